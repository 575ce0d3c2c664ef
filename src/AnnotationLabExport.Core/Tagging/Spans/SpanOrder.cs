namespace AnnotationLabExport.Tagging.Spans;

/// <summary>The order in which formats made of spans write them (docs/formats.md §10). Reused for the next annotation set.</summary>
internal sealed class SpanOrder
{
    private readonly HashSet<(int Start, int End, string Label)> _known = [];
    private readonly List<(Span Span, int Place)> _ordered = [];
    private readonly List<Span> _spans = [];

    /// <summary>Spans in order of start, then longer first, then source order; of those with one place and label the first.</summary>
    /// <param name="spans">The spans in source order.</param>
    /// <returns>A list that is valid until the next call.</returns>
    public List<Span> Arrange(List<Span> spans)
    {
        _known.Clear();
        _ordered.Clear();
        foreach (Span span in spans)
        {
            if (_known.Add((span.Start, span.End, span.Label)))
                _ordered.Add((span, _ordered.Count));
        }

        _ordered.Sort(ByPlace);
        _spans.Clear();
        foreach ((Span span, _) in _ordered)
            _spans.Add(span);
        return _spans;
    }

    private static int ByPlace((Span Span, int Place) a, (Span Span, int Place) b)
    {
        int byStart = a.Span.Start.CompareTo(b.Span.Start);
        if (byStart != 0)
            return byStart;
        int byLength = b.Span.Length.CompareTo(a.Span.Length);
        return byLength != 0 ? byLength : a.Place.CompareTo(b.Place);
    }
}
