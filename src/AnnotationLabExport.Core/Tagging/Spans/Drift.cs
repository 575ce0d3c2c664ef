namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// A way in which offsets may have been counted in another text than the one at hand: with each CRLF as one character,
/// without the white space at the head, or both; in UTF-16 units or in code points (docs/formats.md §2, Offsets).
/// </summary>
/// <param name="Counting">What counts as one.</param>
/// <param name="Head">Where counting begins, a UTF-16 offset.</param>
internal readonly record struct Drift(Counting Counting, int Head)
{
    /// <summary>The ways that differ from counting the text as it is, in the order in which they are tried.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">How much white space it begins with.</param>
    public static List<Drift> Of(ReadOnlySpan<char> text, int head)
    {
        Counting units = new(), codePoints = new(), lines = new(), linesAndCodePoints = new();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '\r' && text[i + 1] == '\n')
            {
                lines.Add(i);
                linesAndCodePoints.Add(i++);
            }
            else if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                codePoints.Add(i);
                linesAndCodePoints.Add(i++);
            }
        }

        var ways = new List<Drift>();
        if (lines.Pairs > 0)
            ways.AddRange([new(lines, 0), new(linesAndCodePoints, 0)]);
        if (head > 0)
            ways.AddRange([new(units, head), new(codePoints, head)]);
        if (lines.Pairs > 0 && head > 0)
            ways.AddRange([new(lines, head), new(linesAndCodePoints, head)]);
        return ways;
    }

    /// <summary>The UTF-16 offsets of offsets that were counted so; false if they lie outside the text.</summary>
    public bool TryPlace(int start, int end, int length, out int first, out int last)
    {
        int head = Counting.FromUnits(Head);
        if (start < 0 || start > end || end > Counting.FromUnits(length) - head)
        {
            (first, last) = (0, 0);
            return false;
        }

        (first, last) = (Counting.ToUnits(head + start), Counting.ToUnits(head + end));
        return true;
    }
}
