using System.Diagnostics;
using System.Globalization;
using System.Text;
using AnnotationLabExport.ModuleTests.Harness;
using Xunit.Abstractions;

namespace AnnotationLabExport.ModuleTests.Databases;

/// <summary>
/// Imports by another process that is killed while it writes. ALAB_KILLS says how often, 20 times if it is not set.
/// </summary>
public sealed class DatabaseKillTests(EngineFixture engine, ITestOutputHelper output) : IClassFixture<EngineFixture>, IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("ALAB_KILLS") ?? "20", CultureInfo.InvariantCulture);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_killed_import_leaves_a_good_database_and_the_next_one_ends_the_work()
    {
        string database = _folder.File("p.db");
        string[] sources = [Write("old.json", "old"), Write("new.json", "new")];
        byte[][] expected = Array.ConvertAll(sources, source => Exported($"'{source}'"));
        TimeSpan duration = Run(sources[0], database, after: TimeSpan.MaxValue).Ran;
        var random = new Random();
        int kills = 0;
        int unfinished = 0;
        for (int i = 0; (kills < Kills || unfinished == 0) && i < Kills * 4; i++)
        {
            // Now into a database that is new, now over tasks that all change.
            if (i % 3 == 0)
                DeleteDatabase(database);
            (bool isKilled, TimeSpan ran) = Run(sources[i % 2], database, duration * random.NextDouble());
            if (!isKilled)
            {
                // The first one was slower, as a busy machine may be.
                duration = ran < duration ? ran : duration;
                continue;
            }

            kills++;
            if (!File.Exists(database))
                continue;
            unfinished += engine.Run($"Get-AlabProject -Database '{database}' | ForEach-Object IsComplete").Lines is ["False"] ? 1 : 0;
            Assert.Equal("ok", StagedSqlite.Value(database, "PRAGMA integrity_check"));
            Assert.Null(StagedSqlite.Value(database, "PRAGMA foreign_key_check"));
            Import(sources[i % 2], database);
            Assert.Equal(expected[i % 2], Exported($"-Database '{database}' -Project p"));
        }

        output.WriteLine($"{kills} kills over {duration.TotalMilliseconds:F0} ms: {unfinished} left an import to finish");
        Assert.True(kills >= Kills, $"Only {kills} imports were slower than their kill.");
        Assert.True(unfinished > 0, "No kill met an import that had begun to write and had not ended.");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A project of 18 MB, so more than one batch, mostly of what is fast to write.</summary>
    private string Write(string name, string word)
    {
        var project = new StringBuilder("[");
        string padding = new('x', 25_000);
        for (int i = 0; i < 700; i++)
        {
            project.Append(i == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $$$"""
                {"id":{{{i}}},"data":{"text":"{{{word}}} {{{string.Join(' ', Enumerable.Range(i, 600).Select(n => n * 7919 % 5000))}}}","x":"{{{padding}}}"}}
                """);
        }

        return _folder.Write(name, project.Append(']').ToString());
    }

    /// <summary>An import by another process, which is killed so long after it opened the database.</summary>
    /// <returns>Whether it was killed before it had ended, and how long it ran.</returns>
    private static (bool IsKilled, TimeSpan Ran) Run(string source, string database, TimeSpan after)
    {
        string log = database + "-wal";
        using PwshProcess pwsh = PwshProcess.Start($"Import-AlabProject '{source}' -Database '{database}' -Name p");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(log) || pwsh.HasEnded, TimeSpan.FromMinutes(2)));
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < after && !pwsh.HasEnded)
            Thread.Sleep(1);
        TimeSpan ran = Stopwatch.GetElapsedTime(began);
        return (pwsh.Kill(), ran);
    }

    private static void DeleteDatabase(string database)
    {
        foreach (string end in (string[])["", "-wal", "-shm"])
            File.Delete(database + end);
    }

    private void Import(string source, string database) => Assert.Equal(["True 700"], Lines(
        $"Import-AlabProject '{source}' -Database '{database}' -Name p -PassThru | ForEach-Object {{ \"$($_.IsComplete) $($_.Tasks)\" }}"));

    private byte[] Exported(string from)
    {
        string target = _folder.File("out.json");
        engine.Output($"Export-AlabProject {from} -Destination '{target}' -Format Json");
        return File.ReadAllBytes(target);
    }

    private string[] Lines(string script) => [.. engine.Output(script).Select(line => line.ToString())];
}
