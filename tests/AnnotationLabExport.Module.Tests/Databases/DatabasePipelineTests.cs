using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Databases;

/// <summary>Stored projects in pipelines, and when somebody presses Ctrl+C.</summary>
public sealed class DatabasePipelineTests : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private readonly TemporaryFolder _folder = new();
    private readonly EngineFixture _engine;

    public DatabasePipelineTests(EngineFixture engine)
    {
        _engine = engine;
        _folder.Write("b.json", """[{"id":1,"data":{"text":"one"}},{"id":2,"data":{"text":"two"}}]""");
        Output("Import-AlabProject $notes, b.json -Database p.db");
    }

    [Fact]
    public void Projects_are_piped_to_exports()
    {
        Output("Get-AlabProject -Database p.db | Export-AlabProject -Destination out/ -Format Json, Csv");
        Assert.Equal(["b.csv", "b.json", "clinic-notes.csv", "clinic-notes.json"], Files("out"));
        Assert.Equal(File.ReadAllBytes(Repository.File("tests", "golden", "clinic-notes.csv")), File.ReadAllBytes(_folder.File("out/clinic-notes.csv")));
    }

    [Fact]
    public void Projects_are_piped_to_tasks_and_removals()
    {
        Assert.Equal(["2"], Lines("Get-AlabProject -Database p.db -Name b | Get-AlabTask -Search two | ForEach-Object Id"));
        Output("Get-AlabProject -Database p.db -Name b | Remove-AlabProject -Confirm:$false");
        Assert.Equal(["clinic-notes"], Lines("(Get-AlabProject -Database p.db).Name"));
        Assert.DoesNotContain(Files("."), file => file.Contains("-wal", StringComparison.Ordinal));
    }

    [Fact]
    public void Tasks_are_piped_into_another_database()
    {
        Output("Get-AlabTask -Database p.db -Project clinic-notes -Label DRUG | Import-AlabProject -Database q.db -LabelConfig $xml");
        Assert.Equal(
            Lines("Get-AlabTask $notes -Label DRUG | ConvertTo-AlabJson -AsLines"),
            Lines("Get-AlabTask -Database q.db -Project clinic-notes | ConvertTo-AlabJson -AsLines"));
        Output("Get-AlabTask -Database q.db -Project clinic-notes | Import-AlabProject -Database r.db -Name copy");
        Output("Export-AlabProject -Database r.db -Project copy -Destination copy.conll -Format Conll");
        Output("Get-AlabTask $notes -Label DRUG | Export-AlabProject -Destination file.conll -Format Conll -LabelConfig $xml");
        Assert.Equal(File.ReadAllText(_folder.File("file.conll")), File.ReadAllText(_folder.File("copy.conll")));
    }

    [Fact]
    public void Tasks_are_piped_into_the_database_they_come_from()
    {
        Output("Get-AlabTask -Database p.db -Project b | Import-AlabProject -Database p.db -Name copy");
        Output("Get-AlabTask -Database p.db -Project b -Id 2 | Import-AlabProject -Database p.db -RemoveMissing");
        Assert.Equal(["1 2", "2"], Lines("(Get-AlabTask -Database p.db -Project copy).Id -join ' '; (Get-AlabTask -Database p.db -Project b).Id -join ' '"));
    }

    [Fact]
    public void Paths_are_piped_to_imports()
    {
        _folder.Write("c [1].json", """{"id":1,"data":{}}""");
        Assert.Equal(
            ["b", "c [1]"],
            Lines("'b.json', 'c `[1`].json' | Import-AlabProject -Database q.db -PassThru | ForEach-Object Name"));
        Assert.Equal(["c [1]"], Lines("Import-AlabProject -LiteralPath 'c [1].json' -Database r.db -PassThru | ForEach-Object Name"));
    }

    [Fact]
    public void A_stopped_import_ends_at_once_and_can_be_done_again()
    {
        byte[] tasks = File.ReadAllBytes(Repository.File("tests", "golden", "clinic-notes.jsonl"));
        using (FileStream file = File.Create(_folder.File("big.jsonl")))
        {
            for (int i = 0; i < 3000; i++)
                file.Write(tasks);
        }

        using (EngineRun run = Start("Import-AlabProject big.jsonl -Database p.db -Name big"))
        {
            run.WaitForProgress();
            Assert.True(run.Stop() < TimeSpan.FromSeconds(2));
            Assert.Empty(run.Wait().Output);
        }

        Assert.Equal(["True"], Lines("(Import-AlabProject b.json -Database p.db -Name big -PassThru).IsComplete"));
        Assert.Equal("ok", StagedSqlite.Value(_folder.File("p.db"), "PRAGMA integrity_check"));
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(_folder.File(folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private string[] Lines(string script) => [.. Output(script).Select(line => line.ToString())];

    private IReadOnlyList<PSObject> Output(string script) =>
        _engine.Output(Script(script), Notes, Repository.File("examples", "clinic-notes.xml"), _folder.Path);

    private EngineRun Start(string script) =>
        _engine.Start(Script(script), Notes, Repository.File("examples", "clinic-notes.xml"), _folder.Path);

    private static string Script(string script) =>
        $"param($notes, $xml, $folder) $null = $ExecutionContext.SessionState.Path.SetLocation($folder); {script}";
}
