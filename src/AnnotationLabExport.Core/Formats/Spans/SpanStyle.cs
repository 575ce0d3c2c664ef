namespace AnnotationLabExport.Formats.Spans;

/// <summary>The members of a line of spans.</summary>
public enum SpanStyle
{
    /// <summary>Those that Prodigy, scripts for spaCy and most loaders take; offsets count code points.</summary>
    Spans,

    /// <summary>Those of doccano; offsets count UTF-16 units.</summary>
    Doccano,
}
