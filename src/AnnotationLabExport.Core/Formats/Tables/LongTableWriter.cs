using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Writes a row for every result (docs/formats.md §5, Long shape).</summary>
/// <param name="options">How the table is written.</param>
/// <param name="field">Tells which field is the text.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
/// <param name="log">Told of replaced characters.</param>
internal sealed class LongTableWriter(TableOptions options, TextField field, MismatchedSpan mismatched, DiagnosticLog log)
    : TableWriter(options, log)
{
    private readonly OffsetUnit _unit = options.OffsetUnit;
    private readonly ResultPlaces _places = new(field, mismatched);
    private TaggedTask? _task;
    private bool _isLocated;

    protected override void Load(TaggedTask task) => _task = task;

    protected override void WriteRows(AnnotationSet set)
    {
        _isLocated = false;
        bool any = false;
        foreach (Result result in set.Results)
        {
            WriteRow(set, result);
            any = true;
        }

        if (!any)
            WriteRow(set, default);
    }

    private void WriteRow(AnnotationSet set, Result result)
    {
        Put(_task!.Task.Id);
        Put(_task.Task.Title);
        PutSetIds(set);
        Put(set.CreatedUsername);
        PutGroundTruth(set);
        Put(result.Id);
        Put(result.FromName);
        Put(result.ToName);
        Put(result.Type);
        PutOffsets(set, result);
        PutText(set, result);
        PutListOfOne(result.IsType(ResultTypes.TextArea) ? default : result.Labels);
        Put(result.Confidence);
        Put(result.Json.Member(MemberName.FromId));
        Put(result.Json.Member(MemberName.ToId));
        Put(result.Json.Member(MemberName.Direction));
        PutMeta(result);
        EndRow();
    }

    /// <summary>The place in the unit that was asked for, of a span and of what is about one; else what the source has.</summary>
    private void PutOffsets(AnnotationSet set, Result result)
    {
        SpanPlace? known = _unit != OffsetUnit.Source && Locate(set) ? _places.OfSpan(result) ?? _places.OfAnswer(result) : null;
        if (known is not { } place)
        {
            Put(result.Value.Member(MemberName.Start));
            Put(result.Value.Member(MemberName.End));
        }
        else if (!place.IsUsable)
        {
            Put(default(JsonValue));
            Put(default(JsonValue));
        }
        else
        {
            Put(InUnit(place.Start));
            Put(InUnit(place.End));
        }
    }

    private int InUnit(int offset) => _unit == OffsetUnit.CodePoint ? _task!.TaskText.ToCodePoints(offset) : offset;

    /// <summary>What the result quotes; of a span without a quote, what stands at its offsets.</summary>
    private void PutText(AnnotationSet set, Result result)
    {
        JsonValue quote = result.Value.Member(MemberName.Text);
        if (quote.IsPresent || !IsSpan(result) || !Locate(set) || _places.OfSpan(result) is not { IsUnquoted: true } place)
            PutListOfOne(quote);
        else
            Put(_task!.Text[place.GivenStart..place.GivenEnd]);
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
