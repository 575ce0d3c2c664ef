using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Comparing;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Judging.Comparing;

/// <summary>What holds for any two projects.</summary>
public sealed class ComparisonProperties
{
    [Property]
    public void A_project_is_not_different_from_itself(int seed)
    {
        string project = Project(seed);
        Compared compared = Compared.Of(project, project);
        Assert.Empty(compared.Changes);
        Assert.False(compared.Counts.HasChanges);
    }

    [Property]
    public void Swapped_sides_are_mirrored(int first, int second)
    {
        Compared forth = Compared.Of(Project(first), Project(second));
        Compared back = Compared.Of(Project(second), Project(first));
        Assert.Equal(forth.Changes.Select(Told).Order(StringComparer.Ordinal), back.Changes.Select(Mirrored).Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(
            (forth.Counts.SpansAdded, forth.Counts.SpansRemoved, forth.Counts.SpansMoved, forth.Counts.SpansRelabelled, forth.Counts.TasksChanged),
            (back.Counts.SpansRemoved, back.Counts.SpansAdded, back.Counts.SpansMoved, back.Counts.SpansRelabelled, back.Counts.TasksChanged));
    }

    [Property]
    public void Every_span_of_a_changed_completion_is_accounted_for(int first, int second)
    {
        // Both sides lose the same number of unchanged spans: what is left is added, removed, moved or relabelled.
        Compared compared = Compared.Of(Project(first, tasks: 1), Project(second, tasks: 1));
        Assert.Equal(
            compared.Changes.Count(change => change.Change == ChangeKind.SpanAdded) - compared.Changes.Count(change => change.Change == ChangeKind.SpanRemoved),
            SpansOf(second) - SpansOf(first));
    }

    private static string Told(AlabChange change) => $"{change with { ResultId = null, Detail = null }}|{change.Change}|{change.CompletionId}|{change.Label}|{change.Start}|{change.End}|{change.NewLabel}|{change.NewStart}|{change.NewEnd}";

    private static AlabChange Mirrored(AlabChange change) => change with
    {
        Change = change.Change switch
        {
            ChangeKind.TaskAdded => ChangeKind.TaskRemoved,
            ChangeKind.TaskRemoved => ChangeKind.TaskAdded,
            ChangeKind.CompletionAdded => ChangeKind.CompletionRemoved,
            ChangeKind.CompletionRemoved => ChangeKind.CompletionAdded,
            ChangeKind.SpanAdded => ChangeKind.SpanRemoved,
            ChangeKind.SpanRemoved => ChangeKind.SpanAdded,
            _ => change.Change,
        },
        Label = change.NewLabel,
        Start = change.NewStart,
        End = change.NewEnd,
        NewLabel = change.Label,
        NewStart = change.Start,
        NewEnd = change.End,
    };

    /// <summary>A small project by chance: few ids, places and labels, so that two of them have much in common.</summary>
    private static string Project(int seed, int tasks = 4)
    {
        var chance = new Random(seed);
        return "[" + string.Join(',', Enumerable.Range(1, tasks).Where(_ => tasks == 1 || chance.Next(4) > 0).Select(id => Task(chance, id, tasks == 1 ? 1 : chance.Next(3)))) + "]";
    }

    private static string Task(Random chance, int id, int completions) =>
        $$"""{"id":{{id}},"data":{"text":"aaaa bbbb cccc dddd"},"completions":[{{string.Join(',', Enumerable.Range(1, completions).Select(number => Sample.Completion($"{id}{number}", "", [.. Spans(chance)])))}}]}""";

    private static IEnumerable<string> Spans(Random chance)
    {
        int count = chance.Next(6);
        for (int i = 0; i < count; i++)
        {
            int start = chance.Next(4) * 5;
            yield return Sample.Span(start, Math.Min(19, start + 2 + chance.Next(9)), $"{"XYZ"[chance.Next(3)]}", id: $"r{chance.Next(5)}");
        }
    }

    private static int SpansOf(int seed) => Project(seed, tasks: 1).Split("\"labels\":[").Length - 1;
}
