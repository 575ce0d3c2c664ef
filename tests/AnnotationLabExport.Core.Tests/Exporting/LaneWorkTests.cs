using AnnotationLabExport.CoreTests.Hostile;
using AnnotationLabExport.Exporting;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>It takes all threads of the pool, which other tests need.</summary>
[Collection(MemoryGroup.Name)]
public sealed class LaneWorkTests
{
    [Fact]
    public void It_is_done_once_and_is_done_when_it_is_complete()
    {
        for (int i = 0; i < 10_000; i++)
        {
            int done = 0;
            var work = new LaneWork(() => Interlocked.Increment(ref done), isForPool: true);
            work.Complete();
            Assert.Equal(1, Volatile.Read(ref done));
            work.Complete();
            Assert.Equal(1, Volatile.Read(ref done));
        }
    }

    [Fact]
    public async Task What_no_thread_has_begun_is_done_by_whoever_waits()
    {
        using var release = new ManualResetEventSlim();
        Task[] blocked = [.. Enumerable.Range(0, 500).Select(_ => Task.Run(release.Wait))];
        int done = 0;
        new LaneWork(() => done = Environment.CurrentManagedThreadId, isForPool: true).Complete();
        Assert.Equal(Environment.CurrentManagedThreadId, done);
        Assert.Contains(blocked, task => !task.IsCompleted);
        release.Set();
        await Task.WhenAll(blocked);
    }
}
