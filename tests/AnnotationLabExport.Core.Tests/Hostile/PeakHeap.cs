namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>
/// Measures how much of the managed heap is in use while something runs: what is garbage does not count, or the measure
/// would be how lazy the collector is where there is memory enough. Only where no other test runs beside it.
/// </summary>
internal static class PeakHeap
{
    /// <summary>The growth in bytes, looked at again and again.</summary>
    public static long Of(Action work)
    {
        long before = InUse();
        long peak = before;
        using var ended = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            do
                peak = Math.Max(peak, InUse());
            while (!ended.Wait(5));
        });
        watch.Start();
        try
        {
            work();
        }
        finally
        {
            ended.Set();
            watch.Join();
        }

        return peak - before;
    }

    private static long InUse()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}

/// <summary>Tests that measure memory, or take all threads, run after all others and one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryGroup
{
    public const string Name = "Memory";
}
