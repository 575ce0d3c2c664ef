using System.Text;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.TrainingTables;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>What is measured: the rows of docs/performance.md.</summary>
/// <param name="project">Path of the project.</param>
/// <param name="folder">Where exports go.</param>
/// <param name="engine">An engine with the module, for the cmdlets.</param>
internal sealed class TableRows(string project, string folder, Engine engine) : IWorkProgress
{
    private const string DirectConll = "Conll2003";

    /// <summary>Body parts are taken for assertions, and every other span gets a row.</summary>
    private static readonly FormatOptions WithAssertions = new()
    {
        Config = LabelConfig.Parse(
            """<View><Text name="text" value="$text"/><Labels name="label" toName="text"><Label value="BODY PART" assertion="true"/></Labels></View>"""u8.ToArray(), "Assertion"),
        Own = [new TrainingTableOptions { UnannotatedLabel = "Present" }],
    };

    /// <summary>All rows, the bare pass first.</summary>
    public IReadOnlyList<TableRow> All() =>
    [
        new(TableRow.Bare, () => BarePass.Run(project), 1),
        new(DirectConll, () => Export(AlabFormat.Conll2003), 0.8),
        new("Csv, wide", () => Export(AlabFormat.Csv), 0.8),
        new("Json", () => Export(AlabFormat.Json), 0.8),
        new("Json, Csv, Tsv, Conll2003 at once", () => Export(AlabFormat.Json, AlabFormat.Csv, AlabFormat.Tsv, AlabFormat.Conll2003), 1.6),
        new("SparkNlp", () => Export(AlabFormat.SparkNlp), 2, DirectConll),
        new("HuggingFace", () => Export(AlabFormat.HuggingFace), 2, DirectConll),
        new("Spacy", () => Export(AlabFormat.Spacy), 2, DirectConll),
        new("Spans", () => Export(AlabFormat.Spans), 2, DirectConll),
        new("JsonMin", () => Export(AlabFormat.JsonMin), 2, DirectConll),
        new("Assertion", () => Export(WithAssertions, AlabFormat.Assertion), 2, DirectConll),
        new("Relation", () => Export(AlabFormat.Relation), 2, DirectConll),
        new("Classification", () => Export(AlabFormat.Classification), 2, DirectConll),
        new("Get-AlabTask to nothing", () => engine.Run("param($p) Get-AlabTask -LiteralPath $p > $null", project), 1.2),
        new("Get-AlabTask to Export-AlabProject", () => engine.Run(
            "param($p, $d) Get-AlabTask -LiteralPath $p | Export-AlabProject -Format Conll2003 -Destination $d -WarningAction SilentlyContinue",
            project, Path.Combine(folder, "piped.conll")), 2.5, DirectConll),
        new("Measure-AlabProject", () => engine.Run("param($p) Measure-AlabProject -LiteralPath $p > $null", project), 1.8),
        new("Measure-AlabAgreement", () => engine.Run("param($p) Measure-AlabAgreement -LiteralPath $p > $null", project), 1.5),
        new("Compare-AlabProject, with itself", () => engine.Run("param($p) Compare-AlabProject $p $p > $null", project), 3),
        new("Import-Module", Import, 100, ""),
    ];

    /// <inheritdoc/>
    public void Report(string doing, ReadProgress read)
    {
    }

    private void Export(params AlabFormat[] formats) => Export(new FormatOptions(), formats);

    private void Export(FormatOptions options, params AlabFormat[] formats)
    {
        ExportTarget[] targets = Array.ConvertAll(
            formats, format => new ExportTarget(format, Path.Combine(folder, "exported" + ExportFormats.Of(format).Extension)));
        using var export = new FileExport(targets, options, new UTF8Encoding(false), noClobber: false);
        export.Run(new PathSource(project), this, CancellationToken.None);
    }

    private static void Import()
    {
        using var fresh = new Engine();
        fresh.Import();
    }
}
