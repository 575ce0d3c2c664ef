using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using AnnotationLabExport.Benchmarks.Table;

namespace AnnotationLabExport.Benchmarks.Cold;

/// <summary>What somebody waits for who starts a PowerShell and exports: processes of their own, round after round.</summary>
internal static class ColdTable
{
    private const string Idle = "idle";
    private const string Import = "import";
    private const string Quiet = "-Force -WarningAction Ignore -ProgressAction Ignore";

    /// <summary>Measures and prints against the goals.</summary>
    /// <param name="arguments">Those of the table, and <c>--pwsh path</c> for another PowerShell than the checkout's: a program or a <c>pwsh.dll</c>.</param>
    /// <param name="output">Gets a table of Markdown.</param>
    public static int Run(string[] arguments, TextWriter output)
    {
        int at = Array.IndexOf(arguments, "--pwsh");
        string pwsh = at < 0 ? Metadata("PowerShell") : arguments[at + 1];
        var table = TableArguments.Parse(at < 0 ? arguments : [.. arguments[..at], .. arguments[(at + 2)..]]);
        string project = table.Project();
        ColdRow[] rows = Rows(project, table.Folder);
        double bare = double.MaxValue;
        for (int round = 0; round < table.Repetitions; round++)
        {
            bare = Math.Min(bare, Seconds(() => BarePass.Run(project)));
            foreach (ColdRow row in rows)
                row.Seconds.Add(Seconds(() => Start(pwsh, row.Command)));
        }

        output.WriteLine($"{Environment.ProcessorCount} processors, {table.Repetitions} processes each, bare pass of {table.Size} MB {Text(bare)} s");
        output.WriteLine();
        output.WriteLine("| a fresh process | seconds, fastest | median | above the row before | of the bare pass | goal |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (ColdRow row in rows)
            output.WriteLine(Line(row, Array.Find(rows, other => other.Name == row.Before), bare));
        return 0;
    }

    private static ColdRow[] Rows(string project, string folder)
    {
        string import = $"Import-Module '{Path.Combine(Metadata("StagedModule"), "AnnotationLabExport.psd1")}'";
        string example = Path.Combine(Metadata("RepositoryRoot"), "examples", "clinic-notes.json");
        string destination = Path.Combine(folder, "cold") + Path.DirectorySeparatorChar;
        return
        [
            new(Idle, "exit"),
            new(Import, import, Idle, 0.05),
            new("four formats of the example", $"{import}; Export-AlabProject '{example}' -Format Json, Csv, Tsv, Conll2003 -Destination '{destination}' {Quiet}", Import, 0.06),
            new($"{new FileInfo(project).Length / 1_000_000} MB to CoNLL", $"{import}; Export-AlabProject '{project}' -Format Conll2003 -Destination '{destination}' {Quiet}", Import, 1.4, IsRatio: true),
        ];
    }

    private static string Line(ColdRow row, ColdRow? before, double bare)
    {
        double fastest = row.Seconds.Min();
        double median = row.Seconds.Order().ElementAt(row.Seconds.Count / 2);
        double above = before is null ? 0 : fastest - before.Seconds.Min();
        return $"| {row.Name} | {Text(fastest)} | {Text(median)} | {(before is null ? "" : Text(above))}"
            + $" | {(row.IsRatio ? Text(above / bare) : "")} | {(before is null ? "" : row.Goal.ToString(CultureInfo.InvariantCulture))} |";
    }

    private static void Start(string pwsh, string command)
    {
        bool isLibrary = pwsh.EndsWith(".dll", StringComparison.Ordinal);
        string[] run = ["-NoProfile", "-NonInteractive", "-Command", $"$ErrorActionPreference = 'Stop'; {command}"];
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : pwsh, isLibrary ? [pwsh, .. run] : run);
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{command}' ended with exit code {process.ExitCode}.");
    }

    private static double Seconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Metadata(string key) =>
        typeof(ColdTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private static string Text(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
