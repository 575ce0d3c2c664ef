using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Writes a row for every annotation set, a column for every data field and control (docs/formats.md §5).</summary>
/// <param name="table">The table.</param>
/// <param name="log">Told of replaced characters.</param>
internal sealed class WideTableWriter(WideTable table, DiagnosticLog log) : TableWriter(table.Options, log), ITaskWriter
{
    private readonly bool _includesMetadata = table.Options.IncludeMetadata;
    private WideColumns _columns = new([], []);
    private readonly SpelledNames _fieldColumns = new();
    private readonly SpelledNames _controlColumns = new();
    private readonly List<List<Result>> _results = [];
    private readonly RelationEnds _ends = new();
    private JsonValue[] _fields = [];
    private JsonValue _taskId;
    private bool _needsNewHeader;

    /// <summary>What has been found in surveyed tasks.</summary>
    public WideSurvey Survey { get; } = new();

    public override bool NeedsNewHeader => _needsNewHeader;

    void ITaskWriter.Survey(TaggedTask task)
    {
        Survey.AddFields(task.Task.Data);
        foreach (AnnotationSet set in task.Chosen.SetList)
            Survey.AddControls(set);
    }

    protected override void Load(TaggedTask task)
    {
        _columns = table.Columns;
        while (_results.Count < _columns.ControlNames.Count)
            _results.Add([]);
        if (_fields.Length != _columns.FieldNames.Count)
            _fields = new JsonValue[_columns.FieldNames.Count];
        _taskId = task.Task.Id;
        Array.Clear(_fields);
        foreach (JsonMember member in task.Task.Data.Members)
        {
            int column = ColumnOf(member.NameText);
            if (column < 0)
                _needsNewHeader = true;
            else
                _fields[column] = member.Value;
        }
    }

    protected override void WriteRows(AnnotationSet set)
    {
        Put(_taskId);
        foreach (JsonValue field in _fields)
            Put(field);
        PutSetIds(set);
        if (_includesMetadata)
            PutMetadata(set);
        foreach (List<Result> results in _results)
            results.Clear();
        _ends.Clear();
        foreach (Result result in set.Results)
        {
            _ends.Add(result);
            int column = ColumnOf(result);
            if (column < 0)
                _needsNewHeader = true;
            else
                _results[column].Add(result);
        }

        foreach (List<Result> results in _results)
            Put(results, _ends);
        EndRow();
    }

    private void PutMetadata(AnnotationSet set)
    {
        Put(set.CreatedUsername);
        Put(set.CreatedAgo);
        Put(set.UpdatedAt);
        Put(set.LeadTime);
        PutGroundTruth(set);
    }

    private int ColumnOf(JsonValue field)
    {
        if (_fieldColumns.TryFind(field.Raw, default, out int column))
            return column;
        column = _columns.ColumnOf(field.GetString());
        _fieldColumns.Add(field.Raw, default, column);
        return column;
    }

    private int ColumnOf(Result result)
    {
        ReadOnlySpan<byte> control = ControlName.Spelled(result, out ReadOnlySpan<byte> shown);
        if (_controlColumns.TryFind(control, shown, out int column))
            return column;
        column = _columns.ColumnOf(ControlName.Of(result));
        _controlColumns.Add(control, shown, column);
        return column;
    }
}
