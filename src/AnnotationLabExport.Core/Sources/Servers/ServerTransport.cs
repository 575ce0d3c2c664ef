using System.Net;
using System.Net.Security;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>
/// Sends one request. It follows redirects itself, so that nothing that shows who is asking reaches another host, or
/// goes from https to http.
/// </summary>
internal sealed class ServerTransport : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(30);

    private readonly ServerOptions _options;
    private readonly HttpClient _http;

    /// <summary>Makes it; nothing is sent yet.</summary>
    /// <param name="options">How the server is spoken to.</param>
    public ServerTransport(ServerOptions options)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.Timeout < LongestConnecting ? options.Timeout : LongestConnecting,
            UseCookies = false,
        };
        if (options.Proxy is not null)
            handler.Proxy = new WebProxy(options.Proxy);
        if (options.SkipCertificateCheck)
        {
#pragma warning disable CA5359 // That any certificate will do is what the user asked for.
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };
#pragma warning restore CA5359
        }

        _http = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("AnnotationLabExport");
    }

    /// <summary>Sends a request, and gives the answer when its headers are there.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="idle">Ends the waiting.</param>
    /// <param name="sign">Shows who is asking.</param>
    /// <exception cref="AlabException">It may not be sent, or is sent from place to place.</exception>
    public async Task<HttpResponseMessage> Send(ServerRequest request, IdleTimer idle, Func<HttpRequestMessage, Task> sign)
    {
        var at = new Uri(request.Path.Contains("://", StringComparison.Ordinal) ? request.Path : $"{_options.Uri}{request.Path}");
        bool isTrusted = true;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using HttpRequestMessage message = request.Message(at, idle);
            if (isTrusted)
            {
                if ((request.IsSigned || request.IsSecret) && !_options.MayHaveSecrets(at))
                    throw ServerErrors.Unencrypted(at);
                await sign(message).ConfigureAwait(false);
            }

            HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, idle.Token).ConfigureAwait(false);
            if (!IsRedirect(response))
                return response;
            using (response)
            {
                Uri next = Next(at, response);
                CheckPath(request, at, next, response.StatusCode);
                isTrusted = isTrusted && IsSameServer(at, next);
                if (!isTrusted)
                    CheckElsewhere(request, at, next);
                at = next;
            }
        }

        throw ServerErrors.Unexpected(_options.Uri, $"{request.Name} was sent from place to place");
    }

    /// <summary>What a fault before the first byte of an answer means.</summary>
    public Exception Fault(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError =>
            ServerErrors.Unreachable(_options.Uri, exception.Message, "check the address and the network.", exception),
        HttpRequestError.SecureConnectionError => ServerErrors.Unreachable(
            _options.Uri,
            exception.InnerException?.Message ?? exception.Message,
            "let this machine trust the server's certificate (about_AnnotationLabExport_Servers says how), or use -SkipCertificateCheck.",
            exception),
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => new TransientFault(Unreachable(exception), wasRefused: true),
        _ => new TransientFault(Unreachable(exception)),
    };

    /// <summary>The error for a server that there is no connection to.</summary>
    public AlabException Unreachable(Exception exception) => ServerErrors.Unreachable(
        _options.Uri, exception.InnerException?.Message ?? exception.Message, "check the address, the network, and -Proxy.", exception);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    private Uri Next(Uri at, HttpResponseMessage response)
    {
        var next = new Uri(at, response.Headers.Location!);
        return next.Scheme == Uri.UriSchemeHttp || next.Scheme == Uri.UriSchemeHttps
            ? next
            : throw ServerErrors.Unexpected(_options.Uri, "a redirect leads to what is no address of the web");
    }

    /// <summary>The same host; its port may change only with the step from http to https.</summary>
    private static bool IsSameServer(Uri at, Uri next) =>
        string.Equals(at.IdnHost, next.IdnHost, StringComparison.OrdinalIgnoreCase)
        && ((at.Scheme == next.Scheme && at.Port == next.Port)
            || (at.Scheme == Uri.UriSchemeHttp && next.Scheme == Uri.UriSchemeHttps));

    /// <summary>What is sent again as it is goes to the same path; other answers to it are read as an answer, not followed.</summary>
    private void CheckPath(ServerRequest request, Uri at, Uri next, HttpStatusCode status)
    {
        bool isSent = request.Method != HttpMethod.Get || request.Body is not null;
        bool isKept = status is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            || string.Equals(at.AbsolutePath, next.AbsolutePath, StringComparison.Ordinal);
        if (isSent && !isKept)
            throw Redirected(request, next, "it may be a page to sign in: connect again, and check the address.");
    }

    /// <summary>Only what asks and says nothing may go elsewhere, and what comes from there must not be open to everybody.</summary>
    private void CheckElsewhere(ServerRequest request, Uri at, Uri next)
    {
        if (request.Method != HttpMethod.Get || request.Body is not null)
            throw Redirected(request, next, "connect to that address, if it is the server's own.");
        if ((at.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp) || !_options.MayHaveSecrets(next))
            throw Redirected(request, next, "that is not encrypted; ask an administrator of the server.");
    }

    private AlabException Redirected(ServerRequest request, Uri next, string remedy) =>
        ServerErrors.Unexpected(_options.Uri, $"{request.Name} was redirected to {ServerErrors.Name(next)}", remedy);
}
