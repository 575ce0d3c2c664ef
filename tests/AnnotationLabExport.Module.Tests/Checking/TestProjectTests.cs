using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Checking;

/// <summary>Test-AlabProject as a script uses it.</summary>
public sealed class TestProjectTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private const string Sound = """{"id":1,"data":{"text":"fever"}}""";
    private const string Warns = """{"id":2,"data":{}}""";
    private const string Errs = Warns + Warns;
    private const string Config = """<View><Text name="text" value="$text"/><Labels name="label" toName="text"><Label value="DRUG"/></Labels></View>""";
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_example_gives_what_its_golden_file_says() => Assert.Equal(
        Counts(File.ReadLines(Repository.File("tests", "golden", "clinic-notes.config.findings")).Select(line => line.Split(' ', ',')[1])),
        Counts(engine.Output(
            "param($notes, $config) Test-AlabProject $notes -LabelConfig $config | ForEach-Object Code", Notes, Path.ChangeExtension(Notes, "xml")).Select(code => $"{code}")));

    [Fact]
    public void A_finding_tells_what_is_wrong_where_and_how_to_mend_it()
    {
        string file = _folder.Write("p.json", "\n" + Sample.Task(7, "fever", Sample.Quoted("r1", 0, 5, "cough", "DRUG")));
        PSObject found = Assert.Single(engine.Output("param($file) Test-AlabProject $file", file));
        Assert.Equal("AnnotationLabExport.Judging.Checking.AlabDiagnostic", found.TypeNames[0]);
        Assert.Equal(
            $"SpanTextMismatch Error {file} 2   7 7  r1 0 5",
            Values(found, "Code Severity Source Line Column ByteOffset TaskId CompletionId PredictionId ResultId Start End"));
        Assert.All(["Message", "Remedy"], name => Assert.NotEmpty(Assert.IsType<string>(found.Properties[name].Value)));
    }

    [Fact]
    public void Paths_have_wildcards_and_literal_paths_do_not()
    {
        _folder.Write("a.json", Warns);
        _folder.Write("b.json", Warns + Sound);
        _folder.Write("[ab].json", Errs);
        Assert.Equal(["TextMissing", "TextMissing"], Codes("Test-AlabProject [ab].json"));
        Assert.Equal(["TextMissing", "DuplicateTaskId", "TextMissing"], Codes("Test-AlabProject -LiteralPath [ab].json"));
        Assert.Equal(["TextMissing", "TextMissing"], Codes("'a.json', 'b.json' | Test-AlabProject"));
    }

    [Fact]
    public void Two_files_are_two_projects_and_tasks_of_the_pipeline_are_one()
    {
        _folder.Write("a.json", Sound);
        _folder.Write("b.json", Sound);
        Assert.Empty(Codes("Test-AlabProject a.json, b.json"));
        Assert.Equal(["DuplicateTaskId"], Codes("Get-AlabTask a.json, b.json | Test-AlabProject"));
    }

    [Fact]
    public void Tasks_of_the_pipeline_are_told_where_they_come_from()
    {
        string file = _folder.Write("a.json", $"[{Sound},\n{Warns}]");
        Assert.Equal($"TextMissing {file} 2 2", Values(Assert.Single(Run("Get-AlabTask a.json | Test-AlabProject")), "Code Source Line TaskId"));
    }

    [Theory]
    [InlineData(Sound, true)]
    [InlineData(Warns, true)]
    [InlineData("""{"id":1,"data":{"text":""},"completions":[{"skipped":true}]}""", true)]
    [InlineData(Errs, false)]
    [InlineData(Sound + "[", false)]
    [InlineData(Sound + "[7", false)]
    public void Quiet_gives_whether_there_is_no_error(string project, bool isFit)
    {
        _folder.Write("p.json", project);
        Assert.Equal(isFit, Assert.Single(Run("Test-AlabProject p.json -Quiet")).BaseObject);
        _folder.Write("sound.json", Sound.Replace(":1,", ":9,", StringComparison.Ordinal));
        Assert.Equal(isFit, Assert.Single(Run("Test-AlabProject p.json, sound.json -Quiet")).BaseObject);
        Assert.Equal(isFit, Assert.Single(Run("'sound.json', 'p.json' | Test-AlabProject -Quiet")).BaseObject);
    }

    [Fact]
    public void Quiet_judges_tasks_of_the_pipeline_too()
    {
        _folder.Write("p.json", Errs);
        Assert.Equal(false, Assert.Single(Run("Get-AlabTask p.json | Test-AlabProject -Quiet")).BaseObject);
        Assert.Equal(true, Assert.Single(Run("Get-AlabTask p.json -Id 1 | Test-AlabProject -Quiet")).BaseObject);
    }

    [Fact]
    public void A_malformed_file_is_a_finding_and_the_next_file_is_tested()
    {
        _folder.Write("a.json", $"[{Warns},\n{{\"id\":3,\"x\":tru}}]");
        _folder.Write("b.json", Warns);
        IReadOnlyList<PSObject> found = Run("Test-AlabProject a.json, b.json");
        Assert.Equal(["TextMissing", "JsonMalformed", "TextMissing"], found.Select(one => $"{one.Properties["Code"].Value}"));
        Assert.Equal("Error 2 16 36", Values(found[1], "Severity Line Column ByteOffset"));
    }

    [Theory]
    [InlineData("Test-AlabProject missing.json", "SourceNotFound")]
    [InlineData("Test-AlabProject empty.json", "SourceEmpty")]
    [InlineData("Test-AlabProject p.json -LabelConfig p.json", "LabelConfigInvalid")]
    [InlineData("Test-AlabProject p.json -TokenPattern '('", "TokenPatternInvalid")]
    [InlineData("Test-AlabProject -Database none.db -Project p", "DatabaseNotFound")]
    [InlineData("Test-AlabProject missing.json -Quiet", "SourceNotFound")]
    public void What_cannot_be_tested_is_an_error(string command, string id)
    {
        _folder.Write("p.json", Sound);
        _folder.Write("empty.json", "");
        EngineResult result = engine.Run(InFolder(command), _folder.Path);
        Assert.Equal([id], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("", "SpanCutsToken SpanOverlap")]
    [InlineData("-Tokenizer Whitespace", "SpanCutsToken SpanOverlap")]
    [InlineData("-Tokenizer Word", "")]
    [InlineData("-Tokenizer Character", "")]
    [InlineData("-TokenPattern '[a-z]+'", "")]
    [InlineData("-TokenPattern '[a-z/]+' -Tokenizer Word", "SpanCutsToken SpanOverlap")]
    [InlineData("-LabelConfig c.xml", "LabelUnknown LabelUnknown SpanCutsToken SpanOverlap")]
    [InlineData("-LabelConfig c.xml -Tokenizer Word", "LabelUnknown LabelUnknown")]
    public void Tokens_and_labels_are_judged_as_asked(string options, string codes)
    {
        _folder.Write("c.xml", Config);
        _folder.Write("p.json", Sample.Task(1, "fever/cough", Sample.Span(0, 5, "A"), Sample.Span(6, 11, "B")));
        Assert.Equal(codes, string.Join(' ', Codes($"Test-AlabProject p.json {options}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Projects_of_a_database_are_tested_with_the_configuration_they_were_kept_with()
    {
        _folder.Write("c.xml", Config);
        _folder.Write("other.xml", Config.Replace("DRUG", "DEVICE", StringComparison.Ordinal));
        _folder.Write("p.json", Sample.Task(1, "fever", Sample.Span(0, 5, "DEVICE")));
        Run("Import-AlabProject p.json -Database p.db -LabelConfig c.xml");
        PSObject found = Assert.Single(Run("Test-AlabProject -Database p.db -Project p"));
        Assert.Equal($"LabelUnknown {_folder.File("p.db")}!p 1 1", Values(found, "Code Source TaskId CompletionId"));
        Assert.Equal(["LabelUnknown"], Codes("Get-AlabProject -Database p.db | Test-AlabProject"));
        Assert.Equal(["LabelUnknown"], Codes("Get-AlabTask -Database p.db -Project p | Test-AlabProject"));
        Assert.Empty(Codes("Test-AlabProject -Database p.db -Project p -LabelConfig other.xml"));
        Assert.Equal(false, Assert.Single(Run("Test-AlabProject -Database p.db -Project p -Quiet")).BaseObject);
    }

    [Fact]
    public void Errors_can_be_told_from_the_rest() => Assert.Equal(
        "10",
        Assert.Single(engine.Output("param($notes) @(Test-AlabProject $notes | Where-Object Severity -eq Error).Count", Notes)).ToString());

    private static SortedDictionary<string, int> Counts(IEnumerable<string> codes) => new(codes.CountBy(code => code).ToDictionary());

    private static string Values(PSObject item, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => item.Properties[name].Value));

    private static string InFolder(string command) => $"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation([WildcardPattern]::Escape($folder)); {command}";

    private IReadOnlyList<PSObject> Run(string command) => engine.Output(InFolder(command), _folder.Path);

    private IEnumerable<string> Codes(string command) => Run(command).Select(found => $"{found.Properties["Code"].Value}");
}
