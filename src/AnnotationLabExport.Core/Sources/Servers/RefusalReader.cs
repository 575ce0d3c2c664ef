using System.Text.Json;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>Turns answers without success into errors.</summary>
/// <param name="address">The server.</param>
/// <param name="words">Finds in a refusal why. Told whether tasks were sent, which the words must not repeat.</param>
internal sealed class RefusalReader(Uri address, Func<JsonElement, bool, string?> words)
{
    /// <summary>Of tasks that are refused the server repeats up to a hundred whole ones.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The error that a refusal means; a transient fault if it may pass.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">The answer.</param>
    /// <param name="idle">Ends the waiting.</param>
    /// <param name="tries">How often it was asked.</param>
    public async Task<Exception> Read(ServerRequest request, HttpResponseMessage response, IdleTimer idle, int tries)
    {
        int status = (int)response.StatusCode;
        TimeSpan? wait = response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - DateTimeOffset.UtcNow) : null;
        if (status == 429 || (status is 408 or 502 or 503 or 504 && request.IsRepeatable))
            return new TransientFault(ServerErrors.Exhausted(address, request, status, tries, wait), wait > TimeSpan.Zero ? wait : null, status == 429);
        if (status is 408 or 502 or 503 or 504)
            return ServerErrors.Unanswered(address, request, status);
        string? words = await Words(request, response, idle).ConfigureAwait(false);
        return status switch
        {
            401 => ServerErrors.Unauthorized(address, $"the credentials are not accepted{(words is null ? "" : $" ({ServerErrors.Cut(words)})")}; connect again with Connect-AlabServer."),
            403 => ServerErrors.Forbidden(address, request),
            404 when request.Project is not null => ServerErrors.ProjectUnknown(address, request.Project),
            404 or 405 => new ServerPathMissing(address, request, status),
            _ => ServerErrors.Rejected(address, request, status, words),
        };
    }

    /// <summary>The words of a refusal in JSON; null for a page.</summary>
    private async Task<string?> Words(ServerRequest request, HttpResponseMessage response, IdleTimer idle)
    {
        if (AnswerBody.IsPage(response))
            return null;
        try
        {
            var body = new MemoryStream();
            await AnswerBody.Copy(address, response, body, MostBytes, null, idle).ConfigureAwait(false);
            using JsonDocument document = JsonDocument.Parse(body.ToArray());
            return words(document.RootElement, request.HoldsTasks);
        }
        catch (Exception exception) when (exception is JsonException or TransientFault)
        {
            return null;
        }
    }
}
