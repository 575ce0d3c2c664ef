using System.Diagnostics;
using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Measuring;

/// <summary>Measure-AlabProject and Measure-AlabAgreement as a script uses them.</summary>
public sealed class MeasureTests : IClassFixture<EngineFixture>, IDisposable
{
    private const string Config = """<View><Text name="text" value="$text"/><Labels name="label" toName="text"><Label value="DRUG"/><Label value="Absent" assertion="true"/></Labels></View>""";
    private readonly EngineFixture _engine;
    private readonly TemporaryFolder _folder = new();

    public MeasureTests(EngineFixture engine)
    {
        _engine = engine;
        _folder.Write("p.json", Task(1, By("ann", "", Span(0, "DRUG"), Span(0, "Absent")), By("Ben", "", Span(6, "DRUG"))));
        _folder.Write("q.json", Task(2, By("ann", "\"honeypot\":true,", Span(0, "DRUG"))));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Label", "Label", "DRUG Absent")]
    [InlineData("annotator", "Annotator", "Ben ann")]
    [InlineData("Day", "Annotator", "Ben ann")]
    [InlineData("State", "State", "Untouched Drafted Submitted Accepted Rejected Skipped Starred")]
    [InlineData("Control", "Control", "label")]
    public void There_is_an_object_for_each(string by, string property, string values)
    {
        IReadOnlyList<PSObject> found = Run($"Measure-AlabProject p.json -By {by}");
        Assert.Equal(values, string.Join(' ', found.Select(one => one.Properties[property].Value)));
        Assert.All(found, one => Assert.Equal(_folder.File("p.json"), one.Properties["Source"].Value));
    }

    [Theory]
    [InlineData("Measure-AlabProject p.json", "2 1 2 2")]
    [InlineData("Measure-AlabProject -LiteralPath p.json", "2 1 2 2")]
    [InlineData("Get-AlabTask p.json, q.json | Measure-AlabProject", "3 2 2 2")]
    [InlineData("Get-AlabTask p.json, q.json | Measure-AlabProject -OnlyGroundTruth", "1 1 1 1")]
    [InlineData("Measure-AlabProject p.json -IncludeLabel DRUG", "2 1 2 2")]
    public void Projects_come_from_files_and_the_pipeline(string command, string figures)
    {
        PSObject drug = Run(command)[0];
        Assert.Equal("DRUG", drug.Properties["Label"].Value);
        Assert.Equal(figures, Values(drug, "Results Tasks Quotes Annotators"));
    }

    [Fact]
    public void Several_files_are_several_projects() => Assert.Equal(
        [_folder.File("p.json"), _folder.File("q.json")],
        Run("Measure-AlabProject *.json | Where-Object Label -eq DRUG").Select(one => one.Properties["Source"].Value));

    [Fact]
    public void A_database_is_measured_with_the_configuration_that_is_kept_there()
    {
        _folder.Write("c.xml", Config);
        Run("Import-AlabProject p.json -Database p.db -LabelConfig c.xml");
        string[] kinds = ["Entity DRUG", "Assertion Absent"];
        Assert.Equal(kinds, Run("Measure-AlabProject -Database p.db -Project p").Select(one => Values(one, "Kind Label")));
        Assert.Equal(kinds, Run("Get-AlabProject -Database p.db | Measure-AlabProject").Select(one => Values(one, "Kind Label")));
        Assert.Equal(kinds, Run("Measure-AlabProject p.json -LabelConfig c.xml").Select(one => Values(one, "Kind Label")));
        Assert.Equal(kinds, Run("Measure-AlabProject p.json -AssertionLabel Absent").Select(one => Values(one, "Kind Label")));
        Assert.Equal(["Entity", "Assertion"], Run("Measure-AlabAgreement -Database p.db -Project p").Take(2).Select(one => Values(one, "Kind")));
    }

    [Theory]
    [InlineData("Measure-AlabProject missing.json", "SourceNotFound")]
    [InlineData("Measure-AlabAgreement missing.json", "SourceNotFound")]
    [InlineData("Measure-AlabProject bad.json", "JsonMalformed")]
    [InlineData("Measure-AlabAgreement p.json -TokenPattern '('", "TokenPatternInvalid")]
    [InlineData("Measure-AlabProject p.json -AnnotationKind Assertion", "AssertionLabelsUnknown")]
    [InlineData("Measure-AlabAgreement -Database none.db -Project p", "DatabaseNotFound")]
    public void What_cannot_be_measured_is_an_error(string command, string id)
    {
        _folder.Write("bad.json", Task(1) + "{");
        EngineResult result = _engine.Run(InFolder(command), _folder.Path);
        Assert.Equal([id], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("Measure-AlabProject p.json -OnlyGroundTruth", "p: of 1 tasks none was chosen.")]
    [InlineData("Measure-AlabProject p.json -ExcludeLabel drug", "p: no result holds the label 'drug' that was asked for. There is 'DRUG', which differs in case.")]
    [InlineData("Measure-AlabAgreement p.json -Reference nobody", "p: there is nobody named 'nobody' to compare with, or nobody else.")]
    [InlineData("Measure-AlabAgreement n.json", "n: 2 completions or predictions that name nobody were left out.")]
    public void What_is_odd_is_warned_of(string command, string warning)
    {
        _folder.Write("n.json", Task(1, By("ann", ""), """{"result":[]}""", """{"created_username":" ","result":[]}"""));
        Assert.Equal([warning], _engine.Run(InFolder(command), _folder.Path).Warnings);
    }

    [Fact]
    public void Agreement_is_over_all_and_two_by_two()
    {
        IReadOnlyList<PSObject> found = Run("Measure-AlabAgreement p.json");
        Assert.Equal(
            ["  1 1 1 2 0", "Ben ann 1 1 1 2 0"], found.Select(one => Values(one, "First Second Pairs Tasks FirstSpans SecondSpans ExactSpans")));
        Assert.Equal(0.0, found[0].Properties["F1"].Value);
        Assert.Equal([null, "Absent", "DRUG"], Run("Measure-AlabAgreement p.json -PerLabel").Take(3).Select(one => one.Properties["Label"].Value));
    }

    [Theory]
    [InlineData("-Reference ANN", "ann Ben")]
    [InlineData("-Reference ben -Source Both", "Ben ann|Ben m")]
    [InlineData("-AnnotationSource Predictions -Reference m", "")]
    public void A_reference_is_compared_with_the_others(string options, string pairs)
    {
        string model = $$"""],"predictions":[{"model_version":"m","result":[{{Span(0, "DRUG")}}]}]}""";
        _folder.Write("m.json", Task(1, By("ann", "", Span(0, "DRUG")), By("Ben", ""))[..^2] + model);
        EngineResult result = _engine.Run(InFolder($"Measure-AlabAgreement m.json {options}"), _folder.Path);
        Assert.Equal(pairs, string.Join('|', result.Output.Select(one => Values(one, "First Second"))));
    }

    [Fact]
    public void A_stop_ends_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder.File("pipe");
        Process.Start("mkfifo", pipe).WaitForExit();
        using EngineRun run = _engine.Start("param($pipe) Measure-AlabAgreement $pipe", pipe);
        using FileStream writer = new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        writer.Write("""[{"id":1,"data":{}},"""u8);
        Assert.True(run.Stop() < TimeSpan.FromSeconds(2));
    }

    private static string Task(int id, params string[] completions) =>
        $$"""{"id":{{id}},"data":{"text":"fever cough"},"completions":[{{string.Join(',', completions)}}]}""";

    private static string By(string annotator, string members, params string[] results) =>
        $$"""{"created_username":"{{annotator}}",{{members}}"result":[{{string.Join(',', results)}}]}""";

    private static string Span(int start, string label) => Sample.Span(start, start + 5, label);

    private static string Values(PSObject item, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => item.Properties[name].Value));

    private static string InFolder(string command) => $"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation([WildcardPattern]::Escape($folder)); {command}";

    private IReadOnlyList<PSObject> Run(string command) => _engine.Output(InFolder(command), _folder.Path);
}
