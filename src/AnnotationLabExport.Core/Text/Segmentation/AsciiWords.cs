using System.Buffers;

namespace AnnotationLabExport.Text.Segmentation;

/// <summary>The short path of <see cref="WordBoundaries"/>: segments that nothing but ASCII decides.</summary>
internal static class AsciiWords
{
    /// <summary>From how many characters on a run is taken for so long that a vectorised search pays.</summary>
    private const int Long = 24;

    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// Where the segment at <paramref name="start"/> ends, or -1 when a character beyond ASCII is in it or follows it
    /// so closely that it could be.
    /// </summary>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        char first = text[start];
        if (first >= 0x80)
            return -1;
        switch (Property(first))
        {
            case WordBreak.ALetter or WordBreak.Numeric or WordBreak.ExtendNumLet:
                return Word(text, start + 1);
            case WordBreak.CR: // WB3
                return start + (start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1);
            case WordBreak.LF or WordBreak.Newline: // WB3a
                return start + 1;
            case WordBreak.WSegSpace: // WB3d
                int end = start + 1;
                while (end < text.Length && text[end] == ' ')
                    end++;
                return OrBeyond(text, end);
            default: // WB999
                return OrBeyond(text, start + 1);
        }
    }

    /// <summary>The end, unless what follows may belong to what is before it (WB4).</summary>
    private static int OrBeyond(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] >= 0x80 ? -1 : end;

    private static int Word(ReadOnlySpan<char> text, int offset)
    {
        while (true)
        {
            offset = EndOfRun(text, offset); // WB5, WB8, WB9, WB10, WB13a, WB13b
            if (offset >= text.Length)
                return offset;
            char middle = text[offset];
            if (middle >= 0x80)
                return -1;
            if (Property(middle) is < WordBreak.MidLetter or > WordBreak.SingleQuote || offset + 1 == text.Length)
                return offset;
            char after = text[offset + 1];
            if (after >= 0x80)
                return -1;
            if (!IsJoined(Property(text[offset - 1]), Property(middle), Property(after)))
                return offset;
            offset += 2;
        }
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int offset)
    {
        int limit = Math.Min(text.Length, offset + Long);
        for (; offset < limit; offset++)
        {
            char c = text[offset];
            if (c >= 0x80 || Property(c) is < WordBreak.ALetter or > WordBreak.ExtendNumLet)
                return offset;
        }

        int rest = text[offset..].IndexOfAnyExcept(WordCharacters);
        return rest < 0 ? text.Length : offset + rest;
    }

    /// <summary>WB6 and WB7, WB11 and WB12.</summary>
    private static bool IsJoined(WordBreak left, WordBreak middle, WordBreak right) =>
        left == right && (left == WordBreak.ALetter
            ? middle != WordBreak.MidNum
            : left == WordBreak.Numeric && middle != WordBreak.MidLetter);

    private static WordBreak Property(char ascii) => (WordBreak)WordBreakTables.Blocks[ascii];
}
