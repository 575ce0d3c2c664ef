using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts what each annotator made. Memory is bounded by the different lead times of each.</summary>
public sealed class AnnotatorCounter : IFiguresCounter<AlabAnnotatorFigures>
{
    private readonly Dictionary<AnnotatorName, Entry> _entries = [];

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        foreach (AnnotationSet set in task.Chosen.Sets)
            Add(task, set).Results += set.Results.Count();
        foreach (AnnotationSet completion in task.Chosen.Skipped)
            Add(task, completion);
    }

    /// <summary>A line for each annotator, people before models, by name.</summary>
    /// <param name="source">What the project is called.</param>
    public IEnumerable<AlabAnnotatorFigures> Figures(string source)
    {
        var all = _entries.ToLookup(entry => entry.Key.IsModel, entry => entry.Value.Completions);
        return _entries
            .OrderBy(entry => entry.Key.IsModel)
            .ThenBy(entry => entry.Key.Name, StringComparer.Ordinal)
            .Select(entry => Figures(source, entry.Key, entry.Value, all[entry.Key.IsModel].Sum()));
    }

    private Entry Add(MeasuredTask task, AnnotationSet set)
    {
        var name = AnnotatorName.Of(set);
        if (!_entries.TryGetValue(name, out Entry? entry))
            _entries[name] = entry = new Entry();
        entry.Completions++;
        if (entry.LastTask != task.Number)
            entry.Tasks++;
        entry.LastTask = task.Number;
        if (!set.IsPrediction)
            entry.States[(int)TaskStates.Of(task.Document, set)]++;
        if (set.IsStarred)
            entry.States[(int)TaskState.Starred]++;
        if (LeadTime.Of(set) is { } seconds)
            entry.LeadTimes.Add(seconds);
        return entry;
    }

    private static AlabAnnotatorFigures Figures(string source, AnnotatorName name, Entry entry, int all) => new()
    {
        Source = source,
        Annotator = name.OrNull,
        IsModel = name.IsModel,
        Completions = entry.Completions,
        Share = (double)entry.Completions / all,
        Tasks = entry.Tasks,
        Results = entry.Results,
        Drafted = entry.States[(int)TaskState.Drafted],
        Submitted = entry.States[(int)TaskState.Submitted],
        Accepted = entry.States[(int)TaskState.Accepted],
        Rejected = entry.States[(int)TaskState.Rejected],
        Skipped = entry.States[(int)TaskState.Skipped],
        Starred = entry.States[(int)TaskState.Starred],
        LeadTimes = entry.LeadTimes.Count,
        LeadTimeMean = entry.LeadTimes.Mean,
        LeadTimeQ1 = entry.LeadTimes.Quantile(0.25),
        LeadTimeMedian = entry.LeadTimes.Quantile(0.5),
        LeadTimeQ3 = entry.LeadTimes.Quantile(0.75),
        LeadTimeMax = entry.LeadTimes.Max,
        LeadTimeTotal = entry.LeadTimes.Count == 0 ? null : entry.LeadTimes.Sum,
    };

    private sealed class Entry
    {
        public int[] States { get; } = new int[Enum.GetValues<TaskState>().Length];

        public Distribution LeadTimes { get; } = new();

        public int Completions { get; set; }

        public int Tasks { get; set; }

        public int LastTask { get; set; }

        public int Results { get; set; }
    }
}
