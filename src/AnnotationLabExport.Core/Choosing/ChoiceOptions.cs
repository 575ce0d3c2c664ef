namespace AnnotationLabExport.Choosing;

/// <summary>What is chosen of a source, the same for every format (docs/formats.md §3).</summary>
public sealed record ChoiceOptions
{
    /// <summary>The user's filters.</summary>
    public TaskFilter Filter { get; init; } = new();

    /// <summary>Only starred completions, and only tasks that have one.</summary>
    public bool OnlyGroundTruth { get; init; }

    /// <summary>Only submitted completions, and only tasks that have one.</summary>
    public bool SubmittedOnly { get; init; }

    /// <summary>Only completions that a reviewer accepted, and only tasks that have one.</summary>
    public bool ReviewedOnly { get; init; }

    /// <summary>Only tasks with a completion left.</summary>
    public bool ExcludeTasksWithoutCompletions { get; init; }

    /// <summary>Which annotation sets feed CSV, TSV and CoNLL.</summary>
    public AnnotationSource Source { get; init; }

    /// <summary>Which annotations are taken.</summary>
    public AnnotationFilter Annotations { get; init; } = new();

    /// <summary>Which completions of a task are taken.</summary>
    public CompletionPolicy Policy { get; init; }

    /// <summary>
    /// Names of annotators, the highest first, compared as the filter compares them: whose completion the policy Training
    /// takes.
    /// </summary>
    public IReadOnlyList<string> AnnotatorPriority { get; init; } = [];
}
