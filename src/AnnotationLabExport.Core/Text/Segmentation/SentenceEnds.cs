using System.Buffers;

namespace AnnotationLabExport.Text.Segmentation;

/// <summary>Search for what may end a sentence; ASCII takes a short path.</summary>
internal static class SentenceEnds
{
    /// <summary>How much ASCII in other text is read before it is searched: a space or a number is not worth it.</summary>
    private const int Short = 12;

    /// <summary>ASCII that ends no sentence: all but the terminators and the paragraph separators.</summary>
    private static readonly SearchValues<char> Inside = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => !SentenceProperty.IsEnd(SentenceProperty.Of(c)))]);

    /// <summary>Offset of the next terminator or paragraph separator, or the text's length.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, int offset)
    {
        while (offset < text.Length)
        {
            if (text[offset] < 0x80)
            {
                int inside = text[offset..].IndexOfAnyExcept(Inside);
                if (inside < 0)
                    return text.Length;
                offset += inside;
                if (text[offset] < 0x80)
                    return offset;
            }

            int end = IndexOf(text, offset, Short);
            if (end >= 0)
                return end;
            offset = ~end;
        }

        return offset;
    }

    /// <summary>The same without the short path for ASCII.</summary>
    public static int IndexOfAny(ReadOnlySpan<char> text, int offset) => IndexOf(text, offset, int.MaxValue);

    /// <summary>
    /// The same code point by code point, but not behind so many of ASCII one after the other: the complement of the
    /// offset that was reached.
    /// </summary>
    private static int IndexOf(ReadOnlySpan<char> text, int offset, int limit)
    {
        int ascii = 0;
        while (offset < text.Length)
        {
            int next = offset;
            int codePoint = CodePointTable.Read(text, ref next);
            if (SentenceProperty.IsEnd(SentenceProperty.Of(codePoint)))
                return offset;
            offset = next;
            ascii = codePoint < 0x80 ? ascii + 1 : 0;
            if (ascii == limit)
                return ~offset;
        }

        return offset;
    }
}
