namespace AnnotationLabExport.Judging.Comparing;

/// <summary>A span, as far as it is compared.</summary>
/// <param name="Start">First UTF-16 unit in the task's text.</param>
/// <param name="End">Unit after its last.</param>
/// <param name="Label">The label.</param>
/// <param name="ResultId">The result's id; empty if it has none.</param>
internal sealed record SpanContent(int Start, int End, string Label, string ResultId)
{
    /// <summary>Where it lies.</summary>
    public (int Start, int End) Place => (Start, End);
}
