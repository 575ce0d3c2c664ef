using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What the two shapes of CSV and TSV share: the records, and which tasks make rows.</summary>
/// <param name="options">How the table is written.</param>
/// <param name="log">Told of replaced characters.</param>
internal abstract class TableWriter(TableOptions options, DiagnosticLog log) : ITaskWriter
{
    private readonly Cell _cell = new();
    private RecordWriter? _records;
    private TaskDocument? _task;
    private AnnotationSet _set;

    public virtual bool NeedsNewHeader => false;

    public int? Write(TaggedTask task, Utf8Output output)
    {
        ChosenTask chosen = task.Chosen;
        _records ??= new RecordWriter(output, options.Delimiter, options.NewLine, options.EscapeFormula);
        _task = chosen.Task;
        Load(task);
        if (chosen.Sets.Count == 0)
            WriteSet(default);
        int results = 0;
        foreach (AnnotationSet set in chosen.SetList)
        {
            WriteSet(set);
            results += set.Results.Count();
        }

        return NeedsNewHeader ? null : results;
    }

    public void Dispose() => _records?.Dispose();

    /// <summary>Prepares for the rows of a task.</summary>
    protected abstract void Load(TaggedTask task);

    /// <summary>Writes the rows of one annotation set; the default one stands for a task without any.</summary>
    protected abstract void WriteRows(AnnotationSet set);

    /// <summary>Writes a value bare; nothing if it is absent.</summary>
    protected void Put(JsonValue value)
    {
        _cell.Set(value);
        PutCell();
    }

    /// <summary>Writes a list of one bare, anything else as it is.</summary>
    protected void PutListOfOne(JsonValue value)
    {
        _cell.SetListOfOne(value);
        PutCell();
    }

    /// <summary>Writes a number.</summary>
    protected void Put(int number)
    {
        _cell.Set(number);
        PutCell();
    }

    /// <summary>Writes characters.</summary>
    protected void Put(ReadOnlySpan<char> text)
    {
        _cell.Set(text);
        PutCell();
    }

    /// <summary>Writes what a result's annotator remarked.</summary>
    protected void PutMeta(Result result)
    {
        if (ResultMeta.IsRemark(result, out JsonValue meta, out JsonValue remark))
            _cell.SetListOfOne(remark);
        else
            _cell.SetJson(meta);
        PutCell();
    }

    /// <summary>Writes what the results of a control say.</summary>
    protected void Put(List<Result> results, RelationEnds ends)
    {
        ControlCell.Set(_cell, results, ends);
        PutCell();
    }

    /// <summary>Writes the ids of a completion or a prediction, each in its own column.</summary>
    protected void PutSetIds(AnnotationSet set)
    {
        Put(set.IsPrediction ? default : set.Id);
        if (options.HasPredictionId)
            Put(set.IsPrediction ? set.Id : default);
    }

    /// <summary>Writes whether a completion is starred; nothing for a prediction, and where there is no annotation set.</summary>
    protected void PutGroundTruth(AnnotationSet set)
    {
        if (set.IsPrediction || !set.Json.IsPresent)
            _cell.Clear();
        else
            _cell.Set(set.IsStarred);
        PutCell();
    }

    protected void EndRow() => _records!.EndRecord();

    private void PutCell()
    {
        if (_cell.IsInvalid)
            log.Add(DiagnosticCode.TextInvalid, _task!, _set);
        if (_records!.Write(_cell.Bytes, _cell.IsNumber))
            log.Add(DiagnosticCode.CellTooLong, _task!, _set);
    }

    private void WriteSet(AnnotationSet set)
    {
        _set = set;
        WriteRows(set);
    }
}
