using System.Diagnostics;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>Several at once, each with a connection of its own, as several processes have.</summary>
public abstract class ConcurrencyTests : StoreTests
{
    private protected ConcurrencyTests(TrialDatabase database)
        : base(database)
    {
    }

    [StoreFact]
    public void Imports_into_different_projects_of_a_newDatabase_all_complete()
    {
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
        {
            for (int round = 0; round < 5; round++)
                Assert.Equal(round == 0 ? 0 : 40, Database.Import($"p{i}", Project(40, $"{round}")).Changed);
        });
        Assert.Equal(["p0", "p1", "p2", "p3", "p4", "p5"], Database.Read(store => store.ProjectNames));
        for (int i = 0; i < 6; i++)
            Assert.Equal(FoundTask.JsonIn(Project(40, "4")), Database.Tasks($"p{i}"));
        Database.AssertSound();
    }

    [StoreFact]
    public void Imports_into_one_project_complete_or_give_way()
    {
        int complete = 0;
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i =>
        {
            try
            {
                Database.Import("p", Project(60, $"{i}"));
                Interlocked.Increment(ref complete);
            }
            catch (AlabException exception)
            {
                Assert.Equal(ErrorCode.ImportSuperseded, exception.Code);
            }
        });
        Assert.InRange(complete, 1, 6);
        Assert.Equal(60, Database.Import("p", Project(60, "last")).Changed);
        Assert.Equal(FoundTask.JsonIn(Project(60, "last")), Database.Tasks("p"));
        Database.AssertSound();
    }

    [StoreFact]
    public void The_earlier_of_two_imports_of_a_project_ends_and_the_later_goes_on()
    {
        using IProjectStore store = ProjectStores.OpenOrCreate(Database.Place);
        using IProjectImport earlier = store.Import("p", new() { RemoveMissing = true }, CancellationToken.None);
        WriteBatch(earlier, 1);
        Assert.Equal(1, Database.Import("p", Project(5, "later")).Missing);

        AlabException error = Assert.Throws<AlabException>(earlier.Complete);
        Assert.Equal((ErrorCode.ImportSuperseded, Database.Location), (error.Code, error.Target));
        Assert.Contains("'p'", error.Message, StringComparison.Ordinal);
        Assert.Equal(FoundTask.JsonIn(Project(5, "later")), Database.Tasks("p").Take(5));
        Assert.True(Database.Read(one => one.IsComplete("p")));
    }

    [StoreFact]
    public void An_import_whose_project_was_removed_ends_and_does_not_bring_it_back()
    {
        using IProjectStore store = ProjectStores.OpenOrCreate(Database.Place);
        using IProjectImport import = store.Import("p", new(), CancellationToken.None);
        WriteBatch(import, 1);
        using (IProjectStore other = ProjectStores.Open(Database.Place))
            other.Remove("p", CancellationToken.None);
        Assert.Equal(ErrorCode.ImportSuperseded, Assert.Throws<AlabException>(import.Complete).Code);
        Assert.Empty(Database.Read(one => one.ProjectNames));
        Database.AssertSound();
    }

    [StoreFact]
    public void Readers_see_one_moment_while_imports_go_on()
    {
        Database.Import("p", Project(3000, "old"));
        using IProjectStore store = ProjectStores.Open(Database.Place);
        ITaskSource source = store.Tasks("p", new());
        var found = new List<string>();
        foreach (TaskBlock block in source.Read(new ReadProgress(), CancellationToken.None))
        {
            using (block)
            {
                found.AddRange(block.Tasks.Select(task => task.Json.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                if (found.Count == block.Tasks.Count)
                    Database.Import("p", Project(10, "a much longer text"), new() { RemoveMissing = true });
            }
        }

        string[] old = [.. FoundTask.JsonIn(Project(3000, "old")).Select(task => $"{task.Length}")];
        Assert.Equal(old, found);
        Assert.Equal(3000, FoundTask.Of(source).Count);
        Assert.Equal(3000, store.Figures("p").Tasks);
        Assert.Equal(10, Database.Read(one => one.Figures("p").Tasks));
    }

    [StoreFact]
    public void Reading_does_not_wait_for_a_write()
    {
        Database.Import("p", Project(10, "old"));
        Database.WhileWriting("DELETE FROM task", () =>
        {
            long started = Stopwatch.GetTimestamp();
            Assert.Equal(10, Database.Tasks("p").Count);
            Assert.Equal(10, Database.Read(store => store.Figures("p")).Tasks);
            Assert.Equal("3", Database.Found("unique3"));
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
        });
        Assert.Empty(Database.Tasks("p"));
    }

    [StoreFact]
    public async Task Writing_waits_for_a_write()
    {
        Database.Import("p", Project(10, "old"));
        Task<ImportCounts>? second = null;
        Database.WhileWriting("SELECT 1", () =>
        {
            second = Task.Run(() => Database.Import("p", Project(10, "new")));
            Assert.False(second.Wait(1500));
        });

        Assert.Equal(10, (await second!).Changed);
    }

    internal static string Project(int tasks, string text) => string.Concat(Enumerable.Range(0, tasks).Select(i =>
        $$$"""{"id":{{{i}}},"data":{"text":"unique{{{i}}} {{{text}}}"},"completions":[{"result":[{"type":"labels","value":{"labels":["L{{{i % 7}}}"]}}]}]}"""));

    /// <summary>Has one batch written: it is, once the next one is full.</summary>
    internal static void WriteBatch(IProjectImport import, int number)
    {
        string padding = new('x', 17_000_000);
        TrialDatabase.Feed(import, new MemorySource($$$"""{"id":"batch{{{number}}}","data":{"text":"written","x":"{{{padding}}}"}}"""));
        TrialDatabase.Feed(import, new MemorySource($$"""{"id":"next{{number}}","x":"{{padding}}"}"""));
    }
}
