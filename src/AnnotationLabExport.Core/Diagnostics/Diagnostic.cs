using AnnotationLabExport.Text;

namespace AnnotationLabExport.Diagnostics;

/// <summary>One thing that is wrong, with its place (docs/formats.md §7). Nothing of it quotes a text.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Source">The file, or <c>archive!entry</c>.</param>
/// <param name="Line">The task's line in it, from 1.</param>
/// <param name="TaskId">The task's id, empty if it has none.</param>
/// <param name="CompletionId">The completion's id, empty if it is none.</param>
/// <param name="PredictionId">The prediction's id, empty if it is none.</param>
/// <param name="ResultId">The result's id, empty if it is none.</param>
/// <param name="Detail">What more there is to say, perhaps empty.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    string Source,
    long Line,
    string TaskId,
    string CompletionId,
    string PredictionId,
    string ResultId,
    string Detail)
{
    /// <summary>The start of the result's span as its source has it; empty if it has none.</summary>
    public string Start { get; init; } = "";

    /// <summary>The end of the result's span as its source has it, exclusive; empty if it has none.</summary>
    public string End { get; init; } = "";

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var parts = new List<string> { $"{Source}: line {Line}: task {Named(TaskId)}" };
        if (CompletionId.Length > 0)
            parts.Add($"completion {Excerpt.Of(CompletionId)}");
        if (PredictionId.Length > 0)
            parts.Add($"prediction {Excerpt.Of(PredictionId)}");
        if (ResultId.Length > 0)
            parts.Add($"result {Excerpt.Of(ResultId)}");
        if (Start.Length > 0 || End.Length > 0)
            parts.Add($"offsets {Start} to {End}");
        string place = string.Join(", ", parts);
        return Detail.Length > 0 ? $"{place}: {Code}: {Detail}" : $"{place}: {Code}";
    }

    private static string Named(string id) => id.Length > 0 ? Excerpt.Of(id) : "without id";
}
