using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Where the results of an annotation set lie in the text of their task: its spans, and the answers that are about one of
/// them. For formats that write results, not tags. Not for use by two threads.
/// </summary>
/// <param name="field">Tells which field is the text.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
public sealed class ResultPlaces(TextField field, MismatchedSpan mismatched)
{
    private readonly SpanLocator _locator = new(field, mismatched);
    private readonly List<Span> _spans = [];
    private readonly Dictionary<int, Span> _ofResult = [];
    private readonly Dictionary<string, Span> _ofId = new(StringComparer.Ordinal);

    /// <summary>The spans of the set, in source order; see <see cref="SpanLocator.Locate"/>.</summary>
    public IReadOnlyList<Span> Spans => _spans;

    /// <summary>Takes an annotation set; what was loaded before is gone.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    public void Load(AnnotationSet set, TaskText text)
    {
        _locator.Locate(set, text, _spans);
        _ofResult.Clear();
        _ofId.Clear();
        foreach (Span span in _spans)
        {
            _ofResult.TryAdd(span.Result.Json.Index, span);
            if (span.Result.Id is { IsPresent: true } id)
                _ofId.TryAdd(ScalarText.Of(id), span);
        }
    }

    /// <summary>Where a span of the text lies, by its first label; null of any other result.</summary>
    public SpanPlace? OfSpan(Result result) =>
        _ofResult.TryGetValue(result.Json.Index, out Span? span) ? span.Place : null;

    /// <summary>Where the span with the same id lies, of a result that is about the text but no span of it; else null.</summary>
    public SpanPlace? OfAnswer(Result result) =>
        result.Id is { IsPresent: true } id && _ofId.TryGetValue(ScalarText.Of(id), out Span? span) && IsAboutText(result)
            ? span.Place
            : null;

    private bool IsAboutText(Result result) =>
        !result.IsType(ResultTypes.Relation) && !result.IsRegion && !_locator.IsOfOtherText(result);
}
