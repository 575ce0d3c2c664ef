using System.Text;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.Faults;

/// <summary>Something that goes wrong with certain requests, a number of times.</summary>
/// <param name="method">The method of the requests.</param>
/// <param name="path">What their paths end in.</param>
/// <param name="act">What happens instead of, or around, the right answer.</param>
public sealed class Fault(string method, string path, Func<HttpContext, Func<Task>, Task> act)
{
    /// <summary>What was sent has arrived before the connection breaks off.</summary>
    private static readonly TimeSpan AheadOfTheBreak = TimeSpan.FromMilliseconds(200);

    /// <summary>How many of the requests go well before it.</summary>
    public int After { get; init; }

    /// <summary>How many of the requests go wrong.</summary>
    public int Times { get; init; } = 1;

    internal Func<HttpContext, Func<Task>, Task> Act => act;

    internal int Met { get; set; }

    internal bool Fits(string asked, string at) =>
        string.Equals(asked, method, StringComparison.OrdinalIgnoreCase) && at.EndsWith(path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Another status than the right one.</summary>
    /// <param name="method">The method of the requests.</param>
    /// <param name="path">What their paths end in.</param>
    /// <param name="status">The status.</param>
    /// <param name="body">The body, JSON.</param>
    /// <param name="retryAfter">The header Retry-After, if any.</param>
    /// <param name="times">How many of the requests.</param>
    /// <param name="after">How many of the requests go well before.</param>
    public static Fault Status(
        string method, string path, int status, string body = "{}", string? retryAfter = null, int times = 1, int after = 0) =>
        new(method, path, (context, _) =>
        {
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            return FakeServer.Answer(context, status, "application/json", body);
        }) { Times = times, After = after };

    /// <summary>A page of HTML with the status of success.</summary>
    public static Fault Html(string method, string path, int times = 1) =>
        new(method, path, (context, _) => FakeServer.Answer(context, 200, "text/html; charset=utf-8", FakeServer.Page("Sign in"))) { Times = times };

    /// <summary>A redirect.</summary>
    public static Fault Redirect(string method, string path, string location, int status = 302, int times = 1) =>
        new(method, path, (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        }) { Times = times };

    /// <summary>The right answer, after a while.</summary>
    public static Fault Late(string method, string path, TimeSpan delay, int times = 1) =>
        new(method, path, async (context, answer) =>
        {
            await Task.Delay(delay, context.RequestAborted).ConfigureAwait(false);
            await answer().ConfigureAwait(false);
        }) { Times = times };

    /// <summary>The right answer in pieces, with a pause after each.</summary>
    public static Fault Slow(string method, string path, int piece, TimeSpan pause, int times = 1) =>
        new(method, path, async (context, answer) =>
        {
            ReadOnlyMemory<byte> body = await RightAnswer(context, answer).ConfigureAwait(false);
            while (!body.IsEmpty)
            {
                ReadOnlyMemory<byte> next = body[..Math.Min(piece, body.Length)];
                await context.Response.Body.WriteAsync(next, context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                body = body[next.Length..];
                await Task.Delay(pause, context.RequestAborted).ConfigureAwait(false);
            }
        }) { Times = times };

    /// <summary>The beginning of the right answer, then the connection breaks off.</summary>
    public static Fault CutOff(string method, string path, int bytes, int times = 1) =>
        new(method, path, async (context, answer) =>
        {
            ReadOnlyMemory<byte> body = await RightAnswer(context, answer).ConfigureAwait(false);
            await context.Response.Body.WriteAsync(body[..Math.Min(bytes, body.Length)], context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            await Task.Delay(AheadOfTheBreak, context.RequestAborted).ConfigureAwait(false);
            context.Abort();
        }) { Times = times };

    /// <summary>The beginning of the right answer as if it were all, of a length that the headers confirm or not tell.</summary>
    public static Fault Shortened(string method, string path, int bytes, bool tellsLength, int times = 1) =>
        new(method, path, async (context, answer) =>
        {
            ReadOnlyMemory<byte> body = await RightAnswer(context, answer).ConfigureAwait(false);
            context.Response.ContentLength = tellsLength ? bytes : null;
            await context.Response.Body.WriteAsync(body[..bytes], context.RequestAborted).ConfigureAwait(false);
        }) { Times = times };

    /// <summary>The right answer, but the headers promise more of it.</summary>
    public static Fault WrongLength(string method, string path, int more, int times = 1) =>
        new(method, path, async (context, answer) =>
        {
            ReadOnlyMemory<byte> body = await RightAnswer(context, answer).ConfigureAwait(false);
            context.Response.ContentLength = body.Length + more;
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }) { Times = times };

    /// <summary>Other bytes than the right ones.</summary>
    public static Fault Body(string method, string path, byte[] body, string contentType, int times = 1) =>
        new(method, path, async (context, _) =>
        {
            context.Response.ContentType = contentType;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }) { Times = times };

    /// <summary>A text instead of the right answer.</summary>
    public static Fault Body(string method, string path, string body, string contentType = "application/json", int times = 1) =>
        Body(method, path, Encoding.UTF8.GetBytes(body), contentType, times);

    /// <summary>Never ends: bytes until the client goes.</summary>
    public static Fault Endless(string method, string path, string beginning, string contentType = "application/json", int times = 1) =>
        new(method, path, async (context, _) =>
        {
            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(beginning), context.RequestAborted).ConfigureAwait(false);
            byte[] blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(blanks, context.RequestAborted).ConfigureAwait(false);
        }) { Times = times };

    /// <summary>Lets the server answer into memory; its status and headers stay.</summary>
    private static async Task<byte[]> RightAnswer(HttpContext context, Func<Task> answer)
    {
        Stream body = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await answer().ConfigureAwait(false);
        context.Response.Body = body;
        return kept.ToArray();
    }
}
