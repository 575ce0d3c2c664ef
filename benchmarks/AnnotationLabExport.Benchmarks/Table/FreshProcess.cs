using System.Diagnostics;
using System.Globalization;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>Measures a row in a process that runs nothing else.</summary>
internal static class FreshProcess
{
    /// <summary>Runs this program for one row.</summary>
    /// <param name="measure">What is measured: <c>peak</c> or <c>first</c>.</param>
    /// <param name="row">The row.</param>
    /// <param name="arguments">The size and the folder.</param>
    /// <returns>The number that it prints.</returns>
    public static long Measure(string measure, TableRow row, TableArguments arguments)
    {
        string[] command = [measure, "--row", row.Name, "--size", $"{arguments.Size}", "--folder", arguments.Folder];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments.Compact ? [.. command, "--compact"] : command)
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(output, CultureInfo.InvariantCulture);
    }

    /// <summary>The row of that name, in this process.</summary>
    public static TableRow Row(TableArguments arguments, Engine engine) =>
        new TableRows(arguments.Project(), arguments.Folder, engine).All().Single(row => row.Name == arguments.Row);
}
