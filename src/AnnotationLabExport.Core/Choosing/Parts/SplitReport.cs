namespace AnnotationLabExport.Choosing.Parts;

/// <summary>What became of tasks that were split.</summary>
/// <param name="parts">The parts.</param>
public sealed class SplitReport(PartRatios parts)
{
    private readonly int[] _tasks = new int[parts.Count];

    /// <summary>How many tasks are in each part.</summary>
    public IEnumerable<(string Part, int Tasks)> Parts => parts.Names.Zip(_tasks);

    /// <summary>How many tasks there are.</summary>
    public int Tasks { get; private set; }

    /// <summary>How many tasks should have been grouped and have no value to be grouped by.</summary>
    public int WithoutGroup { get; internal set; }

    /// <summary>Labels that at least as many groups hold as there are parts, each with a part that it is missing from.</summary>
    public IEnumerable<(string Label, string Part)> MissingLabels =>
        Coverage.Missing().Select(missing => (missing.Label, parts.Names[missing.Part]));

    internal LabelCoverage Coverage { get; } = new(parts.Count);

    internal void Count(int part)
    {
        Tasks++;
        _tasks[part]++;
    }
}
