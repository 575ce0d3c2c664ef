namespace AnnotationLabExport.Benchmarks.Cold;

/// <summary>What a fresh PowerShell runs, and what it may cost.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Command">The command.</param>
/// <param name="Before">The name of the row whose time is taken off; none if empty.</param>
/// <param name="Goal">Seconds above that row; bare passes if <paramref name="IsRatio"/>.</param>
/// <param name="IsRatio">Whether the time is told as a ratio to the bare pass.</param>
internal sealed record ColdRow(string Name, string Command, string Before = "", double Goal = 0, bool IsRatio = false)
{
    /// <summary>Seconds from start to end of each process.</summary>
    public List<double> Seconds { get; } = [];
}
