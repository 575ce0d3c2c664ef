using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>What validation finds in projects.</summary>
internal static class Found
{
    public static List<AlabDiagnostic> In(string json, LabelConfig? config = null) => In(json, new ValidationOptions { Config = config });

    public static List<AlabDiagnostic> In(string json, ValidationOptions options) => In(new MemorySource(json), options);

    public static List<AlabDiagnostic> In(ITaskSource source, ValidationOptions options)
    {
        using var validator = new ProjectValidator(options);
        return [.. validator.Validate(source, _ => { }, CancellationToken.None)];
    }

    /// <summary>The codes, in the order in which they were found.</summary>
    public static List<DiagnosticCode> CodesIn(string json, LabelConfig? config = null) => [.. In(json, config).Select(found => found.Code)];

    /// <summary>The only finding, as a line.</summary>
    public static string OnlyIn(string json, LabelConfig? config = null) => Line(Assert.Single(In(json, config)));

    /// <summary>All of a finding but its words and its source.</summary>
    public static string Line(AlabDiagnostic found)
    {
        var line = new System.Text.StringBuilder($"{found.Severity} {found.Code}, line {found.Line}");
        Add(", task ", found.TaskId);
        Add(", completion ", found.CompletionId);
        Add(", prediction ", found.PredictionId);
        Add(", result ", found.ResultId);
        if (found.Start is not null || found.End is not null)
            line.Append(System.Globalization.CultureInfo.InvariantCulture, $", {found.Start} to {found.End}");
        Add(": ", found.Detail);
        return line.ToString();

        void Add(string before, string? value) => line.Append(value is null ? "" : before + value);
    }
}
