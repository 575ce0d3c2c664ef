using System.Collections;
using System.Globalization;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Publishing;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Bases;

/// <summary>Says once, with counts, what an export left out or changed.</summary>
internal static class ExportWarning
{
    /// <summary>Warns for each format of an export in which there is something to tell.</summary>
    /// <param name="command">Warns.</param>
    /// <param name="name">What was exported.</param>
    /// <param name="exports">What has been counted.</param>
    /// <param name="asked">The labels that were asked for.</param>
    public static void Write(AlabCommand command, string name, IReadOnlyList<FormatExport> exports, AskedLabels asked)
    {
        List<FormatExport> parts = [.. exports.DistinctBy(export => export.Split)];
        int met = parts.Sum(part => part.Met);
        if (met == 0 && exports[0].Shard is { } shard)
            command.WriteWarning($"{name}{shard.Suffix}: none of the tasks is in this shard; its files hold none.");
        foreach (FormatExport part in parts)
            OfNothing(command, NameOf(name, part), part, met);
        OfNumbers(command, name, parts.Sum(part => part.NumbersInPredictions), exports[0].WantsPredictions);
        OfLabels(command, name, asked);
        foreach (FormatExport export in exports)
        {
            if (For(NameOf(name, export), export) is { } warning)
                command.WriteWarning(warning);
        }
    }

    /// <summary>Warns of files that are too large for what reads them.</summary>
    public static void WriteSizes(AlabCommand command, IEnumerable<AlabExportResult> results)
    {
        foreach (AlabExportResult result in results)
        {
            long most = ExportFormats.Of(result.Format).MostBytes;
            if (result.Bytes > most)
                command.WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{result.Path}: it has {result.Bytes / 1_000_000} MB, and what reads {result.Format} takes {most / 1_000_000} MB at most; split it, or use Publish-AlabProject, which sends batches."));
        }
    }

    /// <summary>Warns of what was not sent as it is spelled.</summary>
    public static void OfPublication(AlabCommand command, string name, AlabPublishResult result)
    {
        var parts = new List<string>();
        if (result.LeftOut > 0)
            parts.Add(Count(result.LeftOut, "task") + " without data that the server takes not sent");
        foreach (DictionaryEntry counted in result.Diagnostics)
        {
            if (DiagnosticCatalog.Severity(Enum.Parse<DiagnosticCode>($"{counted.Key}")) != DiagnosticSeverity.Information)
                parts.Add($"{counted.Key} {counted.Value}");
        }

        if (parts.Count > 0)
            command.WriteWarning($"{name}: {string.Join(", ", parts)}. Use -Verbose to see each.");
    }

    /// <summary>Warns of each label asked for that no result holds.</summary>
    public static void OfLabels(AlabCommand command, string name, AskedLabels asked)
    {
        foreach ((string label, string? near) in asked.Missing)
        {
            string other = near is null ? "" : $" There is '{Excerpt.Of(near)}', which differs in case.";
            command.WriteWarning($"{name}: no result holds the label '{Excerpt.Of(label)}' that was asked for.{other}");
        }
    }

    /// <summary>Says how many objects were no tasks, where tasks are read one by one.</summary>
    public static void OfUnrecognised(AlabCommand command, int count)
    {
        if (count > 0)
            command.WriteWarning($"{Count(count, "object")} {(count == 1 ? "is no task, and was" : "are no tasks, and were")} passed over ({DiagnosticCode.TaskUnrecognised}).");
    }

    private static string NameOf(string project, FormatExport export) => $"{project}{(export.Split is null ? "" : ".")}{export.Split}{export.Shard?.Suffix}";

    /// <summary>Says how many numbers stood for predictions, which is no fault unless predictions were asked for.</summary>
    public static void OfNumbers(AlabCommand command, string name, int count, bool areWanted = false)
    {
        if (count > 0 && areWanted)
            command.WriteWarning($"{name}: {Count(count, "prediction")} not written, since Label Studio exports only their ids; from a server -IncludePrediction brings them in full.");
        else if (count > 0)
            command.WriteVerbose($"{name}: {Count(count, "number")} in predictions passed over: Label Studio exports only their ids there.");
    }

    private static void OfNothing(AlabCommand command, string name, FormatExport export, int met)
    {
        if (export.Met == 0 && met > 0)
            command.WriteWarning($"{name}: of {Count(met, "task")} none is in this part; its files hold none.");
        if (export.Met > 0 && export.Chosen == 0 && export.LastStep != ChoiceStep.None)
            command.WriteWarning($"{name}: of {Count(export.Met, "task")} none was chosen; -{export.LastStep} took the last of them.");
    }

    private static string? For(string name, FormatExport export)
    {
        var parts = new List<string>();
        if (export.Skipped > 0)
            parts.Add(Count(export.Skipped, "task") + " left out because all completions were skipped");
        if (export.Rejected > 0)
            parts.Add(Count(export.Rejected, "task") + " left out because all completions were rejected");
        if (export.Unreadable > 0)
            parts.Add(Count(export.Unreadable, "task") + " left out as unreadable");
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
            if (export.Warns(code))
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{code} {count}{Reasons(export, code)}"));
        }

        if (parts.Count == 0)
            return null;
        return $"{name} ({export.Format.Name}): {string.Join(", ", parts)}. Use -Verbose to see each.";
    }

    /// <summary>Why texts are missing, if they are.</summary>
    private static string Reasons(FormatExport export, DiagnosticCode code) => code != DiagnosticCode.TextMissing
        ? ""
        : $" ({string.Join("; ", export.Log.MissingTexts.Select(reason => $"{reason.Tasks}: {DiagnosticCatalog.Reason(reason.Reason)}"))})";

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
