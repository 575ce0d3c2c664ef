using System.Buffers;

namespace AnnotationLabExport.Json;

/// <summary>
/// Writes a parsed value with other white space: strings and numbers stay as spelled in the source (§4, Lossless).
/// </summary>
/// <param name="output">Where the bytes go.</param>
/// <param name="indented">Two spaces a level and one member or element a line, or no white space at all.</param>
internal sealed class JsonFormatter(IBufferWriter<byte> output, bool indented)
{
    private const int Indentation = 2;
    private List<int>? _dropped;

    /// <summary>Writes <paramref name="value"/>, which begins at <paramref name="level"/> levels of indentation.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="level">How deep its first line stands.</param>
    /// <param name="dropped">Token indexes of list elements to leave out, ascending.</param>
    public void Write(JsonValue value, int level = 0, List<int>? dropped = null)
    {
        _dropped = dropped is { Count: > 0 } ? dropped : null;
        WriteValue(value, level);
    }

    /// <summary>Begins a new line at that level; nothing in compact form.</summary>
    public void WriteLineBreak(int level)
    {
        if (!indented)
            return;
        int length = 1 + (level * Indentation);
        Span<byte> span = output.GetSpan(length);
        span[0] = (byte)'\n';
        span[1..length].Fill((byte)' ');
        output.Advance(length);
    }

    private void WriteValue(JsonValue value, int level)
    {
        if (value.Kind == JsonKind.Object)
            WriteObject(value, level);
        else if (value.Kind == JsonKind.Array)
            WriteArray(value, level);
        else
            output.Write(value.Raw);
    }

    private void WriteObject(JsonValue value, int level)
    {
        bool any = false;
        foreach (JsonMember member in value.Members)
        {
            output.Write(any ? ","u8 : "{"u8);
            any = true;
            WriteLineBreak(level + 1);
            output.Write(member.NameText.Raw);
            output.Write(indented ? ": "u8 : ":"u8);
            WriteValue(member.Value, level + 1);
        }

        Close(any, level, "{}"u8);
    }

    private void WriteArray(JsonValue value, int level)
    {
        bool any = false;
        foreach (JsonValue element in value.Elements)
        {
            if (_dropped is not null && _dropped.BinarySearch(element.Index) >= 0)
                continue;
            output.Write(any ? ","u8 : "["u8);
            any = true;
            WriteLineBreak(level + 1);
            WriteValue(element, level + 1);
        }

        Close(any, level, "[]"u8);
    }

    private void Close(bool any, int level, ReadOnlySpan<byte> empty)
    {
        if (!any)
        {
            output.Write(empty);
            return;
        }

        WriteLineBreak(level);
        output.Write(empty[1..]);
    }
}
