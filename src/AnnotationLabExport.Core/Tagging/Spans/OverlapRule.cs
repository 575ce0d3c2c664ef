namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What becomes of spans that share a token.</summary>
public enum OverlapRule
{
    /// <summary>The longest is tagged, then the one that begins earlier, then the one that stands earlier in the source.</summary>
    Longest,

    /// <summary>All are tagged, each level in a column of its own.</summary>
    Layered,
}
