using System.Diagnostics;
using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Comparing;

/// <summary>Compare-AlabProject as a script uses it.</summary>
public sealed class CompareTests : IClassFixture<EngineFixture>, IDisposable
{
    private readonly EngineFixture _engine;
    private readonly TemporaryFolder _folder = new();

    public CompareTests(EngineFixture engine)
    {
        _engine = engine;
        _folder.Write("old.json", Sample.Task(1, "fever cough", Sample.Quoted("r1", 0, 5, "fever", "PROBLEM")) + Sample.Task(2, "secret"));
        _folder.Write("new.json", Sample.Task(1, "fever cough", Sample.Quoted("r1", 0, 5, "fever", "DRUG")) + Sample.Task(3, "secret"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changes_are_counted()
    {
        PSObject counts = Assert.Single(Run("Compare-AlabProject old.json new.json"));
        Assert.Equal("AnnotationLabExport.Judging.Comparing.AlabComparison", counts.TypeNames[0]);
        Assert.Equal(
            $"{_folder.File("old.json")} {_folder.File("new.json")} True 2 2 1 1 1 0 0 0 1 0 0 0 1",
            Values(counts, "Reference Difference HasChanges ReferenceTasks DifferenceTasks TasksAdded TasksRemoved TasksChanged TextsChanged CompletionsAdded CompletionsRemoved CompletionsChanged SpansAdded SpansRemoved SpansMoved SpansRelabelled"));
    }

    [Fact]
    public void Each_change_is_an_object_if_that_is_asked_for()
    {
        IReadOnlyList<PSObject> changes = Run("Compare-AlabProject -Reference old.json -Difference new.json -Detailed");
        Assert.Equal(
            ["TaskAdded 3", "CompletionChanged 1", "SpanRelabelled 1", "TaskRemoved 2"], changes.Select(change => Values(change, "Change TaskId")));
        Assert.Equal("1 r1 PROBLEM 0 5 DRUG 0 5", Values(changes[2], "CompletionId ResultId Label Start End NewLabel NewStart NewEnd"));
        Assert.All(changes, change => Assert.DoesNotContain("secret", string.Join(' ', change.Properties.Select(property => property.Value)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("(Get-AlabProject -Database p.db -Name old) (Get-AlabProject -Database p.db -Name new)")]
    [InlineData("(Get-AlabProject old.json) (Get-AlabTask new.json)")]
    [InlineData("(Get-AlabTask old.json) (Get-AlabProject -Database p.db -Name new)")]
    public void Projects_and_tasks_are_compared_as_files_are(string sides)
    {
        IReadOnlyList<PSObject> changes = Run($"Import-AlabProject old.json, new.json -Database p.db; Compare-AlabProject {sides} -Detailed");
        Assert.Equal(["TaskAdded 3", "CompletionChanged 1", "SpanRelabelled 1", "TaskRemoved 2"], changes.Select(change => Values(change, "Change TaskId")));
    }

    [Theory]
    [InlineData("Compare-AlabProject old.json old.json")]
    [InlineData("Compare-AlabProject old.json old/")]
    [InlineData("Compare-AlabProject o?d.json 'old[1].json'")]
    public void A_project_is_not_different_from_itself(string command)
    {
        string old = File.ReadAllText(_folder.File("old.json"));
        _folder.Write("old[1].json", old);
        _folder.Write("old/a.json", old);
        Assert.Equal(false, Assert.Single(Run(command)).Properties["HasChanges"].Value);
        Assert.Empty(Run("Compare-AlabProject old.json old.json -Detailed"));
    }

    [Theory]
    [InlineData("Compare-AlabProject missing.json new.json", "SourceNotFound")]
    [InlineData("Compare-AlabProject old.json missing.json", "SourceNotFound")]
    [InlineData("Compare-AlabProject *.json new.json", "PathAmbiguous")]
    [InlineData("Compare-AlabProject old.json, new.json new.json", "PathAmbiguous")]
    [InlineData("Compare-AlabProject (@(Get-AlabTask old.json) + 'x') new.json", "PathAmbiguous")]
    [InlineData("Compare-AlabProject old.json bad.json", "JsonMalformed")]
    [InlineData("Compare-AlabProject old.json page.json", "NotAProject")]
    [InlineData("Compare-AlabProject old.json new.json -LabelConfig bad.json", "LabelConfigInvalid")]
    public void What_cannot_be_compared_is_an_error(string command, string id)
    {
        _folder.Write("bad.json", Sample.Task(1, "") + "{");
        _folder.Write("page.json", "<html>");
        EngineResult result = _engine.Run(InFolder(command), _folder.Path);
        Assert.Equal([id], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void What_can_be_read_but_once_is_kept_meanwhile()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder.File("pipe");
        Process.Start("mkfifo", pipe).WaitForExit();
        using EngineRun run = _engine.Start(InFolder("Compare-AlabProject pipe new.json -Detailed"), _folder.Path);
        using (FileStream writer = new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
            writer.Write(File.ReadAllBytes(_folder.File("old.json")));
        EngineResult result = run.Wait();
        Assert.Empty(result.Errors);
        Assert.Equal(4, result.Output.Count);
    }

    [Fact]
    public void Labels_that_are_asked_for_are_missed_in_neither()
    {
        Assert.Empty(_engine.Run(InFolder("Compare-AlabProject old.json new.json -IncludeLabel DRUG, PROBLEM"), _folder.Path).Warnings);
        Assert.Equal(
            ["old, new: no result holds the label 'DATE' that was asked for."],
            _engine.Run(InFolder("Compare-AlabProject old.json new.json -ExcludeLabel DATE"), _folder.Path).Warnings);
    }

    [Fact]
    public void What_is_not_asked_for_does_not_count() => Assert.Equal(
        "0 1 1", Values(Assert.Single(Run("Compare-AlabProject old.json new.json -ExcludeLabel DRUG, PROBLEM")), "TasksChanged TasksAdded TasksRemoved"));

    private static string Values(PSObject item, string properties) =>
        string.Join(' ', properties.Split(' ').Select(name => item.Properties[name].Value));

    private static string InFolder(string command) => $"param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation([WildcardPattern]::Escape($folder)); {command}";

    private IReadOnlyList<PSObject> Run(string command) => _engine.Output(InFolder(command), _folder.Path);
}
