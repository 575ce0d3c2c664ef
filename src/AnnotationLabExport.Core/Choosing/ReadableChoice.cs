using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>
/// A choice as formats made of spans may take it: what cannot be read must not reach training as "nothing here"
/// (docs/formats.md §2, Sources). Mostly all can be read, and it is the choice itself.
/// </summary>
/// <param name="source">Which annotation sets feed the format.</param>
internal sealed class ReadableChoice(AnnotationSource source)
{
    private readonly ChosenTask _readable = new();

    /// <summary>The choice without the annotation sets that are not to be written.</summary>
    public ChosenTask Of(ChosenTask chosen)
    {
        if (chosen.Task.Invalid.Count == 0)
            return chosen;
        _readable.Task = chosen.Task;
        _readable.ForSpans = _readable;
        _readable.TakenBy = chosen.TakenBy;
        _readable.PredictionList = chosen.PredictionList;
        Copy(chosen.CompletionList, _readable.CompletionList);
        Copy(chosen.Deleted, _readable.Deleted);
        Copy(chosen.Skipped, _readable.Skipped);
        Copy(chosen.Rejected, _readable.Rejected);
        Copy(chosen.SetList, _readable.SetList);
        int unreadable = _readable.SetList.RemoveAll(set => !IsReadable(chosen.Task, set));
        bool isLacking = unreadable > 0
            || (source != AnnotationSource.Predictions && !chosen.Task.HasReadableCompletions)
            || (source != AnnotationSource.Completions && !chosen.Task.HasReadablePredictions);
        _readable.Outcome = chosen.Outcome != ChoiceOutcome.NotChosen && isLacking && _readable.SetList.Count == 0
            ? ChoiceOutcome.Unreadable
            : chosen.Outcome;
        return _readable;
    }

    private static bool IsReadable(TaskDocument task, AnnotationSet set) =>
        (set.IsPrediction ? task.HasReadablePredictions : task.HasReadableCompletions) && set.HasReadableResults;

    private static void Copy(List<AnnotationSet> from, List<AnnotationSet> to)
    {
        to.Clear();
        to.AddRange(from);
    }
}
