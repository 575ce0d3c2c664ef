using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Finds where the spans of an annotation set lie in the text of their task (docs/formats.md §2, Offsets), whatever
/// becomes of them: filters and assertions have no say. Not for use by two threads.
/// </summary>
/// <param name="field">Tells which field is the text.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
public sealed class SpanLocator(TextField field, MismatchedSpan mismatched)
{
    private readonly SpelledNames _spelled = new();
    private readonly List<string> _labels = [];
    private readonly SpanSeeker _seeker = new(mismatched);
    private readonly List<Result> _regions = [];
    private readonly List<Result> _ofOtherText = [];

    /// <summary>The results of the set that are places, but not in a text.</summary>
    public IReadOnlyList<Result> Regions => _regions;

    /// <summary>The spans of the set that lie in another text of the task.</summary>
    public IReadOnlyList<Result> OfOtherText => _ofOtherText;

    /// <summary>
    /// Puts the spans of a set into a list, in source order: one for each label of a result, and one without label for
    /// a result that has none.
    /// </summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="spans">Takes the spans; what it held is gone.</param>
    public void Locate(AnnotationSet set, TaskText text, List<Span> spans)
    {
        Begin();
        spans.Clear();
        bool isAnyFaulty = false;
        bool isAnyUncertain = false;
        foreach (Result result in set.AllResults)
        {
            if (!IsOfText(result))
                continue;
            SpanPlace place = GivenPlace.Of(result.Value, text);
            isAnyFaulty |= place.Fault != SpanFault.None;
            isAnyUncertain |= place.IsUnquoted && text.HasPairs;
            AddLabelled(result, place, spans);
        }

        if (isAnyUncertain && CountCodePoints(spans, text))
            CountUnquotedInCodePoints(spans, text);
        if (isAnyFaulty)
            _seeker.Seek(spans, text);
    }

    /// <summary>Puts the spans of a set into a list, with their labels but wherever they lie.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="spans">Takes the spans; what it held is gone.</param>
    public void Look(AnnotationSet set, List<Span> spans)
    {
        Begin();
        spans.Clear();
        foreach (Result result in set.Results)
        {
            if (IsOfText(result))
                AddLabelled(result, default, spans);
        }
    }

    /// <summary>Looks through a set of a task that has no text: it has no spans, but perhaps results that lie elsewhere.</summary>
    public void LookThrough(AnnotationSet set)
    {
        Begin();
        foreach (Result result in set.AllResults)
            IsOfText(result);
    }

    /// <summary>Whether the configuration ties a result to another field than the text's.</summary>
    internal bool IsOfOtherText(Result result) =>
        result.ToName.AsString() is { } shown && field.IsOfOtherField(shown);

    private void Begin()
    {
        _regions.Clear();
        _ofOtherText.Clear();
    }

    private bool IsOfText(Result result)
    {
        if (result.IsRegion)
        {
            _regions.Add(result);
            return false;
        }

        if (!result.IsType(ResultTypes.Labels) && !result.IsType(ResultTypes.HyperTextLabels))
            return false;
        if (!IsOfOtherText(result))
            return true;
        _ofOtherText.Add(result);
        return false;
    }

    private void AddLabelled(Result result, SpanPlace place, List<Span> spans)
    {
        int first = spans.Count;
        JsonValue labels = result.Labels;
        if (labels.IsString)
            AddLabelled(result, place, labels, spans, first);
        foreach (JsonValue label in labels.Elements)
            AddLabelled(result, place, label, spans, first);
        if (spans.Count == first)
            spans.Add(new Span(place, "", first, result));
        for (int i = first; i < spans.Count && spans.Count > first + 1; i++)
            spans[i] = spans[i] with { SharesResult = true };
    }

    private void AddLabelled(Result result, SpanPlace place, JsonValue value, List<Span> spans, int first)
    {
        if (!value.IsString || Spelled(value) is not { Length: > 0 } label)
            return;
        for (int i = first; i < spans.Count; i++)
        {
            if (spans[i].Label == label)
                return;
        }

        spans.Add(new Span(place, label, spans.Count, result));
    }

    /// <summary>The characters of a label, made once for each spelling; none of a blank one.</summary>
    private string Spelled(JsonValue label)
    {
        if (!_spelled.TryFind(label.Raw, default, out int number))
        {
            number = _labels.Count;
            string text = label.GetString();
            _labels.Add(WhiteSpace.IsBlank(text) ? "" : text);
            _spelled.Add(label.Raw, default, number);
        }

        return _labels[number];
    }

    /// <summary>Whether offsets that no quote explains count code points: some quotes fit so only, and none in UTF-16 units only.</summary>
    private static bool CountCodePoints(List<Span> spans, TaskText text)
    {
        bool isAny = false;
        foreach (Span span in spans)
        {
            switch (GivenPlace.CountsCodePoints(span.Result.Value, text))
            {
                case false:
                    return false;
                case true:
                    isAny = true;
                    break;
            }
        }

        return isAny;
    }

    private static void CountUnquotedInCodePoints(List<Span> spans, TaskText text)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            if (spans[i].Place.IsUnquoted)
                spans[i] = spans[i] with { Place = GivenPlace.Of(spans[i].Result.Value, text, countsCodePoints: true) };
        }
    }
}
