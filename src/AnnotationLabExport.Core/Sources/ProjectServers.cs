using System.Security;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Sources.Servers.AnnotationLab;
using AnnotationLabExport.Sources.Servers.LabelStudio;

namespace AnnotationLabExport.Sources;

/// <summary>Connects to servers. The one place that knows which kinds there are; another kind is added here.</summary>
public static class ProjectServers
{
    /// <summary>The address that a user means: without what a browser's line has at its end.</summary>
    /// <param name="uri">What the user gave.</param>
    /// <exception cref="AlabException">It is no address of a server, or holds a password.</exception>
    public static Uri Address(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw ServerErrors.UriInvalid("server", "", "is none; it begins with https://, such as https://lab.example.org.");
        if (address.UserInfo.Length > 0)
            throw ServerErrors.UriInvalid("server", address.Host, "holds a name or password; leave it out and use -Credential or -Token.");
        return new Uri(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/') + "/");
    }

    /// <summary>Judges the address where a user wants tokens asked for.</summary>
    /// <exception cref="AlabException">It is no whole address, or holds a password.</exception>
    public static Uri? TokenAddress(Uri? uri) => uri is null ? null : Judged(
        "place for tokens", uri, "https://, such as https://keys.example.org/realms/master/protocol/openid-connect/token", "use -Credential", Uri.UriSchemeHttps, Uri.UriSchemeHttp);

    /// <summary>Judges the address of a proxy.</summary>
    /// <exception cref="AlabException">It is no whole address, or holds a password.</exception>
    public static Uri? ProxyAddress(Uri? uri) => uri is null ? null : Judged(
        "proxy", uri, "http://, such as http://proxy.example.org:3128", "let the environment variable HTTPS_PROXY name a proxy that wants one", Uri.UriSchemeHttp, Uri.UriSchemeHttps, "socks4", "socks4a", "socks5");

    private static Uri Judged(string what, Uri uri, string beginning, string remedy, params string[] schemes)
    {
        if (!uri.IsAbsoluteUri || !schemes.Contains(uri.Scheme))
            throw ServerErrors.UriInvalid(what, "", $"is none; it begins with {beginning}.");
        return uri.UserInfo.Length == 0 ? uri : throw ServerErrors.UriInvalid(what, uri.Host, $"holds a name or password; leave it out and {remedy}.");
    }

    /// <summary>Finds out which kind of server there is.</summary>
    /// <exception cref="AlabException">It cannot be reached, or must not be told a secret.</exception>
    public static ServerDialect Recognise(ServerOptions options, ServerWork work)
    {
        if (!options.MayHaveSecrets(options.Uri))
            throw ServerErrors.Unencrypted(options.Uri);
        return LabelStudioServer.IsAt(options, work) ? ServerDialect.LabelStudio : ServerDialect.AnnotationLab;
    }

    /// <summary>Signs in to an Annotation Lab.</summary>
    /// <exception cref="AlabException">That does not work.</exception>
    public static AlabServer Connect(ServerOptions options, AnnotationLabCredential credential, ServerWork work) =>
        new(AnnotationLabServer.Connect(options, credential, work));

    /// <summary>Signs in to a Label Studio.</summary>
    /// <exception cref="AlabException">That does not work.</exception>
    public static AlabServer Connect(ServerOptions options, SecureString token, ServerWork work) =>
        new(LabelStudioServer.Connect(options, token, work));
}
