using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Counts how annotators agree on the spans of each label, and nothing else.</summary>
internal sealed class LabelAgreement
{
    private readonly Raters _raters = new();
    private readonly SharedSpans _spans = new();
    private readonly SpanAgreement _entities = new();
    private readonly SpanAgreement _assertions = new();

    /// <summary>Counts a task.</summary>
    public void Add(MeasuredTask task)
    {
        if (!_spans.Load(task, _raters.Choose(task.Chosen.Sets)))
            return;
        _entities.Add(_spans.Raters, _spans.Entities);
        _assertions.Add(_spans.Raters, _spans.Assertions);
    }

    /// <summary>The F1 of exact matches, mean over the pairs of annotators; null if it is defined for none, or of no spans.</summary>
    public double? F1(AnnotationKind kind, string label) => kind switch
    {
        AnnotationKind.Entity => _entities.MeanF1(label),
        AnnotationKind.Assertion => _assertions.MeanF1(label),
        _ => null,
    };
}
