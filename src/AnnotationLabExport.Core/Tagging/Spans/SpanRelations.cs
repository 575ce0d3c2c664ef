using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>The relations of an annotation set whose ends are spans of its text (docs/formats.md §16). Reused for the next set.</summary>
internal sealed class SpanRelations
{
    private const string NoLabel = "relation";
    private readonly Dictionary<(int Start, int End, string Label), int> _places = [];
    private readonly Dictionary<string, int> _placesOfIds = new(StringComparer.Ordinal);
    private readonly List<SpanRelation> _found = [];
    private readonly List<Result> _others = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The relations of two spans, in source order.</summary>
    public IReadOnlyList<SpanRelation> Found => _found;

    /// <summary>The relations of which an end is no span, or both are the same.</summary>
    public IReadOnlyList<Result> Others => _others;

    /// <summary>Whether an end of a relation is not in the annotation set at all.</summary>
    public bool IsDangling(Result relation) =>
        !_ids.Contains(ScalarText.Of(relation.Json.Member(MemberName.FromId)))
        || !_ids.Contains(ScalarText.Of(relation.Json.Member(MemberName.ToId)));

    /// <summary>Finds the relations.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="candidates">Its spans in source order.</param>
    /// <param name="ordered">The same in order, each once for a place and label.</param>
    /// <param name="annotations">Tells which labels of relations are asked for.</param>
    public void Find(AnnotationSet set, List<Span> candidates, List<Span> ordered, AnnotationChooser annotations)
    {
        _found.Clear();
        _others.Clear();
        _ids.Clear();
        bool isReady = false;
        foreach (Result result in set.Results)
        {
            if (!result.IsType(ResultTypes.Relation))
                continue;
            if (!isReady)
                Index(set, candidates, ordered);
            isReady = true;
            Add(result, annotations);
        }
    }

    /// <summary>An id leads to the first span it has; an equal span counts as the one that is left.</summary>
    private void Index(AnnotationSet set, List<Span> candidates, List<Span> ordered)
    {
        foreach (Result result in set.Results)
        {
            if (result.Id.IsPresent)
                _ids.Add(ScalarText.Of(result.Id));
        }

        _places.Clear();
        _placesOfIds.Clear();
        for (int i = 0; i < ordered.Count; i++)
            _places.Add((ordered[i].Start, ordered[i].End, ordered[i].Label), i);
        foreach (Span span in candidates)
        {
            if (span.Result.Id.IsPresent)
                _placesOfIds.TryAdd(ScalarText.Of(span.Result.Id), _places[(span.Start, span.End, span.Label)]);
        }
    }

    private void Add(Result result, AnnotationChooser annotations)
    {
        if (!_placesOfIds.TryGetValue(ScalarText.Of(result.Json.Member(MemberName.FromId)), out int from)
            || !_placesOfIds.TryGetValue(ScalarText.Of(result.Json.Member(MemberName.ToId)), out int to)
            || from == to)
        {
            _others.Add(result);
            return;
        }

        JsonValue direction = result.Json.Member(MemberName.Direction);
        bool isLeft = direction.IsString && JsonText.Equals(direction, "left");
        bool isMutual = direction.IsString && JsonText.Equals(direction, "bi");
        string label = result.LabelStrings().FirstOrDefault(text => !WhiteSpace.IsBlank(text) && annotations.Passes(result, text)) ?? NoLabel;
        _found.Add(isLeft ? new(to, from, label, isMutual, result) : new(from, to, label, isMutual, result));
    }
}
