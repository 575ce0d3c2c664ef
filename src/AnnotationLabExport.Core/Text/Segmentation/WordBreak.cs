namespace AnnotationLabExport.Text.Segmentation;

/// <summary>
/// The values of Unicode's property Word_Break, by its names without underscores. tools/UnicodeTables writes these
/// numbers into <c>WordBreakTables</c>.
/// </summary>
internal enum WordBreak : byte
{
    Other,
    ALetter,
    HebrewLetter,
    Numeric,
    ExtendNumLet,
    Katakana,
    MidLetter,
    MidNum,
    MidNumLet,
    SingleQuote,
    DoubleQuote,
    RegionalIndicator,
    WSegSpace,
    CR,
    LF,
    Newline,
    Extend,
    Format,
    ZWJ,

    /// <summary>Not a value but a flag beside one: the code point is Extended_Pictographic (WB3c).</summary>
    Pictographic = 0x80,
}
