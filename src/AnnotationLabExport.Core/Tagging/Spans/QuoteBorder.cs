using System.Globalization;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Decides whether a quote that was found stands by itself or inside a word; scripts that leave no blank between words
/// have no such borders (docs/formats.md §2, Offsets).
/// </summary>
internal static class QuoteBorder
{
    /// <summary>Thai, Lao, Tibetan, Myanmar, Khmer, kana and Han; first and last code point.</summary>
    private static readonly (int First, int Last)[] WithoutBorders =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x19E0, 0x19FF), (0x3005, 0x3007), (0x3040, 0x30FF),
        (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
    ];

    /// <summary>Whether the stretch neither begins nor ends inside a word.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !IsInsideWord(Before(text, start), At(text, start)))
        && (end == text.Length || !IsInsideWord(Before(text, end), At(text, end), isEnd: true));

    /// <summary>Whether there is a letter or a digit among the characters.</summary>
    public static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsLetterOrDigit(At(text, i)))
                return true;
        }

        return false;
    }

    private static bool IsInsideWord(int before, int after, bool isEnd = false)
    {
        if (HasNoBorders(before) || HasNoBorders(after))
            return false;
        return (isEnd && IsMark(after)) || (IsLetterOrDigit(before) && IsLetterOrDigit(after));
    }

    private static bool HasNoBorders(int codePoint)
    {
        foreach ((int first, int last) in WithoutBorders)
        {
            if (codePoint <= last)
                return codePoint >= first;
        }

        return false;
    }

    private static bool IsLetterOrDigit(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint)
        is <= UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsMark(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int At(ReadOnlySpan<char> text, int offset) =>
        offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1])
            ? char.ConvertToUtf32(text[offset], text[offset + 1])
            : text[offset];

    private static int Before(ReadOnlySpan<char> text, int offset) =>
        offset > 1 && char.IsSurrogatePair(text[offset - 2], text[offset - 1])
            ? char.ConvertToUtf32(text[offset - 2], text[offset - 1])
            : text[offset - 1];
}
