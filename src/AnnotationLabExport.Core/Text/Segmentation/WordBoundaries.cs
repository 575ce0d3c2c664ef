namespace AnnotationLabExport.Text.Segmentation;

/// <summary>
/// Default word boundaries of Unicode 15.0 (UAX 29, untailored). Offsets are UTF-16 units from 0, ends exclusive.
/// Segments follow each other without gaps (WB1, WB2), so white space and punctuation are segments too.
/// </summary>
/// <remarks>
/// A pass over a text reads every character a bounded number of times: what <see cref="Next"/> looks ahead over for
/// WB6, WB7b and WB12 is the beginning of the next segment if the rule does not hold. No rule needs to see what stands
/// before a segment, as long as it began at a boundary.
/// </remarks>
internal static class WordBoundaries
{
    /// <summary>Where the segment ends that begins at <paramref name="start"/>.</summary>
    /// <param name="text">Any UTF-16; a lone surrogate counts as a code point without properties.</param>
    /// <param name="start">0 or the end of another segment, below the text's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no character at <paramref name="start"/>.</exception>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)start, (uint)text.Length, nameof(start));
        int end = AsciiWords.Next(text, start);
        return end >= 0 ? end : NextOfAny(text, start);
    }

    /// <summary>The same without the short path for ASCII.</summary>
    internal static int NextOfAny(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        WordBreak left = Read(text, ref end) & ~WordBreak.Pictographic;
        if (left is WordBreak.CR or WordBreak.LF or WordBreak.Newline)
            return left == WordBreak.CR && end < text.Length && text[end] == '\n' ? end + 1 : end; // WB3, WB3a

        bool joiner = left == WordBreak.ZWJ; // whether the last code point is one
        while (end < text.Length)
        {
            int next = end;
            WordBreak property = Read(text, ref next);
            WordBreak right = property & ~WordBreak.Pictographic;
            if (IsIgnored(right)) // WB4
            {
                joiner = right == WordBreak.ZWJ;
                if (left == WordBreak.WSegSpace)
                    left = WordBreak.Other; // WB3d comes before WB4: the spaces must stand next to each other
            }
            else if (joiner && property != right) // WB3c
            {
                joiner = false;
                left = right;
            }
            else if (Joins(left, right))
            {
                joiner = false;
                // A pair of regional indicators joins with no third.
                left = right == WordBreak.RegionalIndicator ? WordBreak.Other : right;
            }
            else if (IsBetween(left, right) is not WordBreak.Other and WordBreak side
                && AfterIgnored(text, next) is { Property: not WordBreak.Other } after && IsSame(side, after.Property))
            {
                joiner = false;
                left = after.Property;
                next = after.End;
            }
            else if (left == WordBreak.HebrewLetter && right == WordBreak.SingleQuote) // WB7a
            {
                joiner = false;
                left = right;
            }
            else
            {
                return end; // WB3b, WB999
            }

            end = next;
        }

        return end;
    }

    /// <summary>The property of a code point, with the flag.</summary>
    internal static WordBreak Of(int codePoint) =>
        (WordBreak)CodePointTable.Look(WordBreakTables.Index, WordBreakTables.Blocks, codePoint);

    private static WordBreak Read(ReadOnlySpan<char> text, ref int offset) => Of(CodePointTable.Read(text, ref offset));

    private static bool IsIgnored(WordBreak property) =>
        property is WordBreak.Extend or WordBreak.Format or WordBreak.ZWJ;

    private static bool IsLetter(WordBreak property) => property is WordBreak.ALetter or WordBreak.HebrewLetter;

    /// <summary>Whether there is no boundary between the two, whatever comes before and after them.</summary>
    private static bool Joins(WordBreak left, WordBreak right) => left switch
    {
        WordBreak.WSegSpace => right == WordBreak.WSegSpace, // WB3d
        WordBreak.ALetter or WordBreak.HebrewLetter or WordBreak.Numeric => // WB5, WB8, WB9, WB10, WB13a
            IsLetter(right) || right is WordBreak.Numeric or WordBreak.ExtendNumLet,
        WordBreak.Katakana => right is WordBreak.Katakana or WordBreak.ExtendNumLet, // WB13, WB13a
        WordBreak.ExtendNumLet => // WB13a, WB13b
            IsLetter(right) || right is WordBreak.Numeric or WordBreak.Katakana or WordBreak.ExtendNumLet,
        WordBreak.RegionalIndicator => right == WordBreak.RegionalIndicator, // WB15, WB16
        _ => false,
    };

    /// <summary>What must follow for the middle not to be a boundary on either side, or Other if nothing helps.</summary>
    private static WordBreak IsBetween(WordBreak left, WordBreak middle) => (left, middle) switch
    {
        (WordBreak.ALetter or WordBreak.HebrewLetter,
            WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote) => WordBreak.ALetter, // WB6, WB7
        (WordBreak.HebrewLetter, WordBreak.DoubleQuote) => WordBreak.HebrewLetter, // WB7b, WB7c
        (WordBreak.Numeric,
            WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote) => WordBreak.Numeric, // WB11, WB12
        _ => WordBreak.Other,
    };

    private static bool IsSame(WordBreak asked, WordBreak property) =>
        asked == WordBreak.ALetter ? IsLetter(property) : property == asked;

    /// <summary>The first code point that WB4 does not skip; Other at the end of the text.</summary>
    private static (WordBreak Property, int End) AfterIgnored(ReadOnlySpan<char> text, int offset)
    {
        while (offset < text.Length)
        {
            WordBreak property = Read(text, ref offset) & ~WordBreak.Pictographic;
            if (!IsIgnored(property))
                return (property, offset);
        }

        return (WordBreak.Other, offset);
    }
}
