namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>How the spans of a pair of annotators agree, label by label.</summary>
internal sealed class SpanPair
{
    private readonly Dictionary<string, SpanCounts> _labels = new(StringComparer.Ordinal);

    /// <summary>Tasks that both annotated.</summary>
    public int Tasks { get; set; }

    /// <summary>All labels together.</summary>
    public SpanCounts All { get; private set; }

    /// <summary>One label; nothing if neither used it.</summary>
    public SpanCounts Of(string label) => _labels.GetValueOrDefault(label);

    /// <summary>Adds what a task has of a label.</summary>
    public void Add(string label, SpanCounts counts)
    {
        _labels[label] = _labels.GetValueOrDefault(label) + counts;
        All += counts;
    }
}
