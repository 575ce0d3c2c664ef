namespace AnnotationLabExport.Tagging.Sentences;

/// <summary>What ends a sentence.</summary>
public enum SentenceSplit
{
    /// <summary>Line breaks.</summary>
    Line,

    /// <summary>Line breaks and Unicode's sentence boundaries, but not after abbreviations and not inside a span.</summary>
    Sentence,

    /// <summary>Nothing: a document is one sentence.</summary>
    None,
}
