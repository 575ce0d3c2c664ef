using System.Diagnostics;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>How long a row takes the first time, when nothing has been compiled yet; in a process that runs nothing else.</summary>
internal static class FirstRun
{
    /// <summary>Runs a row once and prints milliseconds.</summary>
    public static int RunHere(TableArguments arguments, TextWriter output)
    {
        using var engine = new Engine();
        engine.Import();
        TableRow row = FreshProcess.Row(arguments, engine);
        long start = Stopwatch.GetTimestamp();
        row.Work();
        output.WriteLine((long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return 0;
    }
}
