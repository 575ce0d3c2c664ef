using System.Diagnostics;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Databases.Sqlite;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>What is stopped ends at once and leaves a file that is good.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly TrialDatabase _database = new();

    [Fact]
    public void An_import_leaves_the_batches_that_were_written_and_another_one_ends_the_work()
    {
        using var stop = new CancellationTokenSource();
        using (IProjectStore store = ProjectStores.OpenOrCreate(_database.Path))
        {
            using IProjectImport import = store.Import("p", new(), stop.Token);
            ConcurrencyTests.WriteBatch(import, 1);
            stop.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(import.Complete);
        }

        Assert.Equal("batch1", Assert.Single(_database.Chosen("p", new(), "written")).Id);
        Assert.False(_database.Read(store => store.IsComplete("p")));
        _database.AssertSound();
        _database.Import("p", """{"id":"batch1","data":{}}""", new() { RemoveMissing = true });
        Assert.True(_database.Read(store => store.IsComplete("p")));
    }

    [Fact]
    public void An_import_ends_at_any_moment()
    {
        long began = Stopwatch.GetTimestamp();
        _database.Import("p", ConcurrencyTests.Project(3000, "begin"));
        TimeSpan whole = Stopwatch.GetElapsedTime(began);
        int stopped = 0;
        for (int i = 0; i < 16; i++)
        {
            using var stop = new CancellationTokenSource();
            using IProjectStore store = ProjectStores.OpenOrCreate(_database.Path);
            using IProjectImport import = store.Import("p", new(), stop.Token);
            TrialDatabase.Feed(import, new MemorySource(ConcurrencyTests.Project(3000, $"round {i}")));
            stopped += IsStopped(() => import.Complete(), stop, whole * i / 24) ? 1 : 0;
            _database.AssertSound();
        }

        Assert.True(stopped > 0, "Every import was faster than its stop.");
        Assert.Equal(3000, _database.Import("p", ConcurrencyTests.Project(3000, "end")).Changed);
    }

    [Fact]
    public void Waiting_for_another_write_ends()
    {
        _database.Import("p", """{"id":1,"data":{}}""");
        using var writer = SqliteDatabase.Open(_database.Path, create: false);
        writer.Write(() =>
        {
            using var stop = new CancellationTokenSource();
            using IProjectStore store = ProjectStores.Open(_database.Path);
            Assert.True(IsStopped(() => store.Remove("p", stop.Token), stop, TimeSpan.FromMilliseconds(300)));
        });
        Assert.Single(_database.Tasks("p"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unique*")]
    public void Reading_ends(string? search)
    {
        _database.Import("p", ConcurrencyTests.Project(20_000, "a"));
        using IProjectStore store = ProjectStores.Open(_database.Path);
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

    [Fact]
    public void A_removal_removes_all_or_nothing()
    {
        int stopped = 0;
        for (int i = 0; i < 10; i++)
        {
            _database.Import("p", ConcurrencyTests.Project(4000, "a"));
            using (IProjectStore store = ProjectStores.Open(_database.Path))
            {
                using var stop = new CancellationTokenSource();
                stopped += IsStopped(() => store.Remove("p", stop.Token), stop, TimeSpan.FromMilliseconds(i * 3)) ? 1 : 0;
            }

            _database.AssertSound();
            IReadOnlyList<string> left = _database.Read(store => store.ProjectNames);
            Assert.True(left.Count == 0 || _database.Tasks("p").Count == 4000);
            Assert.Equal(left.Count * 4000L, _database.Sql("SELECT count(*) FROM task"));
        }

        Assert.True(stopped > 0, "Every removal was faster than its stop.");
    }

    public void Dispose() => _database.Dispose();

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
