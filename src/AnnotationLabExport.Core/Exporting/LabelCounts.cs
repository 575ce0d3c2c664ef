using System.Collections;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>How often each label was written. Not for use by two threads.</summary>
public sealed class LabelCounts : IEnumerable<KeyValuePair<string, long>>
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, long>> GetEnumerator() => _counts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Counts the labels of a task that was written: of a format of tags the spans that are tagged.</summary>
    internal void Add(IFormat format, TaggedTask task)
    {
        if (format.IsMadeOfTags)
            AddTags(task);
        else if (format.KeepsSkipped)
            Add(format, task.Annotations, task.Chosen.Completions.Concat(task.Chosen.Predictions));
        else
            Add(format, task.Annotations, format.IsMadeOfSpans ? task.Sets : task.Chosen.Sets);
    }

    /// <summary>Takes over what another one has counted.</summary>
    internal void Take(LabelCounts other)
    {
        foreach ((string label, long count) in other._counts)
            Add(label, count);
        other.Clear();
    }

    /// <summary>Begins anew.</summary>
    internal void Clear() => _counts.Clear();

    private void AddTags(TaggedTask task)
    {
        for (int set = 0; set < task.Sets.Count; set++)
        {
            foreach (PlacedSpan tagged in task.Document(set).Levels.SelectMany(level => level.Taken))
                Add(tagged.Span.Label, 1);
        }
    }

    private void Add(IFormat format, AnnotationChooser annotations, IEnumerable<AnnotationSet> sets)
    {
        foreach (string label in sets.SelectMany(set => annotations.LabelsOf(set, format.Kinds)))
            Add(label, 1);
    }

    private void Add(string label, long count) => _counts[label] = _counts.GetValueOrDefault(label) + count;
}
