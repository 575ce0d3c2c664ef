using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Model;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>Writes a row for every annotation set, a column for every data field and control (FORMATS.md §5).</summary>
/// <param name="options">How it is written.</param>
/// <param name="log">Told of replaced characters.</param>
internal sealed class WideTableWriter(TableOptions options, DiagnosticLog log) : TableWriter(options, log)
{
    private readonly TableOptions _options = options;
    private readonly WideColumns _columns = new();
    private readonly List<List<Result>> _results = [];
    private JsonValue[] _fields = [];
    private JsonValue _taskId;
    private string _source = "";

    public override bool NeedsSurvey => true;

    public override void Survey(Selection.Selection selection)
    {
        _columns.AddFields(selection.Task.Data);
        foreach (AnnotationSet set in selection.Sets)
            _columns.AddControls(set);
    }

    protected override IEnumerable<string> Header()
    {
        _columns.Settle();
        _fields = new JsonValue[_columns.FieldNames.Count];
        _results.AddRange(_columns.ControlNames.Select(_ => new List<Result>()));
        return
        [
            Columns.TaskId,
            .. _columns.FieldNames,
            Columns.CompletionId,
            .. HasPredictionId ? [Columns.PredictionId] : Array.Empty<string>(),
            .. _options.IncludeMetadata ? Columns.Metadata : [],
            .. _columns.ControlNames,
        ];
    }

    protected override void Load(TaskDocument task)
    {
        _source = task.Record.Source;
        _taskId = task.Id;
        Array.Clear(_fields);
        foreach (JsonMember member in task.Data.Members)
            _fields[Foreseen(_columns.ColumnOf(member))] = member.Value;
    }

    protected override void WriteRows(AnnotationSet set)
    {
        Put(Cell.Of(_taskId));
        foreach (JsonValue field in _fields)
            Put(Cell.Of(field));
        PutSetIds(set);
        if (_options.IncludeMetadata)
            PutMetadata(set);
        foreach (List<Result> results in _results)
            results.Clear();
        foreach (Result result in set.Results)
            _results[Foreseen(_columns.ColumnOf(result))].Add(result);
        foreach (List<Result> results in _results)
            Put(ControlCell.Of(results));
        EndRow();
    }

    private void PutMetadata(AnnotationSet set)
    {
        Put(Cell.Of(set.CreatedUsername));
        Put(Cell.Of(set.CreatedAgo));
        Put(Cell.Of(set.UpdatedAt));
        Put(Cell.Of(set.LeadTime));
        Put(GroundTruth(set));
    }

    private int Foreseen(int column) => column >= 0 ? column : throw AlabException.SourceChanged(_source);
}
