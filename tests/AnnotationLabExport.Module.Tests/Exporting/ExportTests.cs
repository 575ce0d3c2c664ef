using System.Collections;
using System.Security.Cryptography;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Exporting;

/// <summary>Export-AlabProject over the example project, against the golden files.</summary>
public sealed class ExportTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Json", "", "clinic-notes.json.golden")]
    [InlineData("Json", "-Compress", "clinic-notes.compact.golden")]
    [InlineData("Json", "-AsLines", "clinic-notes.jsonl")]
    [InlineData("JsonLines", "", "clinic-notes.jsonl")]
    [InlineData("Csv", "", "clinic-notes.csv")]
    [InlineData("Csv", "-IncludeMetadata -EscapeFormula", "clinic-notes.metadata.csv")]
    [InlineData("Csv", "-Shape Long", "clinic-notes.long.csv")]
    [InlineData("Csv", "-AnnotationSource Both", "clinic-notes.both.csv")]
    [InlineData("Csv", "-CompletionPolicy Latest", "clinic-notes.latest.csv")]
    [InlineData("Tsv", "", "clinic-notes.tsv")]
    [InlineData("Conll2003", "", "clinic-notes.conll")]
    [InlineData("Conll", "-OnlyGroundTruth", "clinic-notes.groundtruth.conll")]
    [InlineData("Conll2003", "-Layout Product", "clinic-notes.product.conll")]
    [InlineData("Conll2003", "-Layout Document", "clinic-notes.document.conll")]
    [InlineData("Conll2003", "-AnnotationSource Predictions", "clinic-notes.predictions.conll")]
    public void Files_are_the_golden_ones_from_a_path_and_from_the_pipeline(string format, string options, string golden)
    {
        byte[] expected = File.ReadAllBytes(Repository.File("tests", "golden", golden));
        string direct = _folder.File("direct");
        string piped = _folder.File("piped");

        engine.Output($"param($notes, $to) Export-AlabProject $notes -Destination $to -Format {format} {options}", Notes, direct);
        engine.Output($"param($notes, $to) Get-AlabTask $notes | Export-AlabProject -Destination $to -Format {format} {options}", Notes, piped);

        Assert.Equal(expected, File.ReadAllBytes(direct));
        Assert.Equal(expected, File.ReadAllBytes(piped));
    }

    [Fact]
    public void The_labelling_configuration_tells_text_and_assertions()
    {
        string target = _folder.File("notes.conll");
        engine.Output(
            "param($notes, $config, $to) Export-AlabProject $notes -Destination $to -Format Conll -LabelConfig $config",
            Notes, Repository.File("examples", "clinic-notes.xml"), target);
        Assert.Equal(File.ReadAllBytes(Repository.File("tests", "golden", "clinic-notes.config.conll")), File.ReadAllBytes(target));
    }

    [Fact]
    public void Several_formats_go_into_a_folder_that_is_made()
    {
        string folder = _folder.File("new/folder");
        engine.Output("param($notes, $to) Export-AlabProject $notes -Destination $to -Format Json, Csv, Tsv, Conll", Notes, folder);
        Assert.Equal(
            ["clinic-notes.conll", "clinic-notes.csv", "clinic-notes.json", "clinic-notes.tsv"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_result_tells_what_the_file_holds()
    {
        string target = _folder.File("notes.conll");
        dynamic result = Assert.Single(engine.Output(
            "param($notes, $to) Export-AlabProject $notes -Destination $to -Format Conll -PassThru -WarningAction Ignore", Notes, target))
            .BaseObject;
        Assert.Equal(target, result.Path);
        Assert.Equal(target, result.PSPath);
        Assert.Equal(target, result.FullName);
        Assert.Equal("Conll2003", result.Format.ToString());
        Assert.Equal(19, result.Tasks);
        Assert.Equal(21, result.Completions);
        Assert.Equal(54, result.Annotations);
        Assert.Equal(1, result.Skipped);
        Assert.Equal(new FileInfo(target).Length, result.Bytes);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(target))), result.Sha256);
        Assert.True(result.Elapsed > TimeSpan.Zero);
        var diagnostics = (IDictionary)result.Diagnostics;
        Assert.Equal(9, diagnostics["SpanOverlap"]);
        Assert.Equal(19, diagnostics["SpanCutsToken"]);
        Assert.False(diagnostics.Contains("LabelUnknown"));
    }

    [Fact]
    public void What_is_lost_is_told_once_and_one_by_one_on_request()
    {
        string target = _folder.File("notes.conll");
        EngineResult result = engine.Run(
            "param($notes, $to) Export-AlabProject $notes -Destination $to -Format Conll -Verbose", Notes, target);
        string warning = Assert.Single(result.Warnings);
        Assert.Contains("1 task left out because all completions were skipped", warning, StringComparison.Ordinal);
        Assert.Contains("SpanOverlap 9", warning, StringComparison.Ordinal);
        Assert.Equal(9, result.Verbose.Count(line => line.Contains("SpanOverlap", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tasks_of_the_pipeline_are_named_by_their_project_or_by_the_user()
    {
        engine.Output("param($notes, $to) Get-AlabTask $notes | Export-AlabProject -Destination $to -Format Csv", Notes, _folder.Path);
        engine.Output("param($notes, $to) Get-AlabTask $notes | Export-AlabProject -Destination $to -Format Csv -Name mine", Notes, _folder.Path);
        Assert.Equal(["clinic-notes.csv", "mine.csv"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_pipeline_replaces_an_older_file()
    {
        string target = _folder.Write("old.conll", "yesterday");
        engine.Output("param($to) @() | Export-AlabProject -Destination $to -Format Conll", target);
        Assert.Equal("-DOCSTART- -X- O\n", File.ReadAllText(target));
    }

    [Fact]
    public void Line_ends_are_as_asked()
    {
        string target = _folder.File("x.csv");
        engine.Output("param($notes, $to) Export-AlabProject $notes -Destination $to -Format Csv -NewLine CrLf", Notes, target);
        Assert.Equal("\r\n"u8.ToArray(), File.ReadAllBytes(target)[^2..]);
    }

    public void Dispose() => _folder.Dispose();
}
