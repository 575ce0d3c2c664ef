using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Judging.Comparing;

namespace AnnotationLabExport.CoreTests.Judging.Comparing;

/// <summary>Two projects that were compared.</summary>
internal sealed record Compared(List<AlabChange> Changes, AlabComparison Counts)
{
    public static Compared Of(string reference, string difference, CompareOptions? options = null)
    {
        using var comparison = new ProjectComparison(options ?? new CompareOptions());
        List<AlabChange> changes =
            [.. comparison.Between(new MemorySource(reference), new MemorySource(difference), _ => { }, CancellationToken.None)];
        return new Compared(changes, comparison.Counts("old", "new"));
    }

    /// <summary>The changes in words: what, in which task and completion, from where to where.</summary>
    public string[] Lines => [.. Changes.Select(change => string.Join(' ', new object?[]
    {
        change.Change, change.TaskId, change.CompletionId ?? change.PredictionId, change.ResultId,
        Place(change.Label, change.Start, change.End), Place(change.NewLabel, change.NewStart, change.NewEnd), change.Detail,
    }.OfType<object>()))];

    private static string? Place(string? label, int? start, int? end) => label is null ? null : $"{label}@{start}-{end}";
}
