using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>Chooses of each task what is written, in the steps of docs/formats.md §3.</summary>
/// <param name="options">What the user asked for.</param>
/// <param name="keepSkipped">Whether step 1 keeps skipped completions, as JSON does.</param>
/// <param name="annotations">Chooses of their results; without it all are taken.</param>
public sealed class TaskChooser(ChoiceOptions options, bool keepSkipped, AnnotationChooser? annotations = null)
{
    private readonly ChosenTask _chosen = new();
    private readonly ReadableChoice _readable = new(options.Source);
    private readonly TrainingPolicy _training = new(options.AnnotatorPriority);

    /// <summary>Judges one task.</summary>
    /// <returns>The choice; the same object every time.</returns>
    public ChosenTask Choose(TaskDocument task)
    {
        _chosen.Task = task;
        List<AnnotationSet> kept = _chosen.CompletionList;
        bool allSkipped = DropDeletedAndSkipped(task, kept);
        _chosen.TakenBy = TakenBy(task, kept);
        bool allRejected = _chosen.TakenBy == ChoiceStep.None && kept.Count > 0 && !ApplyPolicy(kept);
        if (annotations is { TakesAll: false } && _chosen.TakenBy == ChoiceStep.None)
            ChooseAnnotations(task, annotations);
        CollectSets(kept);
        _chosen.Outcome = _chosen.TakenBy != ChoiceStep.None ? ChoiceOutcome.NotChosen : Outcome(allSkipped, allRejected);
        _chosen.ForSpans = _readable.Of(_chosen);
        return _chosen;
    }

    /// <summary>What becomes of a task that no step takes out. JSON keeps it even if all was rejected, unless asked not to.</summary>
    private ChoiceOutcome Outcome(bool allSkipped, bool allRejected)
    {
        if (_chosen.SetList.Count > 0)
            return ChoiceOutcome.Annotated;
        if (options.Source == AnnotationSource.Predictions)
            return ChoiceOutcome.WithoutAnnotations;
        if (allRejected && (!keepSkipped || options.ExcludeTasksWithoutCompletions))
            return ChoiceOutcome.AllRejected;
        return allSkipped ? ChoiceOutcome.AllSkipped : ChoiceOutcome.WithoutAnnotations;
    }

    /// <summary>Steps 2 to 4: which of them takes the task out.</summary>
    private ChoiceStep TakenBy(TaskDocument task, List<AnnotationSet> kept)
    {
        if (options.Filter.TakenBy(task, keepSkipped) is not ChoiceStep.None and var filter)
            return filter;
        if (options.Filter.Annotators is not null && kept.Count == 0)
            return ChoiceStep.Annotator;
        if (options.OnlyGroundTruth && !KeepSome(kept, completion => completion.IsStarred))
            return ChoiceStep.OnlyGroundTruth;
        if (options.SubmittedOnly && !KeepSome(kept, completion => TaskStates.IsSubmitted(task, completion)))
            return ChoiceStep.SubmittedOnly;
        if (options.ReviewedOnly && !KeepSome(kept, completion => completion.ReviewStatus == ReviewStatus.Accepted))
            return ChoiceStep.ReviewedOnly;
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
        _chosen.Rejected.Clear();
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

    /// <summary>Takes all others away; false if none is left.</summary>
    private static bool KeepSome(List<AnnotationSet> kept, Predicate<AnnotationSet> isAsked)
    {
        kept.RemoveAll(completion => !isAsked(completion));
        return kept.Count > 0;
    }

    /// <summary>Step 5; false if it leaves none.</summary>
    private bool ApplyPolicy(List<AnnotationSet> kept)
    {
        if (options.Policy == CompletionPolicy.Training)
            _training.Apply(kept, _chosen.Rejected);
        else if (options.Policy != CompletionPolicy.All && kept.Count > 1)
            KeepLatest(kept);
        return kept.Count > 0;
    }

    private void KeepLatest(List<AnnotationSet> kept)
    {
        if (options.Policy == CompletionPolicy.PreferGroundTruth)
            kept.KeepIfAny(completion => completion.IsStarred && !completion.IsSkipped);
        kept.KeepIfAny(completion => !completion.IsSkipped);
        kept.KeepIfAny(completion => completion.IsSubmitted);
        AnnotationSet latest = kept[0];
        foreach (AnnotationSet completion in kept)
        {
            if ((completion.LastMoment ?? long.MinValue) >= (latest.LastMoment ?? long.MinValue))
                latest = completion;
        }

        kept.Clear();
        kept.Add(latest);
    }

    /// <summary>Step 6.</summary>
    private void ChooseAnnotations(TaskDocument task, AnnotationChooser chooser)
    {
        List<AnnotationSet> predictions = _chosen.PredictionList ??= [];
        predictions.Clear();
        foreach (AnnotationSet prediction in task.Predictions)
            predictions.Add(chooser.Choose(prediction));
        List<AnnotationSet> completions = _chosen.CompletionList;
        for (int i = 0; i < completions.Count; i++)
            completions[i] = chooser.Choose(completions[i]);
    }

    private void CollectSets(List<AnnotationSet> kept)
    {
        List<AnnotationSet> sets = _chosen.SetList;
        sets.Clear();
        if (options.Source != AnnotationSource.Predictions)
            sets.AddRange(kept);
        if (options.Source != AnnotationSource.Completions)
            sets.AddRange(_chosen.Predictions);
    }
}
