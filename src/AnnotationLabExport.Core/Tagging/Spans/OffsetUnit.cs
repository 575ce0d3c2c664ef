namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What offsets count where a format gives them.</summary>
public enum OffsetUnit
{
    /// <summary>As the source has them.</summary>
    Source,

    /// <summary>UTF-16 units, as browsers and .NET count.</summary>
    Utf16,

    /// <summary>Code points, as Python counts.</summary>
    CodePoint,
}
