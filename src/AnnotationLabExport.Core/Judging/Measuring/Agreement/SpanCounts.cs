namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>How the spans of two annotators agree, in the tasks that both annotated (docs/agreement.md, Spans).</summary>
/// <param name="First">Spans of the first.</param>
/// <param name="Second">Spans of the second.</param>
/// <param name="Exact">Spans of both with the same place and label.</param>
/// <param name="Overlapping">Pairs of spans with the same label and a character in common, each in at most one pair.</param>
public readonly record struct SpanCounts(int First, int Second, int Exact, int Overlapping)
{
    /// <summary>What part of the second's spans the first has too; null if there are none.</summary>
    public double? Precision => Second == 0 ? null : (double)Exact / Second;

    /// <summary>What part of the first's spans the second has too; null if there are none.</summary>
    public double? Recall => First == 0 ? null : (double)Exact / First;

    /// <summary>The F1 of exact matches; null if there are no spans.</summary>
    public double? F1 => First + Second == 0 ? null : 2.0 * Exact / (First + Second);

    /// <summary>The F1 of overlapping matches; null if there are no spans.</summary>
    public double? OverlapF1 => First + Second == 0 ? null : 2.0 * Overlapping / (First + Second);

    /// <summary>The same with the second annotator as the first.</summary>
    public SpanCounts Swapped => new(Second, First, Exact, Overlapping);

    /// <summary>Both counts together.</summary>
    public static SpanCounts operator +(SpanCounts left, SpanCounts right) => new(
        left.First + right.First, left.Second + right.Second, left.Exact + right.Exact, left.Overlapping + right.Overlapping);

    /// <summary>Both counts together.</summary>
    public static SpanCounts Add(SpanCounts left, SpanCounts right) => left + right;
}
