namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>Measures how much the managed heap grows while something runs. Only where no other test runs beside it.</summary>
internal static class PeakHeap
{
    /// <summary>The growth in bytes, looked at every few milliseconds.</summary>
    public static long Of(Action work)
    {
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = before;
        using var timer = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 5);
        work();
        return Math.Max(peak, GC.GetTotalMemory(false)) - before;
    }
}

/// <summary>Tests that measure memory run after all others and one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryGroup
{
    public const string Name = "Memory";
}
