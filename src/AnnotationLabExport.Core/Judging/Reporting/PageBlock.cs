using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>
/// A piece of the page's data: JSON, compressed by gzip, in base64, in an element that a browser takes for no script. Base64
/// has no character of HTML: whatever a text holds, it ends no element.
/// </summary>
internal sealed class PageBlock : IDisposable
{
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>Makes an empty one.</summary>
    public PageBlock() => Json = new Utf8JsonWriter(_json, Style);

    /// <summary>Takes the data.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>How many bytes of JSON there are so far.</summary>
    public long Length => Json.BytesCommitted + Json.BytesPending;

    /// <summary>Writes the element, and begins anew.</summary>
    /// <param name="output">The page.</param>
    /// <param name="name">What the data is, for the page's script.</param>
    public void WriteTo(Utf8Output output, string name)
    {
        Json.Flush();
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(_json.WrittenSpan);
        _json.ResetWrittenCount();
        Json.Reset();

        output.Write($"<script type=\"application/gzip\" data-block=\"{name}\">");
        ReadOnlySpan<byte> bytes = compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
        Span<byte> place = output.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, place, out _, out int written);
        output.Advance(written);
        output.Write("</script>\n");
    }

    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}
