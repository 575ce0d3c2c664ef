using System.Globalization;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>
/// Lines with numbers that go on through the file: left out until it is known how many there are before. Used by one thread
/// at a time.
/// </summary>
internal sealed class NumberedLines : IDisposable
{
    private readonly List<(int Position, NumberKind Kind, int Number)> _gaps = [];
    private readonly int[] _used = new int[2];

    /// <summary>The lines without their numbers.</summary>
    public Utf8Output Lines { get; } = new();

    /// <summary>Gives numbers away.</summary>
    /// <returns>The first of them, counted from 1 in these lines.</returns>
    public int Use(NumberKind kind, int count)
    {
        int first = _used[(int)kind] + 1;
        _used[(int)kind] += count;
        return first;
    }

    /// <summary>Leaves a number out here.</summary>
    /// <param name="kind">Which numbers it belongs to.</param>
    /// <param name="number">The number, from 1 in these lines.</param>
    public void LeaveOut(NumberKind kind, int number) => _gaps.Add((Lines.Written.Length, kind, number));

    /// <summary>Writes the lines with their numbers, and forgets them.</summary>
    /// <param name="output">Takes the lines.</param>
    /// <param name="before">How many numbers of each kind there are before; brought up to date.</param>
    public void MoveTo(Utf8Output output, long[] before)
    {
        ReadOnlySpan<byte> lines = Lines.Written;
        Span<byte> digits = stackalloc byte[20];
        int position = 0;
        foreach ((int gap, NumberKind kind, int number) in _gaps)
        {
            output.Write(lines[position..gap]);
            (before[(int)kind] + number).TryFormat(digits, out int count, default, CultureInfo.InvariantCulture);
            output.Write(digits[..count]);
            position = gap;
        }

        output.Write(lines[position..]);
        for (int kind = 0; kind < _used.Length; kind++)
            before[kind] += _used[kind];
        Array.Clear(_used);
        _gaps.Clear();
        Lines.Shorten(0);
    }

    /// <inheritdoc/>
    public void Dispose() => Lines.Dispose();
}
