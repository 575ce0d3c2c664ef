namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>A row of the table: a piece of work, and what it may cost.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Work">Does it.</param>
/// <param name="Goal">The wall time it may take, as a ratio to <paramref name="Of"/>; milliseconds if that is empty.</param>
/// <param name="Of">The row it is compared with.</param>
internal sealed record TableRow(string Name, Action Work, double Goal, string Of = TableRow.Bare)
{
    /// <summary>The name of the row that the others are compared with.</summary>
    public const string Bare = "bare pass";

    /// <summary>The fastest run so far.</summary>
    public TimeSpan Fastest { get; set; } = TimeSpan.MaxValue;

    /// <summary>The least processor time of a run, over all threads.</summary>
    public TimeSpan Processor { get; set; } = TimeSpan.MaxValue;

    /// <summary>Bytes allocated in the fewest that a run needed.</summary>
    public long Allocated { get; set; } = long.MaxValue;
}
