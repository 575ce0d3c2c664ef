using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests;

/// <summary>The formats that trainers read, as whoever calls the cmdlets sees them (docs/formats.md §14 to §19).</summary>
public sealed class TrainerTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-Format SparkNlp", 0)]
    [InlineData("-Format SparkNlp -TaggingScheme Bilou", 1)]
    [InlineData("-Format HuggingFace -TaggingScheme Bilou", 0)]
    public void Schemes_that_Spark_NLP_reads_wrong_are_warned_of(string options, int warnings) =>
        Assert.Equal(warnings, Warnings($"{options} -Destination '{_folder.File("a.parquet")}'").Count(warning => warning.Contains("NerConverter joins", StringComparison.Ordinal)));

    [Fact]
    public void A_card_in_the_folder_of_Spark_is_warned_of_whoever_brought_it()
    {
        const string Words = "Spark does not read a folder that holds a README.md";
        Assert.Contains(Warnings($"-Format SparkNlp, HuggingFace -Destination '{_folder.File("both/")}'"), warning => warning.StartsWith(Words, StringComparison.Ordinal));
        Assert.Contains(Warnings($"-Format SparkNlp -Destination '{_folder.File("both/")}'"), warning => warning.StartsWith(Words, StringComparison.Ordinal));
        Assert.DoesNotContain(Warnings($"-Format SparkNlp -Destination '{_folder.File("alone/")}'"), warning => warning.StartsWith(Words, StringComparison.Ordinal));
        Assert.DoesNotContain(Warnings($"-Format SparkNlp -Destination '{_folder.File("both/a.parquet")}'"), warning => warning.StartsWith(Words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_tells_the_options_that_made_the_files()
    {
        Warnings($"-Format HuggingFace, Relation -Destination '{_folder.File("out/")}' -Tokenizer Word -OnlyGroundTruth -ExcludeTasksWithoutCompletions:$false -ExcludeLabel DATE, 'BODY PART' -NegativeRelation -LabelConfig '{Repository.File("examples", "clinic-notes.xml")}'");
        string card = File.ReadAllText(_folder.File("out/README.md"));
        string options = card[(card.IndexOf("\nOptions:\n\n", StringComparison.Ordinal) + "\nOptions:\n\n".Length)..card.IndexOf("\n\nLeft out:", StringComparison.Ordinal)];
        Assert.Equal(["- -ExcludeLabel DATE, BODY PART", "- -OnlyGroundTruth", "- -Tokenizer Word"], options.Split('\n').Order(StringComparer.Ordinal));
        Assert.DoesNotContain("headache", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_no_card_stays_and_a_file_by_itself_has_none()
    {
        string readme = _folder.Write("README.md", "# Mine\n");
        Warnings($"-Format HuggingFace -Destination '{_folder.Path}'");
        Assert.Equal("# Mine\n", File.ReadAllText(readme));
        Warnings($"-Format HuggingFace -Destination '{_folder.File("alone/a.parquet")}'");
        Assert.False(File.Exists(_folder.File("alone/README.md")));
    }

    [Fact]
    public void Parts_of_a_split_are_files_of_every_format()
    {
        IReadOnlyList<PSObject> results = engine.Output(
            "param($from, $to) Get-AlabTask $from | Split-AlabTask -Ratio 1, 1 -WarningAction Ignore | Export-AlabProject -Destination $to -Format SparkNlp, HuggingFace, Spacy, Spans, JsonMin, Relation, Classification, Assertion -AssertionLabel Absent -PassThru -WarningAction Ignore",
            Notes, _folder.File("out/"));
        Assert.Equal(16, results.Count);
        Assert.Equal(["train", "test"], results.Select(result => (string)result.Properties["Split"].Value).Distinct());
        Assert.Equal(21, results.Where(result => $"{result.Properties["Format"].Value}" == "JsonMin").Sum(result => (int)result.Properties["Tasks"].Value));
        Assert.All(results, result => Assert.True(File.Exists((string)result.Properties["Path"].Value)));
        Assert.Contains("  - split: test\n    path: clinic-notes.test.hf.parquet\n", File.ReadAllText(_folder.File("out/README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Format Assertion", "AssertionLabelsUnknown")]
    [InlineData("-Format Spans -OffsetUnit Source", "OffsetUnitInvalid")]
    [InlineData("-Format Relation -RelationPair DRUG", "RelationPairInvalid")]
    [InlineData("-Format Relation -RelationPair X-RAY-DATE", "RelationPairInvalid")]
    [InlineData("-Format Spacy -TaggingScheme Bilou", "OptionUnused")]
    public void What_cannot_be_is_an_error_before_anything_is_made(string options, string id)
    {
        EngineResult result = engine.Run($"param($from) Export-AlabProject $from -Destination '{_folder.File("out/")}' {options}", Notes);
        Assert.Equal([id], result.ErrorIds);
        Assert.Empty(Directory.Exists(_folder.File("out")) ? Directory.GetFiles(_folder.File("out")) : []);
    }

    [Fact]
    public void Lines_of_spans_are_those_of_the_file()
    {
        foreach (string style in (string[])["Spans", "Doccano"])
        {
            string file = _folder.File($"{style}.jsonl");
            Warnings($"-Format Spans -SpanStyle {style} -Destination '{file}'");
            IReadOnlyList<PSObject> lines = engine.Output($"param($from) Get-AlabTask $from | ConvertTo-AlabSpan -SpanStyle {style} -WarningAction Ignore", Notes);
            Assert.Equal(File.ReadAllLines(file), lines.Select(line => (string)line.BaseObject));
        }
    }

    private List<string> Warnings(string options)
    {
        EngineResult result = engine.Run($"param($from) Export-AlabProject $from {options}", Notes);
        result.ThrowIfFailed();
        return [.. result.Warnings];
    }
}
