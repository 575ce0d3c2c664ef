using System.Diagnostics;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Exporting;

/// <summary>What goes wrong around an export: the old target stays whole, exit code and error id tell.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _source;
    private readonly string _target;

    public FaultTests()
    {
        _source = _folder.Write("p.json", File.ReadAllText(Repository.File("examples", "clinic-notes.json")));
        _target = _folder.Write("out/t.csv", "old");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Csv")]
    [InlineData("Conll -Overlap Layered")]
    [InlineData("Json")]
    public void A_named_pipe_gives_what_the_file_gives(string format)
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder.File("pipe");
        string link = _folder.File("link");
        Shell($"mkfifo '{pipe}'");
        File.CreateSymbolicLink(link, pipe);
        foreach ((string from, string to) in new[] { (_source, "file"), (pipe, "pipe"), (link, "link") })
        {
            using Process? writer = from == _source ? null : Process.Start("sh", ["-c", $"cat '{_source}' > '{pipe}'"]);
            PwshResult result = PwshProcess.Command(
                $"$ProgressPreference = 'SilentlyContinue'; Export-AlabProject -LiteralPath '{from}' -Destination '{_folder.File("out/" + to)}' -Format {format} -WarningAction SilentlyContinue");
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            writer?.WaitForExit();
        }

        Assert.Equal(File.ReadAllBytes(_folder.File("out/file")), File.ReadAllBytes(_folder.File("out/pipe")));
        Assert.Equal(File.ReadAllBytes(_folder.File("out/file")), File.ReadAllBytes(_folder.File("out/link")));
    }

    [Fact]
    public void A_source_that_grows_while_it_is_read_is_told_and_the_target_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        AssertFault(
            $"$n = 0; Get-AlabTask -LiteralPath '{_source}' | ForEach-Object {{ if ($n++ -eq 0) {{ [IO.File]::AppendAllText('{_source}', ' {{}}') }}; $_ }} | "
                + $"Export-AlabProject -Destination '{_target}' -Format Csv",
            "SourceChanged,AnnotationLabExport.Commands.GetAlabTaskCommand");
        AssertTargetIsOld();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        AssertFault(Export(_folder.File("gone/t.csv")), "TargetInvalid,AnnotationLabExport.Commands.ExportAlabProjectCommand");

    [Fact]
    public void A_folder_that_is_removed_meanwhile_is_told()
    {
        if (OperatingSystem.IsWindows())
            return;
        AssertFault(
            $"$n = 0; Get-AlabTask -LiteralPath '{_source}' | ForEach-Object {{ if ($n++ -eq 5) {{ [IO.Directory]::Delete('{_folder.File("out")}', $true) }}; $_ }} | "
                + $"Export-AlabProject -Destination '{_target}' -Format Csv",
            "WriteFailed,AnnotationLabExport.Commands.ExportAlabProjectCommand");
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Theory]
    [InlineData("size=64k")]
    [InlineData("size=64k,ro")]
    public void A_disk_that_is_full_or_read_only_is_told_and_the_target_stays(string options)
    {
        using SmallDisk? disk = SmallDisk.Mount(_folder.File("disk"), options, "t.json");
        if (disk is null)
            return;
        string source = LargeProject.Write(_folder, "large.json", 10);
        string target = Path.Combine(disk.Path, "t.json");
        AssertFault(
            $"Export-AlabProject -LiteralPath '{source}' -Destination '{target}' -Format Json",
            "WriteFailed,AnnotationLabExport.Commands.ExportAlabProjectCommand");
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(disk.Path));
    }

    [Fact]
    public void A_full_folder_for_temporary_files_is_told_and_the_target_stays()
    {
        using SmallDisk? disk = SmallDisk.Mount(_folder.File("disk"), "size=64k", "t.json");
        if (disk is null)
            return;
        string source = LargeProject.Write(_folder, "large.json", 20);
        AssertFault(
            $"$env:TMPDIR = '{disk.Path}'; Get-AlabTask -LiteralPath '{source}' | Export-AlabProject -Destination '{_target}' -Format Csv",
            "WriteFailed,AnnotationLabExport.Commands.ExportAlabProjectCommand");
        AssertTargetIsOld();
    }

    [Fact]
    public void An_import_onto_a_full_disk_is_told_and_the_database_stays_whole()
    {
        using SmallDisk? disk = SmallDisk.Mount(_folder.File("disk"), "size=1m", "other");
        if (disk is null)
            return;
        string database = Path.Combine(disk.Path, "p.db");
        string read = $"Get-AlabTask -Database '{database}' -Project p -Id 1 -WarningAction SilentlyContinue | ConvertTo-AlabJson -Compress";
        PwshResult before = PwshProcess.Command($"Import-AlabProject -LiteralPath '{_source}' -Database '{database}' -Name p; {read}");
        var random = new Random(1);
        string large = _folder.Write("large.jsonl", string.Concat(Enumerable.Range(100, 200).Select(
            id => $"{{\"id\":{id},\"data\":{{\"text\":\"{string.Concat(Enumerable.Range(0, 2000).Select(_ => random.Next(100_000) + " "))}\"}}}}\n")));
        AssertFault(
            $"Import-AlabProject -LiteralPath '{large}' -Database '{database}' -Name p",
            "DatabaseFailed,AnnotationLabExport.Commands.ImportAlabProjectCommand");
        PwshResult after = PwshProcess.Command(read);
        Assert.Contains("completions", after.Output, StringComparison.Ordinal);
        Assert.Equal((before.Output, 0), (after.Output, after.ExitCode));
    }

    private string Export(string target) => $"Export-AlabProject -LiteralPath '{_source}' -Destination '{target}' -Format Csv";

    private static void AssertFault(string command, string id)
    {
        PwshResult result = PwshProcess.Command($"try {{ {command} }} catch {{ $_.FullyQualifiedErrorId; throw }}");
        Assert.Equal((id + "\n", 1), (result.Output, result.ExitCode));
        Assert.NotEmpty(result.Error);
    }

    private void AssertTargetIsOld()
    {
        Assert.Equal("old", File.ReadAllText(_target));
        Assert.Equal([_target], Directory.GetFileSystemEntries(_folder.File("out")));
    }

    private static void Shell(string command)
    {
        using Process shell = Process.Start("sh", ["-c", command]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
