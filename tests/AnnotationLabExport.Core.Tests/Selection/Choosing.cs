using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Json;
using AnnotationLabExport.Selection;

namespace AnnotationLabExport.CoreTests.Selection;

/// <summary>What a selection leaves of one task, in words: its outcome and the ids of its annotation sets.</summary>
internal static class Choosing
{
    public static string Of(string task, SelectionOptions options, bool keepSkipped = false)
    {
        AnnotationLabExport.Selection.Selection chosen = new TaskSelector(options, keepSkipped).Choose(Loaded.Task(task));
        string ids = string.Join(' ', chosen.Sets.Select(set => (set.IsPrediction ? "p" : "") + ScalarText.Of(set.Id)));
        return chosen.Outcome == SelectionOutcome.NotChosen ? "NotChosen" : $"{chosen.Outcome} {ids}".TrimEnd();
    }

    /// <summary>A task with these completions and predictions.</summary>
    public static string Task(string completions, string predictions = "") =>
        $$"""{"id":7,"data":{"title":"Note 7.txt","text":"a b"},"completions":[{{completions}}],"predictions":[{{predictions}}]}""";
}
