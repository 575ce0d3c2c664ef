using System.Runtime.CompilerServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>Writes the results of annotation sets (docs/formats.md §9, rules 4 and 5). Not for use by two threads.</summary>
internal sealed class StudioResults : IDisposable
{
    private static readonly string[] Directions = ["left", "right", "bi"];
    private readonly StudioControls? _controls;
    private readonly StudioJson _json;
    private readonly DiagnosticLog _log;
    private readonly ResultOffsets _places;
    private readonly StudioIds _ids = new();
    private readonly List<Result> _all = [];
    private readonly List<bool> _isKept = [];
    private readonly HashSet<int> _told = [];

    /// <summary>Makes the writer.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="json">Takes what is written.</param>
    /// <param name="log">Told what is left out.</param>
    public StudioResults(FormatOptions options, StudioJson json, DiagnosticLog log)
    {
        _controls = options.Config is null ? null : new StudioControls(options.Config);
        _json = json;
        _log = log;
        _places = new ResultOffsets(options.Config, options.TextField, options.Tokens.Mismatched, countsCodePoints: true);
    }

    /// <summary>Takes a task; the one before is gone.</summary>
    public void Load(TaskDocument task) => _places.Load(task);

    /// <summary>Writes the member <c>result</c> of a set.</summary>
    /// <returns>How many results were written.</returns>
    public int Write(TaskDocument task, AnnotationSet set)
    {
        _all.Clear();
        foreach (Result result in set.Results)
            _all.Add(result);
        _places.Load(set);
        _ids.Load(_all);
        Choose(task, set);
        TellOfSpans(task, set);
        int written = 0;
        _json.Name("result"u8);
        _json.BeginList();
        for (int i = 0; i < _all.Count; i++)
        {
            if (!_isKept[i])
                continue;
            _json.BeginElement();
            Write(_all[i], i);
            written++;
        }

        _json.EndList();
        return written;
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <summary>Of a prediction, what a server that validates predictions would refuse the whole import for is left out.</summary>
    private void Choose(TaskDocument task, AnnotationSet set)
    {
        _isKept.Clear();
        bool isJudged = set.IsPrediction && _controls is not null;
        foreach (Result result in _all)
            _isKept.Add(!_places.IsOmitted(result) && !(isJudged && !result.IsType(ResultTypes.Relation) && IsUnknown(task, set, result, _controls!)));
        for (int i = 0; i < _all.Count && isJudged; i++)
        {
            if (_all[i].IsType(ResultTypes.Relation) && IsRelationBroken(_all[i]))
            {
                _isKept[i] = false;
                _log.Add(DiagnosticCode.RelationDangling, task, set, _all[i]);
            }
        }
    }

    /// <summary>What stands elsewhere than in the source, or was left out; once for a result.</summary>
    private void TellOfSpans(TaskDocument task, AnnotationSet set)
    {
        _told.Clear();
        foreach (Span span in _places.Spans)
        {
            DiagnosticCode? code = span.Place.IsMoved ? DiagnosticCode.SpanMoved
                : span.Place.Fault == SpanFault.Omitted ? DiagnosticCode.SpanTextMismatch
                : null;
            if (code is not null && IsChosen(set, span.Result) && _told.Add(span.Result.Json.Index))
                _log.Add(code.Value, task, set, span.Result);
        }
    }

    private static bool IsChosen(AnnotationSet set, Result result) =>
        set.LeftOut is null || Array.BinarySearch(set.LeftOut, result.Json.Index) < 0;

    private bool IsUnknown(TaskDocument task, AnnotationSet set, Result result, StudioControls controls)
    {
        string control = result.FromName.AsString() ?? "";
        string type = result.Type.AsString() ?? "";
        if (!controls.Has(control, type))
        {
            _log.Add(DiagnosticCode.ResultUnknownType, task, set, result);
            return true;
        }

        if (result.LabelStrings().All(label => controls.Knows(control, label)))
            return false;
        _log.Add(DiagnosticCode.LabelUnknown, task, set, result);
        return true;
    }

    private bool IsRelationBroken(Result relation)
    {
        JsonValue direction = relation.Json.Member(MemberName.Direction);
        return (direction.IsPresent && (!direction.IsString || !Directions.Contains(direction.GetString())))
            || !IsThere(relation.Json.Member(MemberName.FromId)) || !IsThere(relation.Json.Member(MemberName.ToId));
    }

    /// <summary>Whether the first result of that id is written; that is the one a relation means.</summary>
    private bool IsThere(JsonValue id)
    {
        string text = ScalarText.Of(id);
        for (int i = 0; i < _all.Count; i++)
        {
            if (!_all[i].IsType(ResultTypes.Relation) && StudioIds.IsId(_all[i].Id) && ScalarText.Of(_all[i].Id) == text)
                return _isKept[i];
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Write(Result result, int number)
    {
        string? newId = _ids.NewId(number);
        (int Start, int End)? place = _places.Of(result);
        int lastId = newId is null ? -1 : LastIndex(result.Json, "id");
        bool hasScore = false;
        _json.BeginObject();
        int index = 0;
        foreach (JsonMember member in result.Json.Members)
        {
            _json.Name(member.NameText);
            hasScore |= member.NameEquals("score");
            if (index == lastId)
                _json.Text(newId!);
            else if (member.Name == MemberName.Value && member.Value.Kind == JsonKind.Object)
                WriteValue(member.Value, result, place);
            else
                _json.Value(member.Value);
            index++;
        }

        if (newId is not null && lastId < 0)
        {
            _json.Name("id"u8);
            _json.Text(newId);
        }

        if (!hasScore)
            WriteScore(result.Value.Member(MemberName.Confidence));
        _json.EndObject();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteValue(JsonValue value, Result result, (int Start, int End)? place)
    {
        _json.BeginObject();
        foreach (JsonMember member in value.Members)
        {
            _json.Name(member.NameText);
            bool isList = member.Value.IsString && (member.Name is MemberName.Labels or MemberName.Choices
                || member.NameEquals(ResultTypes.HyperTextLabels)
                || (member.Name == MemberName.Text && result.IsType(ResultTypes.TextArea)));
            if (isList)
                WriteAsList(member.Value);
            else if (place is not null && member.Name == MemberName.Start)
                _json.Number(place.Value.Start);
            else if (place is not null && member.Name == MemberName.End)
                _json.Number(place.Value.End);
            else
                _json.Value(member.Value);
        }

        _json.EndObject();
    }

    private void WriteAsList(JsonValue only)
    {
        _json.BeginList();
        _json.BeginElement();
        _json.Value(only);
        _json.EndList();
    }

    /// <summary>A confidence stands in the value, where the server keeps it and does not show it.</summary>
    private void WriteScore(JsonValue confidence)
    {
        ReadOnlySpan<byte> number = confidence.Kind switch
        {
            JsonKind.Number => confidence.Raw,
            JsonKind.String => confidence.RawContent,
            _ => default,
        };
        if (!StudioText.IsNumberBetween(number, 0, 1))
            return;
        _json.Name("score"u8);
        _json.Raw(number);
    }

    private static int LastIndex(JsonValue json, string name)
    {
        int index = 0;
        int last = -1;
        foreach (JsonMember member in json.Members)
        {
            if (member.NameEquals(name))
                last = index;
            index++;
        }

        return last;
    }
}
