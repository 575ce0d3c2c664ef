using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Reading;

/// <summary>What flows: objects as they arrive, lines that make the files, and a stop that stops.</summary>
public sealed class PipelineTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("-Id 3, 5", "3 5")]
    [InlineData("-Title note-0[12]*", "1 2")]
    [InlineData("-Title NOTE-22.TXT", "22")]
    [InlineData("-Label DEVICE, Endocrinology", "3 19")]
    [InlineData("-Annotator MAURO -Label DRUG", "5 14")]
    [InlineData("-Search 'sublingual'", "")]
    [InlineData("-Search '\"left eye\" ibuprofen'", "1")]
    [InlineData("-OnlyGroundTruth -Id 1, 3", "1")]
    [InlineData("-ExcludeTasksWithoutCompletions -Id 10, 11, 12", "12")]
    public void Filters_choose(string filter, string ids) =>
        Assert.Equal(ids, Assert.Single(engine.Output($"param($notes) (Get-AlabTask $notes {filter}).Id -join ' '", Notes)).ToString());

    [Fact]
    public void Filters_on_completions_hold_in_what_is_exported()
    {
        IReadOnlyList<PSObject> lines = engine.Output(
            "param($notes) Get-AlabTask $notes -Id 5 -Annotator eric | ConvertTo-AlabCsv -Shape Long -NoHeader", Notes);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(",eric,", line.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_object_leaves_before_the_second_task_is_there()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder.File("pipe");
        System.Diagnostics.Process.Start("mkfifo", pipe).WaitForExit();
        using EngineRun run = engine.Start("param($pipe) Get-AlabTask $pipe", pipe);
        using (FileStream writer = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            writer.Write("""[{"id":1,"data":{}},"""u8);
            run.WaitForOutput();
            writer.Write("""{"id":2,"data":{}}]"""u8);
        }

        Assert.Equal(2, run.Wait().Output.Count);
    }

    [Fact]
    public void A_stop_returns_at_once_and_leaves_nothing()
    {
        string big = _folder.File("big.json");
        byte[] tasks = File.ReadAllBytes(Repository.File("tests", "golden", "clinic-notes.jsonl"));
        using (FileStream file = File.Create(big))
        {
            for (int i = 0; i < 8000; i++)
                file.Write(tasks);
        }

        string target = _folder.Write("out/big.csv", "old");
        using EngineRun run = engine.Start("param($from, $to) Export-AlabProject $from -Destination $to -Format Conll -Tokenizer Word -SentenceSplit Sentence -Overlap Layered", big, target);
        run.WaitForProgress();
        Assert.True(run.Stop() < TimeSpan.FromSeconds(2));
        Assert.Empty(run.Wait().Output);
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Single(Directory.GetFiles(_folder.File("out")));
    }

    [Fact]
    public void Progress_of_what_takes_long_is_shown_and_ends()
    {
        EngineResult result = engine.Run("param($notes) Get-AlabTask $notes | ForEach-Object { [Threading.Thread]::Sleep(80) }", Notes);
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
        Assert.Contains("clinic-notes", result.Progress[0].Activity, StringComparison.Ordinal);
        Assert.InRange(result.Progress[0].PercentComplete, 0, 100);
        Assert.InRange(result.Progress.Count, 2, 12);
    }

    [Fact]
    public void What_is_soon_over_shows_no_progress()
    {
        engine.Output("Get-AlabTask $notes".Replace("$notes", $"'{Notes}'", StringComparison.Ordinal));
        Assert.Empty(engine.Run("param($notes) Get-AlabTask $notes", Notes).Progress);
    }

    public void Dispose() => _folder.Dispose();
}
