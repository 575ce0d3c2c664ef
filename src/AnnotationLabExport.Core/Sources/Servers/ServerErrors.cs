using System.Globalization;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>The errors of servers: what happened, and what to do. None holds a secret or the text of a task.</summary>
internal static class ServerErrors
{
    private const int LongestWords = 300;

    public static AlabException UriInvalid(string what, string uri, string reason) =>
        new(ErrorCode.ServerUriInvalid, $"The address of the {what} {reason}", uri);

    public static AlabException Unencrypted(Uri at) => new(
        ErrorCode.ServerUnencrypted,
        $"{Name(at)}: a password or token would go over the network unencrypted; use an address that begins with https://, or -AllowUnencryptedAuthentication if the network is to be trusted.",
        Name(at));

    public static AlabException Unreachable(Uri at, string reason, string remedy, Exception? cause = null) =>
        new(ErrorCode.ServerUnreachable, $"{Name(at)}: cannot be reached: {Excerpt.Printable(reason.TrimEnd('.'))}; {remedy}", Name(at), cause);

    public static AlabException Silent(Uri at, TimeSpan limit, Exception cause) => Unreachable(
        at,
        string.Create(CultureInfo.InvariantCulture, $"nothing came for {limit.TotalSeconds} seconds"),
        "large projects take some time: raise -TimeoutSec.",
        cause);

    public static AlabException Unauthorized(Uri at, string reason) =>
        new(ErrorCode.ServerUnauthorized, $"{Name(at)}: {reason}", Name(at));

    public static AlabException Forbidden(Uri at, ServerRequest request) => new(
        ErrorCode.ServerForbidden,
        $"{Name(at)}: {What(request)} is not allowed to this user; ask an administrator of the server for the permission.",
        Name(at));

    public static AlabException ProjectUnknown(Uri at, string project) => new(
        ErrorCode.ServerProjectUnknown,
        $"{Name(at)}: there is no project '{Excerpt.Of(project)}' that this user sees; Get-AlabProject -Server lists those there are.",
        Name(at));

    public static AlabException ProjectAmbiguous(Uri at, string project, IEnumerable<string> ids) => new(
        ErrorCode.ServerProjectUnknown,
        $"{Name(at)}: several projects are called '{Excerpt.Of(project)}'; name one by its id: {string.Join(", ", ids)}.",
        Name(at));

    public static AlabException Unexpected(Uri at, string what, string remedy = "check the address; a proxy or a page to sign in may stand before the server.", Exception? cause = null) =>
        new(ErrorCode.ServerAnswerUnexpected, $"{Name(at)}: {what}; {remedy}", Name(at), cause);

    public static AlabException CutOff(Uri at, long bytes, Exception? cause) => Unexpected(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the answer broke off after {bytes} bytes"),
        "try again; a proxy may limit how long or how large an answer is.",
        cause);

    public static ServerRefusal Rejected(Uri at, ServerRequest request, int status, string? words) => new(
        ErrorCode.ServerRejected,
        $"{Name(at)}: {What(request)} was refused with status {Number(status)}: {Cut(words) ?? "the server gives no reason that can be shown"}.",
        at,
        status,
        words);

    public static ServerRefusal Exhausted(Uri at, ServerRequest request, int status, int tries, TimeSpan? wait) => new(
        ErrorCode.ServerRetriesExhausted,
        $"{Name(at)}: {What(request)} was answered with status {Number(status)} {(tries == 1 ? "once" : $"{Number(tries)} times")}; {(wait is null
            ? "try again later, or raise -MaximumRetryCount and -RetryIntervalSec."
            : string.Create(CultureInfo.InvariantCulture, $"the server wants to be asked again in {Math.Ceiling(wait.Value.TotalSeconds)} seconds."))}",
        at,
        status);

    public static ServerRefusal Unanswered(Uri at, ServerRequest request, int status) => new(
        ErrorCode.ServerRetriesExhausted,
        $"{Name(at)}: {What(request)} was answered with status {Number(status)}: the server, or a proxy before it, was busy or not patient enough. It may have been done all the same, so it was not sent again.",
        at,
        status);

    /// <summary>A server's words: cut, and without what could harm a terminal.</summary>
    public static string? Cut(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        string printable = Excerpt.Printable(words.Trim().TrimEnd('.'));
        if (printable.Length <= LongestWords)
            return printable;
        return printable[..(char.IsHighSurrogate(printable[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…";
    }

    /// <summary>What messages call a server: never a query, a name or a password.</summary>
    public static string Name(Uri at) => at.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    private static string What(ServerRequest request) =>
        request.Project is null ? request.Name : $"{request.Name} of project '{Excerpt.Of(request.Project)}'";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
