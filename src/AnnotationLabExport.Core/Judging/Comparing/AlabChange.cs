using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>
/// One thing that is different in a project. Places count UTF-16 units in the text of the task, without white space at their
/// ends; it quotes no text.
/// </summary>
public sealed record AlabChange
{
    /// <summary>What is different.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>The task's id; null if it has none.</summary>
    public required string? TaskId { get; init; }

    /// <summary>The completion's id; null if it is about none, or it has none.</summary>
    public string? CompletionId { get; init; }

    /// <summary>The prediction's id, likewise.</summary>
    public string? PredictionId { get; init; }

    /// <summary>Who made the completion or prediction; null if nobody is named.</summary>
    public string? Annotator { get; init; }

    /// <summary>The result that the span is of; of one that was moved or relabelled, as it is called in the reference.</summary>
    public string? ResultId { get; init; }

    /// <summary>The span's label in the reference; null if it is not there.</summary>
    public string? Label { get; init; }

    /// <summary>The span's first unit in the reference.</summary>
    public int? Start { get; init; }

    /// <summary>The unit after its last in the reference.</summary>
    public int? End { get; init; }

    /// <summary>The span's label in the difference; null if it is not there.</summary>
    public string? NewLabel { get; init; }

    /// <summary>The span's first unit in the difference.</summary>
    public int? NewStart { get; init; }

    /// <summary>The unit after its last in the difference.</summary>
    public int? NewEnd { get; init; }

    /// <summary>Of a changed completion what is different in it; else null.</summary>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable($"{Change} in task {(TaskId is null ? "without id" : Excerpt.Of(TaskId))}");
}
