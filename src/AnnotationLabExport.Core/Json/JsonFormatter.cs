using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AnnotationLabExport.Text;

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
        WriteValue(value.Tape, value.Tape.Bytes, value.Index, level, ref runs);
        runs.Finish();
    }

    /// <summary>Begins a new line at that level; nothing in compact form.</summary>
    public void WriteLineBreak(int level)
    {
        var runs = new RunWriter(output);
        runs.Advance(BreakLine(level, runs.Room(RoomAt(level)), 0));
        runs.Finish();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteValue(JsonTape tape, ReadOnlySpan<byte> bytes, int index, int level, ref RunWriter runs)
    {
        ref readonly JsonToken token = ref tape[index];
        if (token.Kind < JsonKind.Array)
            runs.Advance(ShortRuns.Copy(bytes, token.Start, token.Length, runs.Room(token.Length), 0));
        else if (level >= MaxDepth)
            throw new JsonException("It is nested too deeply.");
        else if (token.Kind == JsonKind.Object)
            WriteObject(tape, index, level, ref runs);
        else
            WriteArray(tape, index, level, ref runs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteObject(JsonTape tape, int index, int level, ref RunWriter runs)
    {
        ReadOnlySpan<byte> bytes = tape.Bytes;
        int end = tape[index].Next;
        byte before = (byte)'{';
        for (int member = index + 1; member < end; member = tape[member + 1].Next)
        {
            ref readonly JsonToken name = ref tape[member];
            Span<byte> room = runs.Room(name.Length + RoomAt(level + 1));
            room[0] = before;
            int used = BreakLine(level + 1, room, 1);
            used = ShortRuns.Copy(bytes, name.Start, name.Length, room, used);
            room[used++] = (byte)':';
            if (indented)
                room[used++] = (byte)' ';
            runs.Advance(used);
            before = (byte)',';
            WriteValue(tape, bytes, member + 1, level + 1, ref runs);
        }

        Close(before, level, "{}"u8, ref runs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteArray(JsonTape tape, int index, int level, ref RunWriter runs)
    {
        ReadOnlySpan<byte> bytes = tape.Bytes;
        int end = tape[index].Next;
        byte before = (byte)'[';
        for (int element = index + 1; element < end; element = tape[element].Next)
        {
            if (_dropped is not null && _dropped.BinarySearch(element) >= 0)
                continue;
            Span<byte> room = runs.Room(RoomAt(level + 1));
            room[0] = before;
            runs.Advance(BreakLine(level + 1, room, 1));
            before = (byte)',';
            WriteValue(tape, bytes, element, level + 1, ref runs);
        }

        Close(before, level, "[]"u8, ref runs);
    }

    private void Close(byte before, int level, ReadOnlySpan<byte> brackets, ref RunWriter runs)
    {
        Span<byte> room = runs.Room(RoomAt(level));
        room[0] = brackets[0];
        int used = before == ',' ? BreakLine(level, room, 0) : 1;
        room[used] = brackets[1];
        runs.Advance(used + 1);
    }

    private static int RoomAt(int level) => Punctuation + (level * Indentation);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BreakLine(int level, Span<byte> room, int at)
    {
        if (!indented)
            return at;
        room[at] = (byte)'\n';
        return ShortRuns.Repeat((byte)' ', level * Indentation, room, at + 1);
    }
}
