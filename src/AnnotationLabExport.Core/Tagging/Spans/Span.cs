using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>A labelled span of a text: one for each label of a result.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Label">The label as in the source; empty if its result has none.</param>
/// <param name="Order">Its place among the spans of its annotation set.</param>
/// <param name="Result">The result it comes from.</param>
public sealed record Span(SpanPlace Place, string Label, int Order, Result Result)
{
    /// <summary>First UTF-16 unit, 0-based, trimmed.</summary>
    public int Start => Place.Start;

    /// <summary>Unit after the last.</summary>
    public int End => Place.End;

    /// <summary>How many UTF-16 units it covers.</summary>
    public int Length => Place.End - Place.Start;

    /// <summary>Whether its result has other labels too.</summary>
    public bool SharesResult { get; init; }
}
