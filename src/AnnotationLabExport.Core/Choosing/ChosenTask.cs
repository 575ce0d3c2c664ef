using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>What was chosen of one task; overwritten by the next choice of the same <see cref="TaskChooser"/>.</summary>
public sealed class ChosenTask
{
    internal List<AnnotationSet> CompletionList { get; } = [];

    internal List<AnnotationSet> SetList { get; } = [];

    internal List<AnnotationSet>? PredictionList { get; set; }

    /// <summary>The task.</summary>
    public TaskDocument Task { get; internal set; } = null!;

    /// <summary>What becomes of it.</summary>
    public ChoiceOutcome Outcome { get; internal set; }

    /// <summary>The step that took it out, if it is not chosen.</summary>
    public ChoiceStep TakenBy { get; internal set; }

    /// <summary>
    /// The same for a format made of spans: without the annotation sets of which not all can be read, which would come out
    /// as "nothing here" (docs/formats.md §2, Sources).
    /// </summary>
    public ChosenTask ForSpans { get; internal set; } = null!;

    /// <summary>The completions that are left.</summary>
    public IReadOnlyList<AnnotationSet> Completions => CompletionList;

    /// <summary>The predictions, whatever feeds the format.</summary>
    public IReadOnlyList<AnnotationSet> Predictions => PredictionList ?? Task.Predictions;

    /// <summary>The annotation sets that feed CSV, TSV and CoNLL.</summary>
    public IReadOnlyList<AnnotationSet> Sets => SetList;

    /// <summary>The deleted completions, which are left out.</summary>
    public List<AnnotationSet> Deleted { get; } = [];

    /// <summary>The skipped completions that were left out.</summary>
    public List<AnnotationSet> Skipped { get; } = [];

    /// <summary>The completions that were left out because a reviewer rejected them.</summary>
    public List<AnnotationSet> Rejected { get; } = [];
}
