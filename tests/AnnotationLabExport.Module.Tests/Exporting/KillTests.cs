using System.Diagnostics;
using System.Globalization;
using AnnotationLabExport.ModuleTests.Harness;
using Xunit.Abstractions;

namespace AnnotationLabExport.ModuleTests.Exporting;

/// <summary>
/// Exports that are killed: every target is the old file whole or the new one complete. <c>ALAB_KILLS</c> says how
/// many moments are tried.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Names = ["p.conll", "p.csv", "p.json"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_export_killed_at_any_moment_leaves_each_target_whole()
    {
        if (OperatingSystem.IsWindows())
            return;
        int kills = int.TryParse(Environment.GetEnvironmentVariable("ALAB_KILLS"), CultureInfo.InvariantCulture, out int asked) ? asked : 20;
        string source = LargeProject.Write(_folder, "p.json", 400);
        long duration = Export(source, "new");
        string[] complete = Contents("new");
        var random = new Random(1);
        int leftovers = 0, old = 0, mixed = 0;
        for (int i = 0; i < kills; i++)
        {
            foreach (string name in Names)
                _folder.Write($"out/{name}", "old");
            using PwshProcess pwsh = PwshProcess.Start("'started'; " + Command(source, "out"));
            Assert.Equal("started", pwsh.ReadLine());
            Thread.Sleep(random.Next((int)duration));
            pwsh.Signal("KILL");
            int exitCode = pwsh.Wait().ExitCode;
            Assert.True(exitCode is 0 or 137, $"Exit code {exitCode}.");

            string[] found = Contents("out");
            Assert.All(found.Zip(complete), pair => Assert.True(pair.First == "old" || pair.First == pair.Second, $"Kill {i}: {pair.First.Length} characters."));
            old += found.All(content => content == "old") ? 1 : 0;
            mixed += found.Distinct().Count() > 1 && found.Contains("old") ? 1 : 0;
            leftovers += Directory.GetFiles(_folder.File("out")).Length > Names.Length ? 1 : 0;
        }

        Export(source, "out");
        Assert.Equal(complete, Contents("out"));
        Assert.Equal(Names, Directory.GetFiles(_folder.File("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        output.WriteLine($"{kills} kills over {duration} ms: {old} all old, {kills - old - mixed} all new, {mixed} between two files, {leftovers} left something behind");
        Assert.True(leftovers > 0, "No kill met an export at work.");
    }

    [Fact]
    public void Two_exports_to_one_target_both_succeed_and_leave_a_whole_file()
    {
        string source = LargeProject.Write(_folder, "p.json", 40);
        Export(source, "new");
        _folder.Write("out/p.csv", "old");
        using PwshProcess one = PwshProcess.Start(Command(source, "out"));
        using PwshProcess other = PwshProcess.Start(Command(source, "out"));

        Assert.Equal(("", 0, "", 0), (one.Wait() is var first ? first.Error : "", first.ExitCode, other.Wait() is var second ? second.Error : "", second.ExitCode));
        Assert.Equal(Contents("new"), Contents("out"));
        Assert.Equal(Names, Directory.GetFiles(_folder.File("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Command(string source, string folder) =>
        $"$ProgressPreference = 'SilentlyContinue'; Export-AlabProject -LiteralPath '{source}' -Destination '{_folder.File(folder)}/' -Format Json, Csv, Conll -WarningAction SilentlyContinue";

    /// <summary>Exports, and tells how many milliseconds that took after the module was there.</summary>
    private long Export(string source, string folder)
    {
        Directory.CreateDirectory(_folder.File(folder));
        using PwshProcess pwsh = PwshProcess.Start("'started'; " + Command(source, folder));
        Assert.Equal("started", pwsh.ReadLine());
        var clock = Stopwatch.StartNew();
        PwshResult result = pwsh.Wait();
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return clock.ElapsedMilliseconds;
    }

    private string[] Contents(string folder) => [.. Names.Select(name => File.ReadAllText(Path.Combine(_folder.File(folder), name)))];
}
