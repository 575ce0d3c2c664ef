using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Golden;

public sealed class GoldenTests
{
    private static readonly Dictionary<string, (AlabFormat Format, FormatOptions Options)> Exports = new()
    {
        ["clinic-notes.json.golden"] = (AlabFormat.Json, new()),
        ["clinic-notes.compact.golden"] = (AlabFormat.Json, new() { Own = [new JsonOptions { Style = JsonStyle.Compact }] }),
        ["clinic-notes.jsonl"] = (AlabFormat.JsonLines, new()),
        ["clinic-notes.csv"] = (AlabFormat.Csv, new()),
        ["clinic-notes.metadata.csv"] = (AlabFormat.Csv, new() { Own = [new TableOptions { IncludeMetadata = true, EscapeFormula = true }] }),
        ["clinic-notes.tsv"] = (AlabFormat.Tsv, new()),
        ["clinic-notes.long.csv"] = (AlabFormat.Csv, new() { Own = [new TableOptions { Shape = TableShape.Long }] }),
        ["clinic-notes.both.csv"] = (AlabFormat.Csv, Choosing(new() { Source = AnnotationSource.Both })),
        ["clinic-notes.latest.csv"] = (AlabFormat.Csv, Choosing(new() { Policy = CompletionPolicy.Latest })),
        ["clinic-notes.conll"] = (AlabFormat.Conll2003, new()),
        ["clinic-notes.config.conll"] = (AlabFormat.Conll2003, Conll(new() { Config = LabelConfig.Load(Repository.Example("clinic-notes.xml")) })),
        ["clinic-notes.groundtruth.conll"] = (AlabFormat.Conll2003, Choosing(new() { OnlyGroundTruth = true })),
        ["clinic-notes.product.conll"] = (AlabFormat.Conll2003, Conll(new() { Layout = ConllLayout.Product })),
        ["clinic-notes.document.conll"] = (AlabFormat.Conll2003, Conll(new() { Layout = ConllLayout.Document })),
        ["clinic-notes.predictions.conll"] = (AlabFormat.Conll2003, Choosing(new() { Source = AnnotationSource.Predictions })),
    };

    public static TheoryData<string> Names => [.. Exports.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_project_comes_out_byte_for_byte(string name)
    {
        (AlabFormat format, FormatOptions options) = Exports[name];
        var run = ExportRun.Of(new PathSource(Repository.Example("clinic-notes.json")), format, options);
        AssertSame(name, run.Bytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_project_comes_out_the_same_from_a_pipeline(string name)
    {
        (AlabFormat format, FormatOptions options) = Exports[name];
        byte[] project = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        AssertSame(name, ExportRun.Of(new MemorySource(project, canReadTwice: false), format, options).Bytes);
    }

    [Fact]
    public void Every_golden_file_is_tested()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Golden("x"))!).Select(Path.GetFileName)!;
        IEnumerable<string> others = ["README.md", "page-sample.json", "page-sample.conll", "surface.txt", "clinic-notes.findings", "clinic-notes.config.findings"];
        Assert.Equal(Exports.Keys.Concat(others).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(AlabFormat.Conll2003, "page-sample.conll")]
    [InlineData(AlabFormat.Json, "page-sample.json")]
    public void The_sample_of_the_products_page_comes_out_byte_for_byte(AlabFormat format, string name)
    {
        AssertSame(name, ExportRun.Of(new PathSource(Repository.Golden("page-sample.json")), format).Bytes);
    }

    [Fact]
    public void Files_of_several_formats_written_at_once_are_the_golden_ones()
    {
        using var folder = new TemporaryFolder();
        ExportTarget[] targets =
        [
            new(AlabFormat.Json, folder.File("clinic-notes.json.golden")),
            new(AlabFormat.JsonLines, folder.File("clinic-notes.jsonl")),
            new(AlabFormat.Csv, folder.File("clinic-notes.csv")),
            new(AlabFormat.Tsv, folder.File("clinic-notes.tsv")),
            new(AlabFormat.Conll2003, folder.File("clinic-notes.conll")),
        ];
        using (var export = new FileExport(targets, new FormatOptions(), Utf8.WithoutMark, noClobber: false))
            export.Run(new PathSource(Repository.Example("clinic-notes.json")), new SilentProgress(), CancellationToken.None);

        Assert.Equal(targets.Length, folder.Names.Count);
        Assert.All(folder.Names, name => AssertSame(name, File.ReadAllBytes(folder.File(name))));
    }

    private static FormatOptions Choosing(ChoiceOptions selection) => new() { Choice = selection };

    private static FormatOptions Conll(ConllChoice conll) => conll.Options;

    private static void AssertSame(string golden, byte[] actual)
    {
        byte[] expected = File.ReadAllBytes(Repository.Golden(golden));
        Assert.Equal(Utf8.WithoutMark.GetString(expected), Utf8.WithoutMark.GetString(actual));
        Assert.Equal(expected, actual);
    }
}
