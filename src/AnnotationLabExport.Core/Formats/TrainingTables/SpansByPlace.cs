using System.Runtime.InteropServices;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>The spans of an annotation set by where they lie. Reused for the next one.</summary>
internal sealed class SpansByPlace
{
    private readonly SpanOrder _order = new();
    private readonly List<Span> _given = [];
    private readonly Dictionary<(int Start, int End), (int First, int Count)> _places = [];
    private List<Span> _ordered = [];

    /// <summary>Begins an annotation set.</summary>
    public void Clear() => _given.Clear();

    /// <summary>Takes a span.</summary>
    public void Add(Span span) => _given.Add(span);

    /// <summary>Lays together what lies at one place, when all were taken.</summary>
    public void Arrange()
    {
        _ordered = _order.Arrange(_given);
        _places.Clear();
        for (int i = 0; i < _ordered.Count; i++)
        {
            (int, int) place = (_ordered[i].Start, _ordered[i].End);
            _places[place] = _places.TryGetValue(place, out (int First, int Count) known) ? (known.First, known.Count + 1) : (i, 1);
        }
    }

    /// <summary>Adds the places at which there are any, each once.</summary>
    public void AddPlaces(List<(int Start, int End)> places)
    {
        foreach ((int, int) place in _places.Keys)
            places.Add(place);
    }

    /// <summary>The spans at a place, in their order; none if there are none.</summary>
    public ReadOnlySpan<Span> At((int Start, int End) place) => _places.TryGetValue(place, out (int First, int Count) known)
        ? CollectionsMarshal.AsSpan(_ordered).Slice(known.First, known.Count)
        : default;
}
