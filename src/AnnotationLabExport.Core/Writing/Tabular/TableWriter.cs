using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Model;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>What the two shapes of CSV and TSV share: the records, and which tasks make rows.</summary>
/// <param name="table">The table.</param>
/// <param name="log">Told of replaced characters.</param>
internal abstract class TableWriter(Table table, DiagnosticLog log) : ITaskWriter
{
    private RecordWriter? _records;
    private TaskDocument? _task;
    private AnnotationSet _set;

    public int? Write(Selection.Selection selection, Utf8Output output)
    {
        _records ??= new RecordWriter(output, table.Options);
        _task = selection.Task;
        Load(selection.Task);
        if (selection.Sets.Count == 0)
            WriteSet(default);
        int results = 0;
        foreach (AnnotationSet set in selection.SetList)
        {
            WriteSet(set);
            results += set.Results.Count();
        }

        return results;
    }

    public void Dispose() => _records?.Dispose();

    /// <summary>Prepares for the rows of a task.</summary>
    protected abstract void Load(TaskDocument task);

    /// <summary>Writes the rows of one annotation set; the default one stands for a task without any.</summary>
    protected abstract void WriteRows(AnnotationSet set);

    protected void Put(Cell cell)
    {
        if (cell.IsInvalid)
            log.Add(DiagnosticCode.TextInvalid, _task!, _set);
        _records!.Write(cell);
    }

    /// <summary>The ids of a completion or a prediction, each in its own column.</summary>
    protected void PutSetIds(AnnotationSet set)
    {
        Put(set.IsPrediction ? Cell.Empty : Cell.Of(set.Id));
        if (table.HasPredictionId)
            Put(set.IsPrediction ? Cell.Of(set.Id) : Cell.Empty);
    }

    /// <summary>Whether a completion is starred; empty for a prediction, and where there is no annotation set.</summary>
    protected static Cell GroundTruth(AnnotationSet set) =>
        set.IsPrediction || !set.Json.IsPresent ? Cell.Empty : Cell.Of(set.IsStarred);

    protected void EndRow() => _records!.EndRecord();

    private void WriteSet(AnnotationSet set)
    {
        _set = set;
        WriteRows(set);
    }
}
