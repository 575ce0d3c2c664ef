using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>Finds what is different in a task that is in both projects.</summary>
internal sealed class TaskChanges
{
    private readonly SpanChanges _spans = new();

    /// <summary>What is different.</summary>
    /// <param name="before">The task in the reference.</param>
    /// <param name="after">The task in the difference.</param>
    public List<AlabChange> Between(TaskContent before, TaskContent after)
    {
        var changes = new List<AlabChange>();
        if (before.Text != after.Text)
            changes.Add(new AlabChange { Change = ChangeKind.TextChanged, TaskId = before.Id });
        Dictionary<(bool, string, int), SetContent> added = ByKey(after.Sets);
        foreach ((var key, SetContent set) in ByKey(before.Sets))
        {
            if (added.Remove(key, out SetContent? changed))
                Add(changes, before, set, changed);
            else
                changes.Add(Of(ChangeKind.CompletionRemoved, before, set));
        }

        changes.AddRange(added.Values.Select(set => Of(ChangeKind.CompletionAdded, after, set)));
        return changes;
    }

    /// <summary>Annotation sets by what they are found by: their ids, else who made them; each of several by its turn.</summary>
    private static Dictionary<(bool IsPrediction, string Name, int Turn), SetContent> ByKey(IReadOnlyList<SetContent> sets)
    {
        var found = new Dictionary<(bool, string, int), SetContent>();
        foreach (SetContent set in sets)
        {
            string name = set.Id.Length > 0 ? $"id {set.Id}" : $"by {set.Annotator}";
            int turn = 0;
            while (!found.TryAdd((set.IsPrediction, name, turn), set))
                turn++;
        }

        return found;
    }

    private void Add(List<AlabChange> changes, TaskContent task, SetContent before, SetContent after)
    {
        List<AlabChange> spans = [.. _spans.Between(before.Spans, after.Spans)
            .Select(span => Of(span.Change, task, before) with
            {
                ResultId = NullIfEmpty((span.Old ?? span.New)!.ResultId),
                Label = span.Old?.Label,
                Start = span.Old?.Start,
                End = span.Old?.End,
                NewLabel = span.New?.Label,
                NewStart = span.New?.Start,
                NewEnd = span.New?.End,
            })];
        string[] parts = [.. Parts(before, after, spans.Count)];
        if (parts.Length == 0)
            return;
        changes.Add(Of(ChangeKind.CompletionChanged, task, before) with { Detail = string.Join(", ", parts) });
        changes.AddRange(spans);
    }

    private static IEnumerable<string> Parts(SetContent before, SetContent after, int spans)
    {
        if (before.State != after.State)
            yield return $"{Name(before.State)} to {Name(after.State)}";
        if (before.IsStarred != after.IsStarred)
            yield return after.IsStarred ? "starred" : "no longer starred";
        if (before.Annotator != after.Annotator)
            yield return "annotator";
        if (spans > 0)
            yield return "spans";
        if (before.Others != after.Others)
            yield return "other results";
    }

    private static string Name(TaskState state) => $"{state}".ToLowerInvariant();

    private static AlabChange Of(ChangeKind change, TaskContent task, SetContent set) => new()
    {
        Change = change,
        TaskId = task.Id,
        CompletionId = set.IsPrediction ? null : NullIfEmpty(set.Id),
        PredictionId = set.IsPrediction ? NullIfEmpty(set.Id) : null,
        Annotator = NullIfEmpty(set.Annotator),
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
