namespace AnnotationLabExport.Text.Segmentation;

/// <summary>Reading of UTF-16 code point by code point, and of the two-stage tables made by tools/UnicodeTables.</summary>
internal static class CodePointTable
{
    /// <summary>How many bits of a code point number its place in a block: blocks hold 128.</summary>
    public const int BlockBits = 7;

    /// <summary>
    /// The code point at <paramref name="offset"/>, which moves behind it. A lone surrogate is one of its own,
    /// U+D800 to U+DFFF.
    /// </summary>
    public static int Read(ReadOnlySpan<char> text, ref int offset)
    {
        char c = text[offset++];
        return char.IsHighSurrogate(c) && offset < text.Length && char.IsLowSurrogate(text[offset])
            ? char.ConvertToUtf32(c, text[offset++])
            : c;
    }

    /// <summary>
    /// The code point that ends at <paramref name="offset"/>, which moves before it and is above
    /// <paramref name="start"/> when called.
    /// </summary>
    public static int ReadBack(ReadOnlySpan<char> text, int start, ref int offset)
    {
        char c = text[--offset];
        return char.IsLowSurrogate(c) && offset > start && char.IsHighSurrogate(text[offset - 1])
            ? char.ConvertToUtf32(text[--offset], c)
            : c;
    }

    /// <summary>What a table says of a code point.</summary>
    /// <param name="index">The number of the block for every 128 code points.</param>
    /// <param name="blocks">The blocks, one after the other; ASCII is the first.</param>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    public static byte Look(ReadOnlySpan<byte> index, ReadOnlySpan<byte> blocks, int codePoint) =>
        blocks[(index[codePoint >> BlockBits] << BlockBits) | (codePoint & ((1 << BlockBits) - 1))];
}
