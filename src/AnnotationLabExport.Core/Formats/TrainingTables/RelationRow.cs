using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>A row of two entities.</summary>
/// <param name="First">The one that starts first.</param>
/// <param name="Second">The other.</param>
/// <param name="Start">First UTF-16 unit of the text that is shown.</param>
/// <param name="End">Unit after its last.</param>
/// <param name="Label">How they are related.</param>
internal readonly record struct RelationRow(Span First, Span Second, int Start, int End, string Label)
{
    /// <summary>By the places of the first and the second entity; what comes first among equal ones stays first in a stable sort.</summary>
    public (int, int, int, int) Place => (First.Start, First.End, Second.Start, Second.End);
}
