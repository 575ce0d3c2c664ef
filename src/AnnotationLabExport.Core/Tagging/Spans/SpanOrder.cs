namespace AnnotationLabExport.Tagging.Spans;

/// <summary>The order in which formats made of spans write them (docs/formats.md §10). Reused for the next annotation set.</summary>
internal sealed class SpanOrder
{
    private readonly Dictionary<(int Start, int End, string Label), Span> _known = [];
    private readonly List<(Span Span, int Place)> _ordered = [];
    private readonly List<Span> _spans = [];
    private readonly List<Span> _lost = [];

    /// <summary>
    /// The spans that are left out although they said something of their own: one of two with one place and label, if either
    /// came there only by a move.
    /// </summary>
    public IReadOnlyList<Span> Lost => _lost;

    /// <summary>Spans in order of start, then longer first, then source order; of those with one place and label the first.</summary>
    /// <param name="spans">The spans in source order.</param>
    /// <returns>A list that is valid until the next call.</returns>
    public List<Span> Arrange(List<Span> spans)
    {
        _known.Clear();
        _lost.Clear();
        _ordered.Clear();
        foreach (Span span in spans)
        {
            if (_known.TryAdd((span.Start, span.End, span.Label), span))
                _ordered.Add((span, _ordered.Count));
            else if (span.Place.IsMoved || _known[(span.Start, span.End, span.Label)].Place.IsMoved)
                _lost.Add(span);
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
