using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>What was chosen of one task; overwritten by the next choice of the same <see cref="TaskChooser"/>.</summary>
public sealed class ChosenTask
{
    internal List<AnnotationSet> CompletionList { get; } = [];

    internal List<AnnotationSet> SetList { get; } = [];

    /// <summary>The task.</summary>
    public TaskDocument Task { get; internal set; } = null!;

    /// <summary>What becomes of it.</summary>
    public ChoiceOutcome Outcome { get; internal set; }

    /// <summary>The completions that are left.</summary>
    public IReadOnlyList<AnnotationSet> Completions => CompletionList;

    /// <summary>The annotation sets that feed CSV, TSV and CoNLL.</summary>
    public IReadOnlyList<AnnotationSet> Sets => SetList;

    /// <summary>The deleted completions, which are left out.</summary>
    public List<AnnotationSet> Deleted { get; } = [];

    /// <summary>The skipped completions that were left out.</summary>
    public List<AnnotationSet> Skipped { get; } = [];
}
