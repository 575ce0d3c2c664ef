using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>Chooses of each task what is written, in the five steps of docs/formats.md §3.</summary>
/// <param name="options">What the user asked for.</param>
/// <param name="keepSkipped">Whether step 1 keeps skipped completions, as JSON does.</param>
public sealed class TaskChooser(ChoiceOptions options, bool keepSkipped)
{
    private readonly ChosenTask _chosen = new();
    private readonly ReadableChoice _readable = new(options.Source);

    /// <summary>Judges one task.</summary>
    /// <returns>The choice; the same object every time.</returns>
    public ChosenTask Choose(TaskDocument task)
    {
        _chosen.Task = task;
        List<AnnotationSet> kept = _chosen.CompletionList;
        bool allSkipped = DropDeletedAndSkipped(task, kept);
        _chosen.TakenBy = TakenBy(task, kept);
        if (_chosen.TakenBy == ChoiceStep.None && kept.Count > 1)
            ApplyPolicy(kept);
        CollectSets(task, kept);
        _chosen.Outcome = _chosen.TakenBy != ChoiceStep.None ? ChoiceOutcome.NotChosen
            : _chosen.SetList.Count > 0 ? ChoiceOutcome.Annotated
            : allSkipped && options.Source != AnnotationSource.Predictions ? ChoiceOutcome.AllSkipped
            : ChoiceOutcome.WithoutAnnotations;
        _chosen.ForSpans = _readable.Of(_chosen);
        return _chosen;
    }

    /// <summary>Steps 2 to 4: which of them takes the task out.</summary>
    private ChoiceStep TakenBy(TaskDocument task, List<AnnotationSet> kept)
    {
        if (options.Filter.TakenBy(task, keepSkipped) is not ChoiceStep.None and var filter)
            return filter;
        if (options.Filter.Annotators is not null && kept.Count == 0)
            return ChoiceStep.Annotator;
        if (!KeepGroundTruth(kept))
            return ChoiceStep.OnlyGroundTruth;
        return options.ExcludeTasksWithoutCompletions && kept.Count == 0
            ? ChoiceStep.ExcludeTasksWithoutCompletions
            : ChoiceStep.None;
    }

    /// <summary>Steps 1 and, for completions, 2. Tells whether there were completions and all were skipped.</summary>
    private bool DropDeletedAndSkipped(TaskDocument task, List<AnnotationSet> kept)
    {
        kept.Clear();
        _chosen.Deleted.Clear();
        _chosen.Skipped.Clear();
        int left = 0;
        int skipped = 0;
        foreach (AnnotationSet completion in task.Completions)
        {
            if (completion.IsDeleted)
            {
                _chosen.Deleted.Add(completion);
                continue;
            }

            if (!options.Filter.Keeps(completion))
                continue;
            left++;
            if (completion.IsSkipped)
            {
                skipped++;
                if (!keepSkipped)
                {
                    _chosen.Skipped.Add(completion);
                    continue;
                }
            }

            kept.Add(completion);
        }

        return left > 0 && left == skipped;
    }

    private bool KeepGroundTruth(List<AnnotationSet> kept)
    {
        if (!options.OnlyGroundTruth)
            return true;
        kept.RemoveAll(completion => !completion.IsStarred);
        return kept.Count > 0;
    }

    private void ApplyPolicy(List<AnnotationSet> kept)
    {
        if (options.Policy == CompletionPolicy.All)
            return;
        if (options.Policy == CompletionPolicy.PreferGroundTruth)
            KeepIfAny(kept, completion => completion.IsStarred && !completion.IsSkipped);
        KeepIfAny(kept, completion => !completion.IsSkipped);
        KeepIfAny(kept, completion => completion.IsSubmitted);
        AnnotationSet latest = kept[0];
        foreach (AnnotationSet completion in kept)
        {
            if ((completion.LastMoment ?? long.MinValue) >= (latest.LastMoment ?? long.MinValue))
                latest = completion;
        }

        kept.Clear();
        kept.Add(latest);
    }

    /// <summary>The others go, unless none would be left.</summary>
    private static void KeepIfAny(List<AnnotationSet> kept, Predicate<AnnotationSet> isPreferred)
    {
        if (kept.Exists(isPreferred))
            kept.RemoveAll(completion => !isPreferred(completion));
    }

    private void CollectSets(TaskDocument task, List<AnnotationSet> kept)
    {
        List<AnnotationSet> sets = _chosen.SetList;
        sets.Clear();
        if (options.Source != AnnotationSource.Predictions)
            sets.AddRange(kept);
        if (options.Source != AnnotationSource.Completions)
            sets.AddRange(task.Predictions);
    }
}
