using System.Globalization;
using AnnotationLabExport.Benchmarks.Samples;

namespace AnnotationLabExport.Benchmarks.Many;

/// <summary>Projects of one size that one call exports.</summary>
/// <param name="Projects">How many.</param>
/// <param name="Bytes">About how large each is.</param>
/// <param name="Format">The format that they are exported to.</param>
/// <param name="Goal">How often the time of one project that is as large as all together it may take; 0 without a goal.</param>
internal sealed record ManyRow(int Projects, long Bytes, string Format, double Goal = 0)
{
    /// <summary>The row's name.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Projects:N0} of {Size}, {Format}");

    /// <summary>The shortest time of a run.</summary>
    public TimeSpan Fastest { get; set; } = TimeSpan.MaxValue;

    /// <summary>The least processor time of a run.</summary>
    public TimeSpan Processor { get; set; } = TimeSpan.MaxValue;

    private string Size => Bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Bytes / 1000} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{Bytes / 1_000_000} MB");

    /// <summary>Whether another row has as much to read, in one project, and writes the same format.</summary>
    public bool IsComparedWith(ManyRow other) =>
        Goal > 0 && other.Projects == 1 && other.Bytes == Projects * Bytes && other.Format == Format;

    /// <summary>The folder of the projects, which are made if they are missing.</summary>
    public string Source(string folder)
    {
        string source = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"many-{Projects}-{Bytes}"));
        if (Directory.Exists(source))
            return source;
        string unfinished = Directory.CreateDirectory(source + ".part").FullName;
        string first = Path.Combine(unfinished, "project-0001.json");
        SampleProject.Write(first, Bytes, indented: true);
        for (int number = 2; number <= Projects; number++)
            File.Copy(first, Path.Combine(unfinished, string.Create(CultureInfo.InvariantCulture, $"project-{number:0000}.json")));
        Directory.Move(unfinished, source);
        return source;
    }
}
