using System.Net;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>The body of a request, sent in pieces: each that is taken shows that the connection lives.</summary>
/// <param name="body">The bytes.</param>
/// <param name="idle">Told of each piece.</param>
internal sealed class SentBody(ReadOnlyMemory<byte> body, IdleTimer idle) : HttpContent
{
    private const int Piece = 64 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (int start = 0; start < body.Length; start += Piece)
        {
            await stream.WriteAsync(body.Slice(start, Math.Min(Piece, body.Length - start)), cancellationToken).ConfigureAwait(false);
            idle.Restart();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
