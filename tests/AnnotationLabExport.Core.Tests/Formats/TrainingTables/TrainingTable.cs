using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.TrainingTables;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.TrainingTables;

/// <summary>Projects as tables for training.</summary>
internal static class TrainingTable
{
    public static ExportRun Run(
        AlabFormat format, string project, TrainingTableOptions? options = null, TokenOptions? tokens = null, LabelConfig? config = null) =>
        ExportRun.Of(project, format, new FormatOptions { Own = [options ?? new()], Tokens = tokens ?? new(), Config = config });

    /// <summary>The rows without the header, cells joined by bars.</summary>
    public static List<string> Rows(ExportRun run) =>
        [.. Rfc4180.Read(run.Text, ',').Skip(1).Select(cells => string.Join('|', cells))];
}
