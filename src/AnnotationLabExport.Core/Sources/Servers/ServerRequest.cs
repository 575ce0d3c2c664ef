using System.Net.Http.Headers;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>A request that can be sent again.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path and query below the server's address, escaped; or a whole address.</param>
internal sealed record ServerRequest(HttpMethod Method, string Path)
{
    /// <summary>Its body; null if it has none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The body's type.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether it does no harm to send it twice.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Whether it shows who is asking.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>Whether its body holds a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether its body holds tasks, so that the words of a refusal may repeat them.</summary>
    public bool HoldsTasks { get; init; }

    /// <summary>The project that it is about, which may not be there.</summary>
    public string? Project { get; init; }

    /// <summary>What messages call it: without its query, which may hold what is nobody's business.</summary>
    public string Name => $"{Method} {(Path.IndexOf('?', StringComparison.Ordinal) is >= 0 and int query ? Path[..query] : Path)}";

    /// <summary>Makes what is sent.</summary>
    /// <param name="at">Where to.</param>
    /// <param name="idle">Told whenever a piece of the body was sent.</param>
    public HttpRequestMessage Message(Uri at, IdleTimer idle)
    {
        var message = new HttpRequestMessage(Method, at);
        message.Headers.Accept.ParseAdd("*/*");
        if (Body is { } body)
            message.Content = new SentBody(body, idle) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } };
        return message;
    }
}
