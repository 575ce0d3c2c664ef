using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>What is asked of a report.</summary>
public sealed record ReportOptions
{
    /// <summary>What is chosen of the project, and how spans lie on tokens, as a measurement has it.</summary>
    public MeasureOptions Measure { get; init; } = new();

    /// <summary>The page's title; null for the project's name.</summary>
    public string? Title { get; init; }

    /// <summary>How many tasks are shown, the first of the source; figures are of all.</summary>
    public int MaximumTasks { get; init; } = 10_000;

    /// <summary>Whether the page holds no text of tasks: no text, quote or title, and no words that annotators wrote.</summary>
    public bool NoText { get; init; }

    /// <summary>The options that were given, as the page says them.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>When the page is made.</summary>
    public DateTimeOffset Created { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>The same with what a source or task carries, where nothing was asked for.</summary>
    /// <param name="config">The labelling configuration; null if there is none.</param>
    /// <param name="textField">The field that is the text; null if none was named.</param>
    public ReportOptions Carrying(LabelConfig? config, string? textField) => this with { Measure = Measure.Carrying(config, textField) };
}
