namespace AnnotationLabExport.Choosing;

/// <summary>What holds labels, each in its own place of a result.</summary>
internal enum LabelledKind
{
    /// <summary>Nothing that has labels.</summary>
    None,

    /// <summary>A span of a text.</summary>
    Span,

    /// <summary>A place that is no span of a text.</summary>
    Region,

    /// <summary>Choices.</summary>
    Choices,

    /// <summary>Choices of a tree.</summary>
    Taxonomy,

    /// <summary>A relation.</summary>
    Relation,
}
