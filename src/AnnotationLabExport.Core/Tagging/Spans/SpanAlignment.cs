namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What becomes of a span that begins or ends inside a token.</summary>
public enum SpanAlignment
{
    /// <summary>It covers every token that it touches.</summary>
    Expand,

    /// <summary>The token is cut there, so that nothing is lost or widened.</summary>
    Split,

    /// <summary>It is left out.</summary>
    Strict,
}
