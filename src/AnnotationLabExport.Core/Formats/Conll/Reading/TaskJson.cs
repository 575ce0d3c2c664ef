using System.Buffers.Text;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>Writes a document as a task's JSON: its text, and one completion with its spans.</summary>
/// <param name="labels">Knows the labels by their numbers.</param>
internal sealed class TaskJson(TagReader labels) : IDisposable
{
    private readonly Utf8Output _json = new();

    /// <summary>The task; its bytes are its own.</summary>
    /// <param name="id">Its id as a JSON value.</param>
    /// <param name="number">Its number in the file, from 1.</param>
    /// <param name="title">What it is called, as the content of a JSON string.</param>
    /// <param name="text">Its text, as the content of a JSON string.</param>
    /// <param name="spans">Its spans in order.</param>
    /// <exception cref="InsufficientMemoryException">It is larger than 2 GiB.</exception>
    public byte[] Write(
        ReadOnlySpan<byte> id, int number, ReadOnlySpan<byte> title, ReadOnlySpan<byte> text, List<TextSpan> spans)
    {
        _json.Shorten(0);
        Write("{\"id\":"u8, id);
        Write(",\"data\":{\"text\":\""u8, text);
        Write("\",\"title\":\""u8, title);
        Write("\"},\"completions\":[{\"id\":"u8, id);
        Write(",\"result\":["u8, default);
        for (int i = 0; i < spans.Count; i++)
            WriteResult(number, i, spans[i], text);
        Write("]}],\"predictions\":[]}"u8, default);
        return _json.Written.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteResult(int number, int before, in TextSpan span, ReadOnlySpan<byte> text)
    {
        _json.Write(before == 0 ? "{\"id\":\""u8 : ",{\"id\":\""u8);
        WriteNumber(number);
        Write("-"u8, default);
        WriteNumber(before + 1);
        Write("\",\"type\":\"labels\",\"from_name\":\"label\",\"to_name\":\"text\",\"value\":{\"start\":"u8, default);
        WriteNumber(span.First.Start);
        Write(",\"end\":"u8, default);
        WriteNumber(span.Last.End);
        Write(",\"text\":\""u8, text[span.First.FirstByte..span.Last.EndByte]);
        Write("\",\"labels\":[\""u8, labels.Label(span.Label));
        Write("\"]}}"u8, default);
    }

    private void Write(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> more)
    {
        _json.Write(bytes);
        _json.Write(more);
    }

    private void WriteNumber(int number)
    {
        const int MostDigits = 11;
        Utf8Formatter.TryFormat(number, _json.GetSpan(MostDigits), out int written);
        _json.Advance(written);
    }
}
