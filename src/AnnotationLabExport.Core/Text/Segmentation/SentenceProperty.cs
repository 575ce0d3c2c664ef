namespace AnnotationLabExport.Text.Segmentation;

/// <summary>The property Sentence_Break of code points, and the groups of its values that the rules name.</summary>
internal static class SentenceProperty
{
    /// <summary>The property of the code point at <paramref name="offset"/>, which moves behind it.</summary>
    public static SentenceBreak Read(ReadOnlySpan<char> text, ref int offset) => Of(CodePointTable.Read(text, ref offset));

    /// <summary>The property of a code point.</summary>
    public static SentenceBreak Of(int codePoint) =>
        (SentenceBreak)CodePointTable.Look(SentenceBreakTables.Index, SentenceBreakTables.Blocks, codePoint);

    /// <summary>What SB5 takes for a part of the code point before it.</summary>
    public static bool IsIgnored(SentenceBreak property) => property is SentenceBreak.Extend or SentenceBreak.Format;

    /// <summary>SATerm.</summary>
    public static bool IsTerminator(SentenceBreak property) => property is SentenceBreak.ATerm or SentenceBreak.STerm;

    /// <summary>ParaSep.</summary>
    public static bool IsSeparator(SentenceBreak property) =>
        property is SentenceBreak.CR or SentenceBreak.LF or SentenceBreak.Sep;

    /// <summary>Whether a sentence may end with it: nothing else has to be looked at to find the ends.</summary>
    public static bool IsEnd(SentenceBreak property) => IsTerminator(property) || IsSeparator(property);
}
