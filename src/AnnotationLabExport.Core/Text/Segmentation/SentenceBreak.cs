namespace AnnotationLabExport.Text.Segmentation;

/// <summary>
/// The values of Unicode's property Sentence_Break, by its names. tools/UnicodeTables writes these numbers into
/// <c>SentenceBreakTables</c>.
/// </summary>
internal enum SentenceBreak : byte
{
    Other,
    Lower,
    Upper,
    OLetter,
    Numeric,
    SContinue,
    Close,
    Sp,
    Extend,
    Format,
    ATerm,
    STerm,
    CR,
    LF,
    Sep,
}
