namespace AnnotationLabExport.Output;

/// <summary>What ends a record of CSV or TSV, or a line of CoNLL.</summary>
public enum LineEnding
{
    /// <summary>U+000A, on every platform.</summary>
    Lf,

    /// <summary>U+000D U+000A.</summary>
    CrLf,
}
