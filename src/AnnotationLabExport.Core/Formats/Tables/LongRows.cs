using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>A row for every result (docs/formats.md §5, Long shape).</summary>
/// <param name="options">What is in the cells.</param>
/// <param name="field">Tells which field is the text.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
internal sealed class LongRows(TableOptions options, TextField field, MismatchedSpan mismatched) : TableRows(options)
{
    private readonly int _cellsOfSet = options.HasPredictionId ? 6 : 5;
    private readonly OffsetUnit _unit = options.OffsetUnit;
    private readonly ResultPlaces _places = new(field, mismatched);
    private TaggedTask? _task;
    private bool _isLocated;

    protected override void Begin(TaggedTask task) => _task = task;

    protected override void AddRows(AnnotationSet set)
    {
        _isLocated = false;
        int before = Count;
        foreach (Result result in set.Results)
            AddRow(set, result, isFirst: Count == before);
        Annotations += Count - before;
        if (Count == before)
            AddRow(set, default, isFirst: true);
    }

    private void AddRow(AnnotationSet set, Result result, bool isFirst)
    {
        if (isFirst)
            AddTaskAndSet(set);
        else
            AddAgain(_cellsOfSet);
        Add(result.Id);
        Add(result.FromName);
        Add(result.ToName);
        Add(result.Type);
        AddOffsets(set, result);
        AddText(set, result);
        AddListOfOne(result.IsType(ResultTypes.TextArea) ? default : result.Labels);
        Add(result.Confidence);
        Add(result.Json.Member(MemberName.FromId));
        Add(result.Json.Member(MemberName.ToId));
        Add(result.Json.Member(MemberName.Direction));
        AddMeta(result);
        EndRow();
    }

    /// <summary>Adds what is the same in every row of the annotation set.</summary>
    private void AddTaskAndSet(AnnotationSet set)
    {
        Add(_task!.Task.Id);
        Add(_task.Task.Title);
        AddSetIds(set);
        Add(set.CreatedUsername);
        AddGroundTruth(set);
    }

    /// <summary>The place in the unit that was asked for, of a span and of what is about one; else what the source has.</summary>
    private void AddOffsets(AnnotationSet set, Result result)
    {
        SpanPlace? known = _unit != OffsetUnit.Source && Locate(set) ? _places.OfSpan(result) ?? _places.OfAnswer(result) : null;
        if (known is not { } place)
        {
            Add(result.Value.Member(MemberName.Start));
            Add(result.Value.Member(MemberName.End));
        }
        else if (!place.IsUsable)
        {
            Add(default(JsonValue));
            Add(default(JsonValue));
        }
        else
        {
            Add(InUnit(place.Start));
            Add(InUnit(place.End));
        }
    }

    private int InUnit(int offset) => _unit == OffsetUnit.CodePoint ? _task!.TaskText.ToCodePoints(offset) : offset;

    /// <summary>What the result quotes; of a span without a quote, what stands at its offsets.</summary>
    private void AddText(AnnotationSet set, Result result)
    {
        JsonValue quote = result.Value.Member(MemberName.Text);
        if (quote.IsPresent || !IsSpan(result) || !Locate(set) || _places.OfSpan(result) is not { IsUnquoted: true } place)
            AddListOfOne(quote);
        else
            Add(_task!.Text[place.GivenStart..place.GivenEnd]);
    }

    private static bool IsSpan(Result result) => result.IsType(ResultTypes.Labels) || result.IsType(ResultTypes.HyperTextLabels);

    /// <summary>Finds the places of a set's results, unless that was done; false if the task has no text.</summary>
    private bool Locate(AnnotationSet set)
    {
        if (!_isLocated && _task!.HasText)
        {
            _places.Load(set, _task.TaskText);
            _isLocated = true;
        }

        return _isLocated;
    }
}
