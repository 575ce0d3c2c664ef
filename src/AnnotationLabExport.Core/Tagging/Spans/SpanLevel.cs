namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Spans that share no place, in order of their places.</summary>
internal sealed class SpanLevel
{
    private readonly List<PlacedSpan> _taken = [];

    /// <summary>The spans taken.</summary>
    public List<PlacedSpan> Taken => _taken;

    /// <summary>Begins anew.</summary>
    public void Clear() => _taken.Clear();

    /// <summary>Takes a span if no taken one needs a place of its own.</summary>
    public bool TryTake(PlacedSpan placed)
    {
        int next = IndexOfLastFrom(placed.First);
        if (next < _taken.Count && _taken[next].First <= placed.Last)
            return false;
        _taken.Insert(next, placed);
        return true;
    }

    /// <summary>The taken span that is equal in offsets and label, of which another says nothing new; null if there is none.</summary>
    public Span? EqualTo(PlacedSpan placed)
    {
        // Equal offsets need equal places, and there is one span at a place.
        int place = IndexOfLastFrom(placed.First);
        return place < _taken.Count && _taken[place].Span is var taken
            && (taken.Start, taken.End) == (placed.Span.Start, placed.Span.End) && taken.Label == placed.Span.Label
            ? taken
            : null;
    }

    /// <summary>Index of the first taken span whose last place is not before <paramref name="place"/>.</summary>
    private int IndexOfLastFrom(int place)
    {
        int low = 0;
        int high = _taken.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_taken[middle].Last < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
