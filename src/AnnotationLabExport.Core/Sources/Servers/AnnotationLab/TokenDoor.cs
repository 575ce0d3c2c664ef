using System.Net;
using System.Security;
using System.Text;

namespace AnnotationLabExport.Sources.Servers.AnnotationLab;

/// <summary>A place where tokens are asked for: the product's own takes JSON, Keycloak's a form.</summary>
/// <param name="path">Its path below the server's address, or a whole address.</param>
/// <param name="isKeycloak">Whether it is Keycloak's, which also renews.</param>
internal sealed class TokenDoor(string path, bool isKeycloak)
{
    private const string KeycloakPath = "/protocol/openid-connect/token";

    /// <summary>The places where it may be, the likeliest first.</summary>
    public static IReadOnlyList<TokenDoor> All { get; } =
    [
        new("openid-connect/token", isKeycloak: false),
        new($"auth/realms/master{KeycloakPath}", isKeycloak: true),
        new($"realms/master{KeycloakPath}", isKeycloak: true),
    ];

    /// <summary>Whether it renews without the password.</summary>
    public bool Renews => isKeycloak;

    /// <summary>The place that a user names.</summary>
    public static TokenDoor At(Uri uri) =>
        new(uri.AbsoluteUri, uri.AbsolutePath.TrimEnd('/').EndsWith(KeycloakPath, StringComparison.OrdinalIgnoreCase));

    /// <summary>Asks for a token with the password.</summary>
    public ServerRequest SignIn(AnnotationLabCredential credential) => Request(
        isKeycloak ? ("grant_type", "password") : null,
        [("username", credential.User), ("password", Plain(credential.Password))],
        credential);

    /// <summary>Asks for a token with the refresh token.</summary>
    public ServerRequest Renew(AnnotationLabCredential credential, string refreshToken) =>
        Request(("grant_type", "refresh_token"), [("refresh_token", refreshToken)], credential);

    private ServerRequest Request((string, string)? grant, (string, string)[] values, AnnotationLabCredential credential)
    {
        List<(string Name, string Value)> all = [.. grant is null ? [] : new[] { grant.Value }, .. values, ("client_id", credential.ClientId)];
        if (credential.ClientSecret is { Length: > 0 } secret)
            all.Add(("client_secret", Plain(secret)));
        return new ServerRequest(HttpMethod.Post, path)
        {
            Body = isKeycloak ? Form(all) : Json(all),
            ContentType = isKeycloak ? "application/x-www-form-urlencoded" : "application/json",
            IsSigned = false,
            IsSecret = true,
        };
    }

    private static byte[] Form(List<(string Name, string Value)> values) =>
        Encoding.ASCII.GetBytes(string.Join('&', values.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")));

    private static byte[] Json(List<(string Name, string Value)> values) => JsonBody.Of(writer =>
    {
        foreach ((string name, string value) in values)
            writer.WriteString(name, value);
    });

    private static string Plain(SecureString secret) => new NetworkCredential("", secret).Password;
}
