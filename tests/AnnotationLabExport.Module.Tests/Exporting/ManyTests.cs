using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Exporting;

/// <summary>Export-AlabProject of many projects, stopped and in order.</summary>
public sealed class ManyTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(20)]
    [InlineData(400)]
    public void A_stop_returns_soon_and_leaves_whole_files_alone(int times)
    {
        string source = LargeProject.Write(_folder, "in/000.json", times);
        for (int i = 1; i < 200; i++)
            File.CreateSymbolicLink(_folder.File($"in/{i:000}.json"), source);
        string whole = _folder.File("whole.csv");
        engine.Output("param($from, $to) Export-AlabProject $from -Destination $to -Format Csv -WarningAction Ignore", source, whole);
        string target = Directory.CreateDirectory(_folder.File("out")).FullName;
        using EngineRun run = engine.Start(
            "param($from, $to) Export-AlabProject $from -Destination $to -Format Csv -WarningAction Ignore -PassThru",
            _folder.File("in/*.json"), target);
        run.WaitForOutput();
        Assert.True(run.Stop() < TimeSpan.FromSeconds(2));
        run.Wait();
        string[] files = Directory.GetFiles(target, "*", new EnumerationOptions { AttributesToSkip = 0 });
        Assert.InRange(files.Length, 1, 199);
        Assert.Equal(
            Enumerable.Range(0, files.Length).Select(i => $"{i:000}.csv"),
            files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(file)));
    }

    [Fact]
    public void What_takes_no_more_objects_ends_the_others()
    {
        string source = LargeProject.Write(_folder, "in/00.json", 5);
        for (int i = 1; i < 50; i++)
            File.Copy(source, _folder.File($"in/{i:00}.json"));
        string target = Directory.CreateDirectory(_folder.File("out")).FullName;
        EngineResult result = engine.Run(
            "param($from, $to) Export-AlabProject $from -Destination $to -Format Csv -WarningAction Ignore -PassThru | ForEach-Object { $_; break }",
            _folder.File("in/*.json"), target);
        Assert.Single(result.Output);
        Assert.Equal(["00.csv"], Directory.GetFileSystemEntries(target, "*", new EnumerationOptions { AttributesToSkip = 0 }).Select(Path.GetFileName));
    }
}
