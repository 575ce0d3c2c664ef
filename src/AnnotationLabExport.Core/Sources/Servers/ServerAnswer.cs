using System.Text.Json;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>An answer that is held in memory: JSON.</summary>
internal sealed class ServerAnswer
{
    /// <summary>How long an answer may be that is held in memory.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private readonly Uri _address;
    private readonly ServerRequest _request;

    /// <summary>Reads the body of an answer.</summary>
    /// <param name="address">The server's address.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="AlabException">It is no JSON.</exception>
    public ServerAnswer(Uri address, ServerRequest request, byte[] body)
    {
        _address = address;
        _request = request;
        try
        {
            // An answer without a body is one without members.
            Root = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body).RootElement;
        }
        catch (JsonException exception)
        {
            bool isPage = body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8);
            throw ServerErrors.Unexpected(address, $"{request.Name} was answered with {(isPage ? "a page of HTML" : "what is no JSON")}", cause: exception);
        }
    }

    /// <summary>Its value.</summary>
    public JsonElement Root { get; }

    /// <summary>The error for an answer without what every such answer has.</summary>
    public AlabException Incomplete(string member) =>
        ServerErrors.Unexpected(_address, $"the answer to {_request.Name} has no '{member}'");
}
