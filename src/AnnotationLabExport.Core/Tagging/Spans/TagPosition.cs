namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Where in its span a tag stands, as its scheme tells it.</summary>
internal enum TagPosition
{
    /// <summary>B.</summary>
    Begin,

    /// <summary>I.</summary>
    Inside,

    /// <summary>E, or L.</summary>
    End,

    /// <summary>S, or U.</summary>
    Single,
}
