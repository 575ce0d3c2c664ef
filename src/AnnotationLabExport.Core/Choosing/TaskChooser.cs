using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>Chooses of each task what is written, in the five steps of docs/formats.md §3.</summary>
/// <param name="options">What the user asked for.</param>
/// <param name="keepSkipped">Whether step 1 keeps skipped completions, as JSON does.</param>
public sealed class TaskChooser(ChoiceOptions options, bool keepSkipped)
{
    private readonly ChosenTask _chosen = new();

    /// <summary>Judges one task.</summary>
    /// <returns>The choice; the same object every time.</returns>
    public ChosenTask Choose(TaskDocument task)
    {
        _chosen.Task = task;
        List<AnnotationSet> kept = _chosen.CompletionList;
        bool allSkipped = DropDeletedAndSkipped(task, kept);
        bool chosen = options.Filter.Chooses(task, keepSkipped)
            && !(options.Filter.Annotators is not null && kept.Count == 0)
            && KeepGroundTruth(kept)
            && !(options.ExcludeTasksWithoutCompletions && kept.Count == 0);
        if (chosen && kept.Count > 1)
            ApplyPolicy(kept);
        CollectSets(task, kept);
        _chosen.Outcome = !chosen ? ChoiceOutcome.NotChosen
            : _chosen.SetList.Count > 0 ? ChoiceOutcome.Annotated
            : allSkipped && options.Source != AnnotationSource.Predictions ? ChoiceOutcome.AllSkipped
            : ChoiceOutcome.WithoutAnnotations;
        return _chosen;
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
        bool starredOnly = options.Policy == CompletionPolicy.PreferGroundTruth && kept.Exists(set => set.IsStarred);
        AnnotationSet latest = default;
        long latestMoment = long.MinValue;
        foreach (AnnotationSet completion in kept)
        {
            if (starredOnly && !completion.IsStarred)
                continue;
            long moment = Moment(completion) ?? long.MinValue;
            if (moment >= latestMoment)
                (latest, latestMoment) = (completion, moment);
        }

        kept.Clear();
        kept.Add(latest);
    }

    private static long? Moment(AnnotationSet completion) =>
        TaskDates.Ticks(completion.UpdatedAt.AsString())
        ?? TaskDates.Ticks(completion.SubmittedAt.AsString())
        ?? TaskDates.Ticks(completion.CreatedAgo.AsString());

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
