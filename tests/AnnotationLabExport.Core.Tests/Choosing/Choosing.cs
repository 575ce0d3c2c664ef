using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.CoreTests.Choosing;

/// <summary>What a selection leaves of one task, in words: its outcome and the ids of its annotation sets.</summary>
internal static class Choosing
{
    public static string Of(string task, ChoiceOptions options, bool keepSkipped = false)
    {
        ChosenTask chosen = new TaskChooser(options, keepSkipped).Choose(Loaded.Task(task));
        string ids = string.Join(' ', chosen.Sets.Select(set => (set.IsPrediction ? "p" : "") + ScalarText.Of(set.Id)));
        return chosen.Outcome == ChoiceOutcome.NotChosen ? "NotChosen" : $"{chosen.Outcome} {ids}".TrimEnd();
    }

    /// <summary>A task with these completions and predictions.</summary>
    public static string Task(string completions, string predictions = "") =>
        $$"""{"id":7,"data":{"title":"Note 7.txt","text":"a b"},"completions":[{{completions}}],"predictions":[{{predictions}}]}""";
}
