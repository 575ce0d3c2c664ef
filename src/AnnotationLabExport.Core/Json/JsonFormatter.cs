using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Json;

/// <summary>
/// Writes a parsed value with other white space: strings and numbers stay as spelled in the source (§4, Lossless).
/// </summary>
/// <param name="output">Where the bytes go.</param>
/// <param name="indented">Two spaces a level and one member or element a line, or no white space at all.</param>
internal sealed class JsonFormatter(IBufferWriter<byte> output, bool indented)
{
    /// <summary>How many levels of brackets are written: as many as are read (docs/formats.md §2, Sources).</summary>
    private const int MaxDepth = 1000;

    private const int Indentation = 2;

    /// <summary>Brackets, a comma, a line break, a colon and a space: more never stands around a value.</summary>
    private const int Punctuation = 8;

    private List<int>? _dropped;

    /// <summary>Writes <paramref name="value"/>, which begins at <paramref name="level"/> levels of indentation.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="level">How deep its first line stands.</param>
    /// <param name="dropped">Token indexes of list elements to leave out, ascending.</param>
    /// <exception cref="JsonException">More brackets would be open than are read again.</exception>
    public void Write(JsonValue value, int level = 0, List<int>? dropped = null)
    {
        _dropped = dropped is { Count: > 0 } ? dropped : null;
        var runs = new RunWriter(output);
        WriteValue(value.Tape, value.Index, level, ref runs);
        runs.Finish();
    }

    /// <summary>Begins a new line at that level; nothing in compact form.</summary>
    public void WriteLineBreak(int level)
    {
        var runs = new RunWriter(output);
        runs.Reserve(Punctuation + (level * Indentation));
        BreakLine(level, ref runs);
        runs.Finish();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteValue(JsonTape tape, int index, int level, ref RunWriter runs)
    {
        switch (tape[index].Kind)
        {
            case JsonKind.Object or JsonKind.Array when level >= MaxDepth:
                throw new JsonException("It is nested too deeply.");
            case JsonKind.Object:
                WriteObject(tape, index, level, ref runs);
                break;
            case JsonKind.Array:
                WriteArray(tape, index, level, ref runs);
                break;
            default:
                ReadOnlySpan<byte> raw = tape.Raw(index);
                runs.Reserve(raw.Length);
                runs.Write(raw);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteObject(JsonTape tape, int index, int level, ref RunWriter runs)
    {
        int end = tape[index].Next;
        byte before = (byte)'{';
        for (int name = index + 1; name < end; name = tape[name + 1].Next)
        {
            ReadOnlySpan<byte> raw = tape.Raw(name);
            runs.Reserve(raw.Length + Punctuation + ((level + 1) * Indentation));
            runs.Write(before);
            before = (byte)',';
            BreakLine(level + 1, ref runs);
            runs.Write(raw);
            runs.Write((byte)':');
            if (indented)
                runs.Write((byte)' ');
            WriteValue(tape, name + 1, level + 1, ref runs);
        }

        Close(before, level, "{}"u8, ref runs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteArray(JsonTape tape, int index, int level, ref RunWriter runs)
    {
        int end = tape[index].Next;
        byte before = (byte)'[';
        for (int element = index + 1; element < end; element = tape[element].Next)
        {
            if (_dropped is not null && _dropped.BinarySearch(element) >= 0)
                continue;
            runs.Reserve(Punctuation + ((level + 1) * Indentation));
            runs.Write(before);
            before = (byte)',';
            BreakLine(level + 1, ref runs);
            WriteValue(tape, element, level + 1, ref runs);
        }

        Close(before, level, "[]"u8, ref runs);
    }

    private void Close(byte before, int level, ReadOnlySpan<byte> brackets, ref RunWriter runs)
    {
        runs.Reserve(Punctuation + (level * Indentation));
        if (before != ',')
            runs.Write(brackets[0]);
        else
            BreakLine(level, ref runs);
        runs.Write(brackets[1]);
    }

    private void BreakLine(int level, ref RunWriter runs)
    {
        if (!indented)
            return;
        runs.Write((byte)'\n');
        runs.Repeat((byte)' ', level * Indentation);
    }
}
