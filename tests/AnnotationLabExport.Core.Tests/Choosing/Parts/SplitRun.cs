using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

/// <summary>Tasks that were split.</summary>
internal sealed class SplitRun
{
    private SplitRun(IEnumerable<string> tasks, PartOptions options, Func<int, string?>? group)
    {
        using var spool = new TaskSpool("", "");
        using var splitter = new TaskSplitter(options, spool) { Joined = (later, earlier, index) => Joins.Add((later, earlier, index)) };
        int number = 0;
        foreach (string task in tasks)
        {
            if (splitter.Add(Loaded.Record(task), default, group?.Invoke(number++)) is { } record)
                Records.Add(record);
        }

        Assert.True(Records.Count == 0 || options.Streams);
        Records.AddRange(splitter.Complete(new SilentProgress(), CancellationToken.None));
        Report = splitter.Report;
    }

    public List<TaskRecord> Records { get; } = [];

    public SplitReport Report { get; }

    public List<(string Later, string Earlier, double Index)> Joins { get; } = [];

    /// <summary>The parts of the tasks, in their order.</summary>
    public string[] Parts => [.. Records.Select(record => record.Split!.Part)];

    public static SplitRun Of(IEnumerable<string> tasks, PartOptions? options = null, Func<int, string?>? group = null) =>
        new(tasks, options ?? new PartOptions(), group);
}
