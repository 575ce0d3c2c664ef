using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Conll;

/// <summary>What became of every span: in figures, in one warning, one by one on request (docs/formats.md §6, rule 6).</summary>
public sealed partial class ConllSpansTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private const string Outcomes = "Exact Widened LeftOut LostToOverlap OutOfRange Empty ByPath Omitted";

    /// <summary>Every outcome; "sided" is longer than "left", "again" is no candidate since it equals "knee".</summary>
    private static readonly string Project = Sample.Task(
        1,
        "left-sided pain, knee today",
        Sample.Quoted("left", 0, 4, "left", "SIDE"),
        Sample.Quoted("sided", 5, 10, "sided", "SIDE"),
        Sample.Quoted("gap", 10, 11, " ", "PROBLEM"),
        Sample.Quoted("pain", 11, 15, "pain", "PROBLEM"),
        Sample.Quoted("knee", 17, 21, "knee", "BODY"),
        Sample.Quoted("again", 17, 21, "knee", "BODY"),
        Sample.Quoted("today", 22, 27, "Today", "DATE"),
        Sample.Quoted("beyond", 22, 28, "today.", "DATE"));

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("", "69 = 35 + 19 + 0 + 9 + 4 + 2 + 0 + 0", 30, 2)]
    [InlineData("-LabelConfig examples/clinic-notes.xml", "56 = 31 + 15 + 0 + 4 + 4 + 2 + 0 + 0", 17, 0)]
    [InlineData("-Tokenizer Word -SpanAlignment Split -Overlap Layered", "69 = 63 + 0 + 0 + 0 + 4 + 2 + 0 + 0", 0, 2)]
    [InlineData("-MismatchedSpan Keep", "69 = 35 + 18 + 0 + 9 + 5 + 2 + 0 + 0", 29, 3)]
    [InlineData("-MismatchedSpan Omit", "69 = 35 + 17 + 0 + 9 + 4 + 2 + 0 + 2", 19, 0)]
    public void The_example_project_adds_up(string options, string figures, int widenedCharacters, int mismatched)
    {
        string rooted = options.Replace("examples/clinic-notes.xml", $"'{Repository.File("examples", "clinic-notes.xml")}'", StringComparison.Ordinal);
        PSObject spans = Spans(Repository.File("examples", "clinic-notes.json"), rooted);
        Assert.Equal((figures, widenedCharacters, mismatched), (Sum(spans), Figure(spans, "WidenedCharacters"), Figure(spans, "Mismatched")));
    }

    [Theory]
    [InlineData("", "7 = 2 + 2 + 0 + 1 + 1 + 1 + 0 + 0", 6, 1)]
    [InlineData("-SpanAlignment Split", "7 = 5 + 0 + 0 + 0 + 1 + 1 + 0 + 0", 0, 1)]
    [InlineData("-SpanAlignment Strict", "7 = 2 + 0 + 3 + 0 + 1 + 1 + 0 + 0", 0, 1)]
    [InlineData("-Tokenizer Word", "7 = 5 + 0 + 0 + 0 + 1 + 1 + 0 + 0", 0, 1)]
    [InlineData("-Overlap Layered", "7 = 2 + 3 + 0 + 0 + 1 + 1 + 0 + 0", 12, 1)]
    [InlineData("-TokenPattern 'knee|left-sided'", "7 = 1 + 1 + 2 + 1 + 1 + 1 + 0 + 0", 5, 1)]
    [InlineData("-ExcludeLabel BODY, DATE", "4 = 0 + 2 + 0 + 1 + 0 + 1 + 0 + 0", 6, 0)]
    [InlineData("-IncludeLabel BODY", "1 = 1 + 0 + 0 + 0 + 0 + 0 + 0 + 0", 0, 0)]
    public void Every_candidate_ends_as_one_thing(string options, string figures, int widenedCharacters, int mismatched)
    {
        PSObject spans = Spans(_folder.Write("all.json", Project), options);
        Assert.Equal((figures, widenedCharacters, mismatched), (Sum(spans), Figure(spans, "WidenedCharacters"), Figure(spans, "Mismatched")));
    }

    [Fact]
    public void Diagnostics_count_the_same_and_only_Conll_has_an_account()
    {
        IReadOnlyList<PSObject> results = engine.Output(
            "param($from, $to) Export-AlabProject $from -Destination $to -Format Conll, Csv -PassThru -WarningAction Ignore",
            _folder.Write("all.json", Project), _folder.File("out/"));
        var diagnostics = (IDictionary)results[0].Properties["Diagnostics"].Value;
        Assert.Equal(
            [("SpanCutsToken", 2), ("SpanEmpty", 1), ("SpanOutOfRange", 1), ("SpanOverlap", 1), ("SpanTextMismatch", 1)],
            diagnostics.Keys.Cast<string>().Select(code => (code, (int)diagnostics[code]!)).OrderBy(entry => entry.code, StringComparer.Ordinal));
        Assert.Equal(4, results[0].Properties["Annotations"].Value);
        Assert.NotNull(results[0].Properties["Spans"].Value);
        Assert.Null(results[1].Properties["Spans"].Value);
    }

    [Theory]
    [InlineData("", "4 of 7 spans tagged (2 widened by 6 characters)", "SpanOverlap 1")]
    [InlineData("-SpanAlignment Split", "5 of 7 spans tagged,", "SpanOutOfRange 1")]
    [InlineData("-SpanAlignment Strict", "2 of 7 spans tagged,", "SpanCutsToken 3")]
    [InlineData("-Overlap Layered", "5 of 7 spans tagged (3 widened by 12 characters)", "SpanCutsToken 3")]
    public void What_was_lost_or_widened_is_told_once(string options, params string[] words)
    {
        Assert.All(Both(Project, options), result =>
        {
            Assert.Empty(result.Errors);
            string warning = Assert.Single(result.Warnings);
            Assert.All(words, word => Assert.Contains(word, warning, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Nothing_is_told_when_every_span_is_exact()
    {
        string project = Sample.Task(1, "knee pain", Sample.Quoted("a", 0, 4, "knee", "BODY"), Sample.Quoted("b", 4, 9, " pain", "PROBLEM"));
        Assert.All(Both(project, "-Verbose"), result =>
        {
            Assert.Empty(result.Errors);
            Assert.Empty(result.Warnings);
            Assert.Empty(Named(result));
        });
    }

    [Theory]
    [InlineData("", "left SpanOverlap", "sided SpanCutsToken", "gap SpanEmpty", "pain SpanCutsToken", "today SpanTextMismatch", "beyond SpanOutOfRange")]
    [InlineData("-Overlap Layered", "left SpanCutsToken", "sided SpanCutsToken", "gap SpanEmpty", "pain SpanCutsToken", "today SpanTextMismatch", "beyond SpanOutOfRange")]
    [InlineData("-SpanAlignment Split", "gap SpanEmpty", "today SpanTextMismatch", "beyond SpanOutOfRange")]
    public void Verbose_names_every_span_that_was_not_exact(string options, params string[] named)
    {
        foreach (EngineResult result in Both(Project, $"{options} -Verbose"))
            Assert.Equal(named.Order(StringComparer.Ordinal), Named(result).Order(StringComparer.Ordinal));
        Assert.All(Both(Project, options), result => Assert.Empty(result.Verbose));
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("""task 1, completion 1, result (?<id>\w+)(, [^:]*)?: (?<code>\w+)""")]
    private static partial Regex Diagnosis();

    private static List<string> Named(EngineResult result) =>
    [
        .. result.Verbose.Select(line => Diagnosis().Match(line)).Where(match => match.Success)
            .Select(match => $"{match.Groups["id"]} {match.Groups["code"]}"),
    ];

    private static int Figure(PSObject spans, string name) => Convert.ToInt32(spans.Properties[name].Value, CultureInfo.InvariantCulture);

    private static string Sum(PSObject spans)
    {
        int[] outcomes = [.. Outcomes.Split(' ').Select(name => Figure(spans, name))];
        Assert.Equal(outcomes.Sum(), Figure(spans, "Candidates"));
        return $"{Figure(spans, "Candidates")} = {string.Join(" + ", outcomes)}";
    }

    private PSObject Spans(string source, string options) => Assert.Single(engine.Output(
        $"param($from, $to) (Export-AlabProject $from -Destination $to -Format Conll -PassThru -WarningAction Ignore {options}).Spans",
        source, _folder.File("spans.conll")));

    /// <summary>What both cmdlets that write CoNLL tell.</summary>
    private EngineResult[] Both(string project, string options)
    {
        string source = _folder.Write("project.json", project);
        return
        [
            engine.Run($"param($from) Get-AlabTask $from | ConvertTo-AlabConll {options}", source),
            engine.Run($"param($from, $to) Export-AlabProject $from -Destination $to -Format Conll {options}", source, _folder.File("project.conll")),
        ];
    }
}
