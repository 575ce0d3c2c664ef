namespace AnnotationLabExport.Judging.Showing;

/// <summary>A result that is neither a span of the text nor a relation.</summary>
/// <param name="Control">The control that made it, else its type.</param>
/// <param name="Type">What kind of result it is; empty if nothing says so.</param>
/// <param name="Values">What it says.</param>
public sealed record ShownAnswer(string Control, string Type, IReadOnlyList<string> Values)
{
    /// <summary>Whether its values may be an annotator's own words, not labels or ranks.</summary>
    public bool IsWords { get; init; }

    /// <summary>Where the span lies that it is about, in UTF-16 units, end-exclusive; null if it is about the task.</summary>
    public (int Start, int End)? Place { get; init; }
}
