using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>
/// How many things are different in a project. What is different is counted once: the completions of an added task, and the
/// spans of an added completion, are not counted again.
/// </summary>
public sealed record AlabComparison
{
    /// <summary>Where the one project is.</summary>
    public required string Reference { get; init; }

    /// <summary>Where the other project is.</summary>
    public required string Difference { get; init; }

    /// <summary>Whether anything is different.</summary>
    public bool HasChanges => TasksAdded + TasksRemoved + TasksChanged > 0;

    /// <summary>Tasks of the reference.</summary>
    public int ReferenceTasks { get; init; }

    /// <summary>Tasks of the difference.</summary>
    public int DifferenceTasks { get; init; }

    /// <summary>Tasks that are in the difference only.</summary>
    public int TasksAdded { get; init; }

    /// <summary>Tasks that are in the reference only.</summary>
    public int TasksRemoved { get; init; }

    /// <summary>Tasks of both in which anything is different.</summary>
    public int TasksChanged { get; init; }

    /// <summary>Tasks of both with another text.</summary>
    public int TextsChanged { get; init; }

    /// <summary>Completions, in tasks of both, that are in the difference only.</summary>
    public int CompletionsAdded { get; init; }

    /// <summary>Completions, in tasks of both, that are in the reference only.</summary>
    public int CompletionsRemoved { get; init; }

    /// <summary>Completions of both in which anything is different.</summary>
    public int CompletionsChanged { get; init; }

    /// <summary>Spans, in completions of both, that are in the difference only.</summary>
    public int SpansAdded { get; init; }

    /// <summary>Spans, in completions of both, that are in the reference only.</summary>
    public int SpansRemoved { get; init; }

    /// <summary>Spans with the same label that lie elsewhere.</summary>
    public int SpansMoved { get; init; }

    /// <summary>Spans at the same place with another label.</summary>
    public int SpansRelabelled { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{Reference} to {Difference}: {TasksAdded} tasks added, {TasksRemoved} removed, {TasksChanged} changed"));
}
