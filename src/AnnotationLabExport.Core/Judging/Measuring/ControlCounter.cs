using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts results by the control that made them.</summary>
public sealed class ControlCounter : IFiguresCounter<AlabControlFigures>
{
    private readonly Dictionary<(string Control, string Type), Entry> _entries = [];
    private int _all;

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        foreach (AnnotationSet set in task.Chosen.Sets)
        {
            var annotator = AnnotatorName.Of(set);
            foreach (Result result in set.Results)
                Add(task, annotator, result);
        }
    }

    /// <summary>A line for each control and type, in the order in which they were met.</summary>
    /// <param name="source">What the project is called.</param>
    public IEnumerable<AlabControlFigures> Figures(string source) => _entries.Select(entry => new AlabControlFigures
    {
        Source = source,
        Control = entry.Key.Control,
        Type = entry.Key.Type,
        Results = entry.Value.Results,
        Share = (double)entry.Value.Results / _all,
        Tasks = entry.Value.Tasks,
        Labels = entry.Value.Labels.Count,
        Annotators = entry.Value.Annotators.Count,
    });

    private void Add(MeasuredTask task, AnnotatorName annotator, Result result)
    {
        string type = ScalarText.Of(result.Type);
        string control = ScalarText.Of(result.FromName);
        (string, string) key = (control.Length == 0 ? type : control, type);
        if (!_entries.TryGetValue(key, out Entry? entry))
            _entries[key] = entry = new Entry();
        _all++;
        entry.Results++;
        if (entry.LastTask != task.Number)
            entry.Tasks++;
        entry.LastTask = task.Number;
        entry.Annotators.Add(annotator);
        entry.Labels.UnionWith(ResultLabels.Of(result));
    }

    private sealed class Entry
    {
        public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

        public HashSet<AnnotatorName> Annotators { get; } = [];

        public int Results { get; set; }

        public int Tasks { get; set; }

        public int LastTask { get; set; }
    }
}
