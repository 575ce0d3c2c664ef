namespace AnnotationLabExport.Formats;

/// <summary>The options that formats read, by the names of the cmdlets' parameters.</summary>
public enum FormatOption
{
    /// <summary>What a token is.</summary>
    Tokenizer,

    /// <summary>A pattern of tokens.</summary>
    TokenPattern,

    /// <summary>What ends a sentence.</summary>
    SentenceSplit,

    /// <summary>After which a sentence does not end.</summary>
    Abbreviation,

    /// <summary>What becomes of a span that cuts a token.</summary>
    SpanAlignment,

    /// <summary>What becomes of spans that share a token.</summary>
    Overlap,

    /// <summary>How tags tell where a span begins and ends.</summary>
    TaggingScheme,

    /// <summary>What becomes of a span whose text is not at its offsets.</summary>
    MismatchedSpan,

    /// <summary>The headers and middle columns of CoNLL.</summary>
    Layout,

    /// <summary>What stands between the columns of CoNLL.</summary>
    Separator,

    /// <summary>What ends a line.</summary>
    NewLine,

    /// <summary>What a row of a table stands for.</summary>
    Shape,

    /// <summary>What offsets count where a format gives them.</summary>
    OffsetUnit,

    /// <summary>What stands between the cells of CSV.</summary>
    Delimiter,

    /// <summary>Whether the culture tells what stands between the cells of CSV.</summary>
    UseCulture,

    /// <summary>Whether a wide table tells who annotated, and when.</summary>
    IncludeMetadata,

    /// <summary>Whether cells that a spreadsheet would run are neutralised.</summary>
    EscapeFormula,

    /// <summary>Whether a table has no header.</summary>
    NoHeader,

    /// <summary>Whether JSON has no white space.</summary>
    Compress,

    /// <summary>Whether JSON is a task a line.</summary>
    AsLines,
}
