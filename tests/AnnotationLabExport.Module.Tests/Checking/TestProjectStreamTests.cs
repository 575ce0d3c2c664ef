using System.Diagnostics;
using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Checking;

/// <summary>Findings come as they are found, stop when they are no longer wanted, and read well.</summary>
public sealed class TestProjectStreamTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_finding_leaves_before_a_later_fault_is_there()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = Pipe();
        using EngineRun run = engine.Start("param($pipe) Test-AlabProject $pipe", pipe);
        using (FileStream writer = new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            writer.Write("""[{"id":1,"data":{}},"""u8);
            run.WaitForOutput();
            writer.Write("7]"u8);
        }

        EngineResult result = run.Wait();
        Assert.Equal(["TextMissing", "JsonMalformed"], result.Output.Select(found => $"{found.Properties["Code"].Value}"));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_stop_while_it_waits_for_more_ends_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = Pipe();
        using EngineRun run = engine.Start("param($pipe) Test-AlabProject $pipe", pipe);
        using FileStream writer = new(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        writer.Write("""[{"id":1,"data":{}},"""u8);
        run.WaitForOutput();
        Assert.True(run.Stop() < TimeSpan.FromSeconds(2));
        Assert.Single(run.Wait().Output);
    }

    [Fact]
    public void Who_wants_one_finding_waits_for_one()
    {
        string big = Big();
        EngineResult result = engine.Run("param($big) foreach ($found in 1) { Test-AlabProject $big | ForEach-Object { $_; break } }", big);
        Assert.Equal("1", Assert.Single(result.Output).Properties["TaskId"].Value);
        Assert.DoesNotContain(result.Progress, progress => progress.StatusDescription.Contains("100000 tasks", StringComparison.Ordinal));
    }

    [Fact]
    public void A_progress_is_shown_and_ends()
    {
        EngineResult result = engine.Run("param($big) $n = 0; Test-AlabProject $big | ForEach-Object { if ($n++ -lt 40) { [Threading.Thread]::Sleep(25) } }", Big());
        Assert.Equal("Testing big", result.Progress[0].Activity);
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
    }

    [Fact]
    public void The_table_is_grouped_by_source_and_tells_every_place()
    {
        string first = _folder.Write("a.json", $"{Sample.Task(7, "fever", Sample.Quoted("r1", 0, 5, "cough", "X"))}\n" + """{"id":8,"data":{}}""");
        string second = _folder.Write("b.json", """{"id":9,"data":{"text":"a"},"predictions":[{"id":91,"result":[{"id":"r2","type":"x"}]}]} [""");
        string[] lines = [.. engine.Show("Test-AlabProject $args[0], $args[1]", first, second)
            .Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0)];

        const string Header = "Severity Code Line Task Set Result Offsets Detail";
        Assert.Equal($"Source: {first}", lines[0]);
        Assert.Equal(Header, lines[1]);
        Assert.Equal("Error SpanTextMismatch 1 7 c 7 r1 0–5", lines[3]);
        Assert.Equal("Warning TextMissing 2 8 no field could be its text", lines[4]);
        Assert.Equal($"Source: {second}", lines[5]);
        Assert.Equal(Header, lines[6]);
        Assert.Equal("Warning ResultUnknownType 1 9 p 91 r2 type 'x'", lines[8]);
        Assert.Equal("Error JsonMalformed 1 the list of tasks is not closed: the file is cut off.", lines[9]);
        Assert.Equal(10, lines.Length);
    }

    private string Pipe()
    {
        string pipe = _folder.File("pipe");
        Process.Start("mkfifo", pipe).WaitForExit();
        return pipe;
    }

    /// <summary>A project of a hundred thousand tasks, all without a text.</summary>
    private string Big() => _folder.Write(
        "big.json", string.Concat(Enumerable.Range(1, 100_000).Select(id => $$"""{"id":{{id}},"data":{} }""")));
}
