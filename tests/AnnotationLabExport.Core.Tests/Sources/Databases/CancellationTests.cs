using System.Diagnostics;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>What is stopped ends at once and leaves a file that is good.</summary>
public abstract class CancellationTests : StoreTests
{
    private protected CancellationTests(TrialDatabase database)
        : base(database)
    {
    }

    [StoreFact]
    public void An_import_leaves_the_batches_that_were_written_and_another_one_ends_the_work()
    {
        using var stop = new CancellationTokenSource();
        using (IProjectStore store = ProjectStores.OpenOrCreate(Database.Place))
        {
            using IProjectImport import = store.Import("p", new(), stop.Token);
            ConcurrencyTests.WriteBatch(import, 1);
            stop.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(import.Complete);
        }

        Assert.Equal("batch1", Assert.Single(Database.Chosen("p", new(), "written")).Id);
        Assert.False(Database.Read(store => store.IsComplete("p")));
        Database.AssertSound();
        Database.Import("p", """{"id":"batch1","data":{}}""", new() { RemoveMissing = true });
        Assert.True(Database.Read(store => store.IsComplete("p")));
    }

    [StoreFact]
    public void An_import_ends_at_any_moment()
    {
        long began = Stopwatch.GetTimestamp();
        Database.Import("p", ConcurrencyTests.Project(3000, "begin"));
        TimeSpan whole = Stopwatch.GetElapsedTime(began);
        int stopped = 0;
        for (int i = 0; i < 16; i++)
        {
            using var stop = new CancellationTokenSource();
            using IProjectStore store = ProjectStores.OpenOrCreate(Database.Place);
            using IProjectImport import = store.Import("p", new(), stop.Token);
            TrialDatabase.Feed(import, new MemorySource(ConcurrencyTests.Project(3000, $"round {i}")));
            stopped += IsStopped(() => import.Complete(), stop, whole * i / 24) ? 1 : 0;
            Database.AssertSound();
        }

        Assert.True(stopped > 0, "Every import was faster than its stop.");
        Assert.Equal(3000, Database.Import("p", ConcurrencyTests.Project(3000, "end")).Changed);
    }

    [StoreFact]
    public void Waiting_for_another_write_ends()
    {
        Database.Import("p", """{"id":1,"data":{}}""");
        Database.WhileWriting("SELECT 1", () =>
        {
            using var stop = new CancellationTokenSource();
            using IProjectStore store = ProjectStores.Open(Database.Place);
            Assert.True(IsStopped(() => store.Remove("p", stop.Token), stop, TimeSpan.FromMilliseconds(300)));
        });
        Assert.Single(Database.Tasks("p"));
    }

    [StoreTheory]
    [InlineData(null)]
    [InlineData("unique*")]
    public void Reading_ends(string? search)
    {
        Database.Import("p", ConcurrencyTests.Project(20_000, "a"));
        using IProjectStore store = ProjectStores.Open(Database.Place);
        using var stop = new CancellationTokenSource();
        int read = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (TaskBlock block in store.Tasks("p", new() { Search = search }).Read(new ReadProgress(), stop.Token))
            {
                read += block.Tasks.Count;
                block.Dispose();
                stop.Cancel();
            }
        });
        Assert.InRange(read, 1, 19_999);
        Assert.Equal(20_000, FoundTask.Of(store.Tasks("p", new())).Count);
    }

    [StoreFact]
    public void A_removal_removes_all_or_nothing()
    {
        int stopped = 0;
        for (int i = 0; i < 10; i++)
        {
            Database.Import("p", ConcurrencyTests.Project(4000, "a"));
            using (IProjectStore store = ProjectStores.Open(Database.Place))
            {
                using var stop = new CancellationTokenSource();
                stopped += IsStopped(() => store.Remove("p", stop.Token), stop, TimeSpan.FromMilliseconds(i * 3)) ? 1 : 0;
            }

            Database.AssertSound();
            IReadOnlyList<string> left = Database.Read(store => store.ProjectNames);
            Assert.True(left.Count == 0 || Database.Tasks("p").Count == 4000);
            Assert.Equal(left.Count * 4000L, Database.Sql("SELECT count(*) FROM task"));
        }

        Assert.True(stopped > 0, "Every removal was faster than its stop.");
    }

    /// <summary>Whether the work was stopped, from a thread that sleeps so long; it ends soon after.</summary>
    private static bool IsStopped(Action work, CancellationTokenSource stop, TimeSpan after)
    {
        long stopped = 0;
        var stopper = new Thread(() =>
        {
            Thread.Sleep(after);
            stopped = Stopwatch.GetTimestamp();
            stop.Cancel();
        });
        stopper.Start();
        try
        {
            work();
            return false;
        }
        catch (OperationCanceledException)
        {
            Assert.True(Stopwatch.GetElapsedTime(stopped) < TimeSpan.FromSeconds(2));
            return true;
        }
        finally
        {
            stopper.Join();
        }
    }
}
