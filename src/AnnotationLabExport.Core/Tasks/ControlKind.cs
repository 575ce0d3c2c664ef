namespace AnnotationLabExport.Tasks;

/// <summary>What the results of a control are.</summary>
public enum ControlKind
{
    /// <summary>Anything else: a rating, a text area, a number …</summary>
    Other,

    /// <summary>Spans of a text (<c>Labels</c>, <c>HyperTextLabels</c>).</summary>
    Labels,

    /// <summary>Choices.</summary>
    Choices,

    /// <summary>Choices of a tree.</summary>
    Taxonomy,

    /// <summary>Relations between results.</summary>
    Relations,

    /// <summary>Labels of places that are no spans of a text, such as <c>RectangleLabels</c>.</summary>
    Region,
}
