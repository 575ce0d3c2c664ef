using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>
/// The user's filters (docs/formats.md §3, step 2). One that is null chooses everything. An export judges several tasks at once:
/// the functions given here must allow calls from several threads.
/// </summary>
public sealed record TaskFilter
{
    /// <summary>Task ids, as text.</summary>
    public IReadOnlySet<string>? Ids { get; init; }

    /// <summary>Judges <c>data.title</c>; a task without one has an empty title.</summary>
    public Predicate<string>? Title { get; init; }

    /// <summary>Labels, ordinal: one of them must be held by any result.</summary>
    public IReadOnlySet<string>? Labels { get; init; }

    /// <summary>Annotators, compared by the set's own comparer with every name that one goes by.</summary>
    public IReadOnlySet<string>? Annotators { get; init; }

    /// <summary>Judges the text; a task without one has an empty text.</summary>
    public Predicate<string>? Text { get; init; }

    /// <summary>Decides which field is the text that is judged.</summary>
    public TextField TextField { get; init; } = new();

    /// <summary>A task's last date, its own or of an annotation set, must be at or after this moment.</summary>
    public DateTimeOffset? ChangedAfter { get; init; }

    /// <summary>A task's last date must be before this moment.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }

    /// <summary>Whether the annotator filter leaves a completion.</summary>
    public bool Keeps(AnnotationSet completion) =>
        Annotators is null || Annotator.NamesOf(completion).Any(Annotators.Contains);

    /// <summary>Which of the filters on whole tasks takes a task out; none if all choose it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="keepSkipped">Whether skipped completions count for labels.</param>
    public ChoiceStep TakenBy(TaskDocument task, bool keepSkipped)
    {
        if (Ids is not null && !(task.Id.IsPresent && Ids.Contains(ScalarText.Of(task.Id))))
            return ChoiceStep.Id;
        if (Title is not null && !Title(ScalarText.Of(task.Title)))
            return ChoiceStep.Title;
        if (Labels is not null && !HoldsLabel(task, keepSkipped))
            return ChoiceStep.Label;
        if ((ChangedAfter ?? ChangedBefore) is not null)
        {
            DateTimeOffset? last = TaskDates.Span(task)?.Last;
            if (ChangedAfter is not null && !(last >= ChangedAfter))
                return ChoiceStep.ChangedAfter;
            if (ChangedBefore is not null && !(last < ChangedBefore))
                return ChoiceStep.ChangedBefore;
        }

        return Text is null || Text(TextField.Find(task).Value.AsString() ?? "") ? ChoiceStep.None : ChoiceStep.Search;
    }

    private bool HoldsLabel(TaskDocument task, bool keepSkipped) =>
        task.Completions.Any(set => !set.IsDeleted && (keepSkipped || !set.IsSkipped) && HoldsLabel(set))
        || task.Predictions.Any(HoldsLabel);

    private bool HoldsLabel(AnnotationSet set)
    {
        foreach (Result result in set.Results)
        {
            if (result.LabelStrings().Any(Labels!.Contains))
                return true;
        }

        return false;
    }
}
