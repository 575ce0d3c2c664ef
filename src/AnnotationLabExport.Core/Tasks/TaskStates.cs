namespace AnnotationLabExport.Tasks;

/// <summary>Says how far the work is: of a completion, and of a task by the completion that is furthest.</summary>
internal static class TaskStates
{
    private static readonly TaskState[] FurthestFirst =
        [TaskState.Accepted, TaskState.Submitted, TaskState.Rejected, TaskState.Drafted, TaskState.Skipped];

    /// <summary>How far a completion is: what was skipped is nothing else, and a review tells more than a submission.</summary>
    public static TaskState Of(TaskDocument task, AnnotationSet completion)
    {
        if (completion.IsSkipped)
            return TaskState.Skipped;
        return completion.ReviewStatus switch
        {
            ReviewStatus.Accepted => TaskState.Accepted,
            ReviewStatus.Rejected => TaskState.Rejected,
            _ => IsSubmitted(task, completion) ? TaskState.Submitted : TaskState.Drafted,
        };
    }

    /// <summary>How far a task is whose completions, deleted ones apart, are in these states.</summary>
    public static TaskState Furthest(IReadOnlyCollection<TaskState> states) =>
        states.Count == 0 ? TaskState.Untouched : FurthestFirst.First(states.Contains);

    /// <summary>What Label Studio exports was submitted: there only a member that is no date says otherwise.</summary>
    public static bool IsSubmitted(TaskDocument task, AnnotationSet completion) =>
        completion.IsSubmitted || (task.HasAnnotations && !completion.SubmittedAt.IsPresent);
}
