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

    /// <summary>Annotators, compared by the set's own comparer.</summary>
    public IReadOnlySet<string>? Annotators { get; init; }

    /// <summary>Judges the text.</summary>
    public Predicate<string>? Text { get; init; }

    /// <summary>A task's last date, its own or of an annotation set, must be at or after this moment.</summary>
    public DateTimeOffset? ChangedAfter { get; init; }

    /// <summary>A task's last date must be before this moment.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }

    /// <summary>Whether the annotator filter leaves a completion.</summary>
    public bool Keeps(AnnotationSet completion) =>
        Annotators is null || Annotators.Contains(ScalarText.Of(completion.CreatedUsername));

    /// <summary>Whether the filters on whole tasks choose a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="keepSkipped">Whether skipped completions count for labels.</param>
    public bool Chooses(TaskDocument task, bool keepSkipped) =>
        (Ids is null || (task.Id.IsPresent && Ids.Contains(ScalarText.Of(task.Id))))
        && (Title is null || Title(ScalarText.Of(task.Title)))
        && (Labels is null || HoldsLabel(task, keepSkipped))
        && ((ChangedAfter ?? ChangedBefore) is null || IsChangedThen(TaskDates.Span(task)?.Last))
        && (Text is null || Text(TextField.Find(task, config: null).AsString() ?? ""));

    private bool IsChangedThen(DateTimeOffset? last) =>
        last is not null && !(last < ChangedAfter) && !(last >= ChangedBefore);

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
