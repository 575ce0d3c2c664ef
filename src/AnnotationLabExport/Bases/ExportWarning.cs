using System.Globalization;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Bases;

/// <summary>Says once, with counts, what an export left out or changed.</summary>
internal static class ExportWarning
{
    /// <summary>Completions that the rules leave out on purpose: counted in the result, no reason to warn.</summary>
    private static readonly DiagnosticCode[] Intended = [DiagnosticCode.CompletionDeleted, DiagnosticCode.CompletionSkipped];

    /// <summary>Warns for each format of an export in which there is something to tell.</summary>
    /// <param name="command">Warns.</param>
    /// <param name="name">What was exported.</param>
    /// <param name="exports">What has been counted.</param>
    public static void Write(AlabCommand command, string name, IEnumerable<FormatExport> exports)
    {
        foreach (FormatExport export in exports)
        {
            if (For(name, export) is { } warning)
                command.WriteWarning(warning);
        }
    }

    private static string? For(string name, FormatExport export)
    {
        var parts = new List<string>();
        if (export.Skipped > 0)
            parts.Add(Count(export.Skipped, "task") + " left out because all completions were skipped");
        if (export.WithoutAnnotations > 0)
            parts.Add(Count(export.WithoutAnnotations, "task") + " written without any annotation");
        if (export.Spans is { } spans && spans.Exact < spans.Candidates)
            parts.Add(Tagged(spans));
        if (export.RelationsLeftOut > 0)
            parts.Add(Count(export.RelationsLeftOut, "relation") + " left out");
        if (export.Remark is { } remark)
            parts.Add(remark);
        foreach ((DiagnosticCode code, int count) in export.Log.Counts)
        {
            if (!Intended.Contains(code))
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{code} {count}"));
        }

        if (parts.Count == 0)
            return null;
        return $"{name} ({export.Format.Name}): {string.Join(", ", parts)}. Use -Verbose to see each.";
    }

    private static string Tagged(SpanAccount spans)
    {
        string widened = spans.Widened == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" ({spans.Widened} widened by {spans.WidenedCharacters} characters)");
        return string.Create(
            CultureInfo.InvariantCulture, $"{spans.Exact + spans.Widened} of {spans.Candidates} spans tagged{widened}");
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
