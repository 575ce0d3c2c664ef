using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Conll;

/// <summary>From tasks to CoNLL and back: what was tagged comes back, and goes on into every other cmdlet.</summary>
public sealed class ConllRoundTripTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private readonly TemporaryFolder _folder = new();

    /// <summary>
    /// Tokens come back apart from each other by one space and sentences by a line feed, so white space tells them
    /// apart whatever did before. Task 13 has a sentence that is the word -DOCSTART-, in this layout a header like any.
    /// </summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("-Separator Tab", "-Separator Tab")]
    [InlineData("-TaggingScheme Iob1", "-TaggingScheme Iob1")]
    [InlineData("-TaggingScheme Iobes", "-TaggingScheme Iobes")]
    [InlineData("-TaggingScheme Bilou", "-TaggingScheme Bilou")]
    [InlineData("-SpanAlignment Strict", "-SpanAlignment Strict")]
    [InlineData("-SentenceSplit None -Overlap Layered", "-SentenceSplit None -Overlap Layered")]
    [InlineData("-Tokenizer Word -SpanAlignment Split -SentenceSplit Sentence", "")]
    [InlineData("-Tokenizer Character -SentenceSplit None", "-SentenceSplit None")]
    [InlineData("-TokenPattern '\\w+' -TaggingScheme Iob1", "-TaggingScheme Iob1")]
    public void What_was_read_is_written_the_same(string first, string second)
    {
        string[] written = Lines(
            $"param($notes) Get-AlabTask $notes | Where-Object Id -NE 13 | ConvertTo-AlabConll -Layout Document -WarningAction Ignore {first}", Notes);
        EngineResult again = engine.Run($"$args | ConvertFrom-AlabConll | ConvertTo-AlabConll -Layout Document -WarningAction Ignore {second}", [.. written]);

        Assert.Contains(written, line => line.Contains("-DRUG", StringComparison.Ordinal));
        Assert.Empty(again.Errors);
        Assert.Equal(written, again.Lines);
    }

    [Fact]
    public void The_files_tasks_are_the_pipelines()
    {
        string target = _folder.File("notes.conll");
        string[] json = Lines(
            "param($notes) Get-AlabTask $notes | ConvertTo-AlabConll -Layout Document -WarningAction Ignore | ConvertFrom-AlabConll | ConvertTo-AlabJson -AsLines",
            Notes);
        engine.Output("param($notes, $to) Export-AlabProject $notes -Destination $to -Format Conll -Layout Document", Notes, target);
        Assert.NotEmpty(json);
        Assert.Equal(
            json.Select(line => line.Replace("\"title\":\"pipeline\"", "\"title\":\"notes\"", StringComparison.Ordinal)),
            Lines("param($from) ConvertFrom-AlabConll $from | ConvertTo-AlabJson -AsLines", target));
    }

    [Fact]
    public void A_corpus_becomes_a_project_that_can_be_imported()
    {
        string[] json = Lines("'EU B-ORG', 'rejects O', '\"German\" B-MISC' | ConvertFrom-AlabConll | ConvertTo-AlabJson");
        string project = _folder.Write("corpus.json", string.Join('\n', json));
        Assert.Equal(
            ["1 1 labels label text ORG 0 2 EU", "1 1 labels label text MISC 11 19 \"German\""],
            Lines(
                """
                param($from) Get-AlabTask $from | Get-AlabAnnotation |
                    ForEach-Object { "$($_.TaskId) $($_.CompletionId) $($_.Type) $($_.FromName) $($_.ToName) $($_.Label) $($_.Start) $($_.End) $($_.Text)" }
                """,
                project));
    }

    [Fact]
    public void A_corpus_goes_through_an_export_into_every_format()
    {
        string corpus = _folder.Write("corpus.conll", "-DOCSTART- O\n\nEU B-ORG\n\n-DOCSTART- O\n\nrejects O\n");
        Assert.Equal(
            ["Json 2 1", "Csv 2 1", "Conll2003 2 1"],
            Lines(
                """
                param($from, $to) ConvertFrom-AlabConll $from | Export-AlabProject -Destination $to -Format Json, Csv, Conll -PassThru -WarningAction Ignore |
                    ForEach-Object { "$($_.Format) $($_.Tasks) $($_.Annotations)" }
                """,
                corpus, _folder.File("out/")));
        Assert.Equal(
            "-DOCSTART- -X- O\nEU -X- _ B-ORG\n\nrejects -X- _ O\n\n", File.ReadAllText(_folder.File("out/corpus.conll")));
    }

    [Theory]
    [InlineData("Word")]
    [InlineData("Whitespace")]
    [InlineData("Character")]
    public void Split_and_Layered_bring_every_span_back(string tokenizer)
    {
        string source = _folder.Write("nested.json",
            Sample.Task(
                1, "left-sided knee pain, bad.",
                Sample.Span(0, 4, "SIDE"), Sample.Span(0, 20, "PROBLEM"), Sample.Span(5, 15, "BODY PART"),
                Sample.Span(11, 15, "BODY PART"), Sample.Span(22, 25, "SEVERITY"))
            + Sample.Task("n-2", "2mg", Sample.Span(0, 1, "DOSE"), Sample.Span(1, 3, "UNIT"), Sample.Span(0, 3, "DOSE")));
        string target = _folder.File("nested.conll");
        engine.Output(
            $"param($from, $to) Export-AlabProject $from -Destination $to -Format Conll -Layout Document -Tokenizer {tokenizer} -SpanAlignment Split -Overlap Layered",
            source, target);

        string[] expected =
        [
            "1 SIDE left", "1 PROBLEM left-sidedkneepain", "1 BODY_PART sidedknee", "1 BODY_PART knee", "1 SEVERITY bad",
            "n-2 DOSE 2", "n-2 UNIT mg", "n-2 DOSE 2mg",
        ];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Lines(
                """
                param($from) ConvertFrom-AlabConll $from | Get-AlabAnnotation |
                    ForEach-Object { "$($_.TaskId) $($_.Label) $($_.Text -replace ' ')" }
                """,
                target).Order(StringComparer.Ordinal));
    }

    /// <summary>A sentence end inside a span would make two of it.</summary>
    [Fact]
    public void The_example_project_brings_back_as_many_spans_as_were_exact()
    {
        string[] counts = Lines(
            """
            param($notes, $to)
            $choices = @{ SpanAlignment = 'Split'; Overlap = 'Layered'; SentenceSplit = 'None'; Layout = 'Document' }
            (Export-AlabProject $notes -Destination $to -Format Conll @choices -PassThru -WarningAction Ignore).Spans.Exact
            @(ConvertFrom-AlabConll $to | Get-AlabAnnotation).Count
            """,
            Notes, _folder.File("notes.conll"));
        Assert.Equal(["63", "63"], counts);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Lines(string script, params object?[] arguments) => [.. engine.Output(script, arguments).Select(line => line.ToString())];
}
