using System.Diagnostics;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>How much memory a row needs at its peak, above the idle engine; in a process that runs nothing else.</summary>
internal static class PeakMemory
{
    /// <summary>Runs a row, after a small one of its kind has loaded all code, and says how far memory rose.</summary>
    public static int RunHere(TableArguments arguments, TextWriter output)
    {
        using var engine = new Engine();
        engine.Import();
        FreshProcess.Row(arguments with { Size = 1 }, engine).Work();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        long idle = self.WorkingSet64;
        long highest = Rise(FreshProcess.Row(arguments, engine).Work, idle);
        output.WriteLine((highest - idle) / 1_000_000);
        return 0;
    }

    private static long Rise(Action work, long idle)
    {
        long highest = idle;
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            using var self = Process.GetCurrentProcess();
            while (!done.Wait(5))
            {
                self.Refresh();
                highest = Math.Max(highest, self.WorkingSet64);
            }
        });
        watch.Start();
        work();
        done.Set();
        watch.Join();
        return highest;
    }
}
