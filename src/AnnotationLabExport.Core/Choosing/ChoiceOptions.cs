namespace AnnotationLabExport.Choosing;

/// <summary>What is chosen of a source, the same for every format (docs/formats.md §3).</summary>
public sealed record ChoiceOptions
{
    /// <summary>The user's filters.</summary>
    public TaskFilter Filter { get; init; } = new();

    /// <summary>Only starred completions, and only tasks that have one.</summary>
    public bool OnlyGroundTruth { get; init; }

    /// <summary>Only tasks with a completion left.</summary>
    public bool ExcludeTasksWithoutCompletions { get; init; }

    /// <summary>Which annotation sets feed CSV, TSV and CoNLL.</summary>
    public AnnotationSource Source { get; init; }

    /// <summary>Which labels become tags.</summary>
    public LabelFilter Labels { get; init; } = new();

    /// <summary>Which completions of a task are taken.</summary>
    public CompletionPolicy Policy { get; init; }
}
