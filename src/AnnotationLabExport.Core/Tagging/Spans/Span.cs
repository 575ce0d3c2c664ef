using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>A labelled span of a text: a candidate for tags.</summary>
/// <param name="Start">First UTF-16 unit, 0-based, trimmed.</param>
/// <param name="End">Unit after the last.</param>
/// <param name="Label">The label as in the source.</param>
/// <param name="Order">Its place among the results of its annotation set.</param>
/// <param name="Result">The result it comes from.</param>
public sealed record Span(int Start, int End, string Label, int Order, Result Result)
{
    /// <summary>How many UTF-16 units it covers.</summary>
    public int Length => End - Start;
}
