using System.Net;
using System.Security;
using System.Text.Json;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers.LabelStudio;

/// <summary>
/// The token of a user of Label Studio, told by its shape: a personal access token is a JWT, which access tokens are
/// exchanged for; a legacy token is 40 hexadecimal digits and shown as it is.
/// </summary>
/// <param name="token">The token.</param>
internal sealed class StudioToken(SecureString token)
{
    /// <summary>Whether it is a personal access token.</summary>
    public bool IsPersonal { get; } = Plain(token).Count('.') == 2;

    /// <summary>The token itself.</summary>
    public string Plain() => Plain(token);

    /// <summary>What is wrong with its shape; null if nothing is.</summary>
    public static AlabException? Fault(SecureString token, Uri address)
    {
        string plain = Plain(token);
        string? reason = plain.Length == 0 ? "the token is empty"
            : plain.AsSpan().ContainsAnyExceptInRange('!', '~') ? "the token holds what no token does"
            : plain.Count('.') == 1 ? "the token has lost its end (a list of tokens shows them so)"
            : null;
        return reason is null ? null : ServerErrors.Unauthorized(
            address, $"{reason}; copy a personal access token from Label Studio's page 'Account & Settings'.");
    }

    /// <summary>How long a JWT lives, by its own account; null if it does not say.</summary>
    public static TimeSpan? Life(string jwt)
    {
        try
        {
            string[] parts = jwt.Split('.');
            if (parts.Length != 3)
                return null;
            string payload = parts[1].Replace('-', '+').Replace('_', '/');
            using JsonDocument claims = JsonDocument.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
            return claims.RootElement.Get("exp").Number() is { } end && claims.RootElement.Get("iat").Number() is { } start
                ? TimeSpan.FromSeconds(end - start)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Plain(SecureString token) => new NetworkCredential("", token).Password.Trim();
}
