namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What becomes of a span whose text is not at its offsets (docs/formats.md §2, Offsets).</summary>
public enum MismatchedSpan
{
    /// <summary>Its quote is looked for near its offsets; one that is not found is used at its offsets.</summary>
    Search,

    /// <summary>It is used at its offsets; nothing is looked for.</summary>
    Keep,

    /// <summary>Its quote is looked for near its offsets; one that is not found is left out.</summary>
    Omit,
}
