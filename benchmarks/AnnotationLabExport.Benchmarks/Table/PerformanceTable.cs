using System.Diagnostics;
using System.Globalization;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>Runs all rows in one process, round after round, and prints a table of Markdown.</summary>
internal static class PerformanceTable
{
    /// <summary>Measures and prints.</summary>
    public static int Run(TableArguments arguments, TextWriter output)
    {
        string project = arguments.Project();
        long bytes = new FileInfo(project).Length;
        using var engine = new Engine();
        engine.Import();
        IReadOnlyList<TableRow> rows = Chosen(new TableRows(project, arguments.Folder, engine).All(), arguments);
        WarmUp(arguments, engine);
        for (int round = 0; round < arguments.Repetitions; round++)
        {
            foreach (TableRow row in rows)
                Measure(row);
        }

        output.WriteLine($"{bytes / 1_000_000} MB, {Environment.ProcessorCount} processors, fastest of {arguments.Repetitions}");
        output.WriteLine();
        output.WriteLine("| row | seconds | MB/s | ratio | goal | processor time, ratio | allocated bytes per input byte | peak memory, MB | first run in a process, seconds |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (TableRow row in rows)
            output.WriteLine(Line(row, rows, bytes, arguments));
        return 0;
    }

    private static List<TableRow> Chosen(IReadOnlyList<TableRow> rows, TableArguments arguments) =>
        [.. rows.Where(row => row.Name == TableRow.Bare || row.Name.Contains(arguments.Row, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Small runs until the compiler has made its best code of all that is measured.</summary>
    private static void WarmUp(TableArguments arguments, Engine engine)
    {
        string small = (arguments with { Size = 5 }).Project();
        foreach (TableRow row in Chosen(new TableRows(small, arguments.Folder, engine).All(), arguments))
        {
            for (int i = 0; i < 8; i++)
                row.Work();
        }
    }

    private static void Measure(TableRow row)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        row.Work();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        row.Fastest = elapsed < row.Fastest ? elapsed : row.Fastest;
        row.Processor = processor < row.Processor ? processor : row.Processor;
        row.Allocated = Math.Min(row.Allocated, allocated);
    }

    private static string Line(TableRow row, IReadOnlyList<TableRow> rows, long bytes, TableArguments arguments)
    {
        bool isRatio = row.Of.Length > 0;
        TableRow of = rows.FirstOrDefault(other => other.Name == row.Of) ?? rows[0];
        string ratio = isRatio ? Text(row.Fastest / of.Fastest, "0.00") : Text(row.Fastest.TotalMilliseconds, "0") + " ms";
        string processor = isRatio ? Text(row.Processor / of.Processor, "0.00") : "";
        string peak = arguments.Peak ? Text(FreshProcess.Measure("peak", row, arguments), "0") : "";
        string first = arguments.Peak ? Text(FreshProcess.Measure("first", row, arguments) / 1000.0, "0.00") : "";
        string speed = isRatio ? Text(bytes / row.Fastest.TotalSeconds / 1e6, "0") : "";
        string allocated = isRatio ? Text((double)row.Allocated / bytes, "0.00") : "";
        return $"| {row.Name} | {Text(row.Fastest.TotalSeconds, "0.000")} | {speed} | {ratio}"
            + $" | {Text(row.Goal, "0.0")}{(isRatio ? "" : " ms")} | {processor} | {allocated} | {peak} | {first} |";
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
