using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// The offsets of results, all counted in one unit: as given, untrimmed, or where a span was moved to; and the same for what
/// is about a span, such as its choices (docs/formats.md §9, rule 5). Not for use by two threads.
/// </summary>
internal sealed class ResultOffsets : IDisposable
{
    private readonly bool _countsCodePoints;
    private readonly LabelConfig? _config;
    private readonly TextField _field;
    private readonly SpanLocator _locator;
    private readonly TaskText _text = new();
    private readonly TaskText _other = new();
    private readonly List<Span> _spans = [];
    private readonly List<Placed> _placed = [];
    private readonly Dictionary<int, (int Start, int End)> _found = [];
    private readonly HashSet<int> _omitted = [];
    private readonly List<(string Field, Result Result)> _ofOtherTexts = [];
    private TaskDocument _task = null!;
    private bool _hasText;

    /// <summary>Makes a place for tasks.</summary>
    /// <param name="config">The labelling configuration, if there is one.</param>
    /// <param name="field">Tells which field is the text.</param>
    /// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
    /// <param name="countsCodePoints">Whether the offsets count code points, not UTF-16 units.</param>
    public ResultOffsets(LabelConfig? config, TextField field, MismatchedSpan mismatched, bool countsCodePoints)
    {
        _config = config;
        _field = field;
        _countsCodePoints = countsCodePoints;
        _locator = new SpanLocator(field, mismatched);
    }

    /// <summary>Takes a task; the one before is gone.</summary>
    public void Load(TaskDocument task)
    {
        _task = task;
        JsonValue text = _field.Find(task).Value;
        _hasText = text.IsString;
        if (_hasText)
            _text.Load(text);
    }

    /// <summary>Takes an annotation set of the task; the one before is gone.</summary>
    public void Load(AnnotationSet set)
    {
        _spans.Clear();
        _placed.Clear();
        _found.Clear();
        _omitted.Clear();
        if (_hasText)
            LoadSpans(set);
        if (_config is not null)
            LoadOtherTexts(set);
        if (_placed.Count > 0)
            LoadAnswers(set);
    }

    /// <summary>The spans of the set in the task's text.</summary>
    public IReadOnlyList<Span> Spans => _spans;

    /// <summary>Whether a result was left out, since its quote is nowhere, as was asked for.</summary>
    public bool IsOmitted(Result result) => _omitted.Contains(result.Json.Index);

    /// <summary>The offsets of a result; null if they stay as they are spelled.</summary>
    public (int Start, int End)? Of(Result result) =>
        _found.TryGetValue(result.Json.Index, out (int Start, int End) place) ? place : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        _other.Dispose();
    }

    /// <summary>Of a result with several labels the first one tells the place.</summary>
    private void LoadSpans(AnnotationSet set)
    {
        _locator.Locate(set, _text, _spans);
        int last = -1;
        foreach (Span span in _spans)
        {
            if (span.Result.Json.Index == last)
                continue;
            last = span.Result.Json.Index;
            if (span.Place.Fault == SpanFault.Omitted)
                _omitted.Add(last);
            Keep(span.Result, span.Place, _text);
        }
    }

    /// <summary>Spans of another text field count in that field's text, where nothing is moved.</summary>
    private void LoadOtherTexts(AnnotationSet set)
    {
        _ofOtherTexts.Clear();
        foreach (Result result in set.AllResults)
        {
            if (IsSpan(result) && result.ToName.AsString() is { } shown && _field.IsOfOtherField(shown))
                _ofOtherTexts.Add((_config!.FieldOf(shown)!, result));
        }

        foreach (IGrouping<string, (string Field, Result Result)> field in _ofOtherTexts.GroupBy(span => span.Field))
        {
            JsonValue text = new FieldPath(field.Key).Of(_task.Data);
            if (!text.IsString)
                continue;
            _other.Load(text);
            bool?[] units = [.. field.Select(span => GivenPlace.CountsCodePoints(span.Result.Value, _other))];
            bool countsCodePoints = units.Contains(true) && !units.Contains(false);
            foreach ((_, Result result) in field)
                Keep(result, GivenPlace.Of(result.Value, _other, countsCodePoints), _other);
        }
    }

    /// <summary>What has the id and the offsets of a span is about it, and goes with it.</summary>
    private void LoadAnswers(AnnotationSet set)
    {
        foreach (Result result in set.AllResults)
        {
            if (_found.ContainsKey(result.Json.Index) || result.IsType(ResultTypes.Relation))
                continue;
            GivenOffsets given = GivenOffsets.Of(result.Value);
            if (given is { AreIntegers: true, IsPath: false } && SpanOf(result, given) is { } span)
                _found.Add(result.Json.Index, span.Offsets);
        }
    }

    private Placed? SpanOf(Result answer, GivenOffsets given)
    {
        string? id = null;
        foreach (Placed span in _placed)
        {
            if (span.Given == given && span.Result.Id.IsPresent && ScalarText.Of(span.Result.Id) == (id ??= ScalarText.Of(answer.Id)))
                return span;
        }

        return null;
    }

    private void Keep(Result result, SpanPlace place, TaskText text)
    {
        GivenOffsets given = GivenOffsets.Of(result.Value);
        if (place.Fault is SpanFault.OutOfRange or SpanFault.ByPath || !given.AreIntegers || given.IsPath)
            return;
        (int, int) offsets = _countsCodePoints
            ? (text.ToCodePoints(place.GivenStart), text.ToCodePoints(place.GivenEnd))
            : (place.GivenStart, place.GivenEnd);
        _found[result.Json.Index] = offsets;
        _placed.Add(new Placed(result, given, offsets));
    }

    private static bool IsSpan(Result result) =>
        (result.IsType(ResultTypes.Labels) || result.IsType(ResultTypes.HyperTextLabels)) && !result.IsRegion;

    private readonly record struct Placed(Result Result, GivenOffsets Given, (int Start, int End) Offsets);
}
