using static AnnotationLabExport.Text.Segmentation.SentenceProperty;

namespace AnnotationLabExport.Text.Segmentation;

/// <summary>
/// Default sentence boundaries of Unicode 15.0 (UAX 29, untailored). Offsets are UTF-16 units from 0, ends exclusive.
/// Segments follow each other without gaps (SB1, SB2): a sentence holds the white space and the line break after it.
/// </summary>
/// <remarks>
/// A pass over a text reads every character a bounded number of times: what <see cref="Next"/> looks ahead over for
/// SB8 holds no terminator, so that no other look runs over it, and what it looks back over for SB7 is the run of
/// ignored characters before one terminator. No rule needs to see what stands before a sentence, as long as it began
/// at a boundary.
/// </remarks>
internal static class SentenceBoundaries
{
    /// <summary>Where the sentence ends that begins at <paramref name="start"/>.</summary>
    /// <param name="text">Any UTF-16; a lone surrogate counts as a code point without properties.</param>
    /// <param name="start">0 or the end of another sentence, below the text's length.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no character at <paramref name="start"/>.</exception>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)start, (uint)text.Length, nameof(start));
        return Scan(text, start, isAsciiShort: true);
    }

    /// <summary>The same without the short path for ASCII.</summary>
    internal static int NextOfAny(ReadOnlySpan<char> text, int start) => Scan(text, start, isAsciiShort: false);

    private static int Scan(ReadOnlySpan<char> text, int start, bool isAsciiShort)
    {
        int offset = start;
        while (true)
        {
            offset = isAsciiShort ? SentenceEnds.IndexOf(text, offset) : SentenceEnds.IndexOfAny(text, offset);
            if (offset == text.Length)
                return offset; // SB2
            int after = offset;
            SentenceBreak end = Read(text, ref after);
            if (IsSeparator(end))
                return AfterSeparator(text, offset); // SB4
            if (!IsContinued(text, start, offset, ref after, end))
                return after;
            offset = after;
        }
    }

    /// <summary>Whether the sentence goes on after a terminator: where, or else where it ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="terminator">Where the terminator begins.</param>
    /// <param name="offset">Where it ends; moves to the end of the sentence, or to what is to be read next.</param>
    /// <param name="kind">ATerm or STerm.</param>
    private static bool IsContinued(
        ReadOnlySpan<char> text, int start, int terminator, ref int offset, SentenceBreak kind)
    {
        SentenceBreak right = SkipIgnored(text, ref offset); // SB5
        if (kind == SentenceBreak.ATerm)
        {
            if (right == SentenceBreak.Numeric)
                return true; // SB6
            if (right == SentenceBreak.Upper && IsAfterLetter(text, start, terminator))
                return true; // SB7
        }

        right = SkipAll(text, ref offset, right, SentenceBreak.Close); // SB9
        right = SkipAll(text, ref offset, right, SentenceBreak.Sp); // SB9, SB10
        if (right is SentenceBreak.SContinue || IsTerminator(right))
            return true; // SB8a
        if (IsSeparator(right))
            offset = AfterSeparator(text, offset); // SB9, SB10
        else if (kind == SentenceBreak.ATerm && IndexOfLower(text, offset) is >= 0 and int lower)
        {
            offset = lower; // SB8
            return true;
        }

        return false; // SB11
    }

    /// <summary>The end of a paragraph separator.</summary>
    private static int AfterSeparator(ReadOnlySpan<char> text, int offset) =>
        text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? offset + 2 : offset + 1; // SB3

    /// <summary>SB8: offset of the lower-case letter before anything that speaks for a new sentence, or -1.</summary>
    private static int IndexOfLower(ReadOnlySpan<char> text, int offset)
    {
        while (offset < text.Length)
        {
            int next = offset;
            SentenceBreak property = Read(text, ref next);
            if (property == SentenceBreak.Lower)
                return offset;
            if (property is SentenceBreak.OLetter or SentenceBreak.Upper || IsEnd(property))
                return -1;
            offset = next;
        }

        return -1;
    }

    /// <summary>SB7: whether a letter with case stands before the terminator.</summary>
    private static bool IsAfterLetter(ReadOnlySpan<char> text, int start, int terminator)
    {
        while (terminator > start)
        {
            SentenceBreak property = Of(CodePointTable.ReadBack(text, start, ref terminator));
            if (!IsIgnored(property))
                return property is SentenceBreak.Upper or SentenceBreak.Lower;
        }

        return false;
    }

    /// <summary>Skips what SB5 ignores and gives the property at the new offset, Other at the end of the text.</summary>
    private static SentenceBreak SkipIgnored(ReadOnlySpan<char> text, ref int offset)
    {
        while (offset < text.Length)
        {
            int next = offset;
            SentenceBreak property = Read(text, ref next);
            if (!IsIgnored(property))
                return property;
            offset = next;
        }

        return SentenceBreak.Other;
    }

    /// <summary>Skips a run of code points with one property, and what SB5 ignores.</summary>
    private static SentenceBreak SkipAll(
        ReadOnlySpan<char> text, ref int offset, SentenceBreak right, SentenceBreak skipped)
    {
        while (right == skipped)
        {
            Read(text, ref offset);
            right = SkipIgnored(text, ref offset);
        }

        return right;
    }
}
