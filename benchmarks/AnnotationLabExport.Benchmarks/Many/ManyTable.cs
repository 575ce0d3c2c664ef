using System.Diagnostics;
using System.Globalization;
using AnnotationLabExport.Benchmarks.Table;

namespace AnnotationLabExport.Benchmarks.Many;

/// <summary>What many projects in one call of Export-AlabProject cost, against one that is as large as all of them.</summary>
internal static class ManyTable
{
    private const string Export = """
        param($source, $destination, $format)
        Export-AlabProject -Path "$source/*.json" -Destination "$destination/" -Format $format -WarningAction SilentlyContinue
        """;

    /// <summary>Measures all rows, round after round, and prints a table of Markdown.</summary>
    public static int Run(TableArguments arguments, TextWriter output)
    {
        using var engine = new Engine();
        engine.Import();
        ManyRow[] rows = [.. Rows().Where(row => row.Name.Contains(arguments.Row, StringComparison.OrdinalIgnoreCase))];
        string exported = Directory.CreateDirectory(Path.Combine(arguments.Folder, "many-exported")).FullName;
        for (int round = 0; round <= arguments.Repetitions; round++)
        {
            foreach (ManyRow row in rows)
                Measure(row, engine, row.Source(arguments.Folder), Path.Combine(exported, $"{round}-{row.Name}"), isWarmUp: round == 0);
        }

        // Not between the rounds: file systems are slow at making files where some were just removed.
        Directory.Delete(exported, recursive: true);

        output.WriteLine($"{Environment.ProcessorCount} processors, fastest of {arguments.Repetitions}");
        output.WriteLine();
        output.WriteLine("| projects | seconds | milliseconds a project | of one as large | goal | processor time, of one as large |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (ManyRow row in rows)
            output.WriteLine(Line(row, rows.FirstOrDefault(row.IsComparedWith)));
        return 0;
    }

    private static IEnumerable<ManyRow> Rows()
    {
        foreach (string format in new[] { "Conll2003", "Json" })
        {
            yield return new ManyRow(1, 150_000_000, format);
            yield return new ManyRow(50, 3_000_000, format, Goal: 1.2);
            yield return new ManyRow(1, 50_000_000, format);
            yield return new ManyRow(1000, 50_000, format, Goal: 3);
        }

        foreach (int projects in new[] { 1, 10, 100 })
            yield return new ManyRow(projects, 50_000, "Conll2003");
    }

    private static void Measure(ManyRow row, Engine engine, string source, string destination, bool isWarmUp)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        engine.Run(Export, source, destination, row.Format);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        if (isWarmUp)
            return;
        row.Fastest = elapsed < row.Fastest ? elapsed : row.Fastest;
        row.Processor = processor < row.Processor ? processor : row.Processor;
    }

    private static string Line(ManyRow row, ManyRow? one)
    {
        string ratio = one is null ? "" : Text(row.Fastest / one.Fastest, "0.00");
        string processor = one is null ? "" : Text(row.Processor / one.Processor, "0.00");
        string goal = row.Goal == 0 ? "" : Text(row.Goal, "0.0");
        return $"| {row.Name} | {Text(row.Fastest.TotalSeconds, "0.000")} | {Text(row.Fastest.TotalMilliseconds / row.Projects, "0.00")} | {ratio} | {goal} | {processor} |";
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
