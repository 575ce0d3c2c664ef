using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Writes the rows of tasks, whose cells it shares with other tables of the same export.</summary>
/// <param name="options">How the table is written.</param>
/// <param name="log">Told of what is wrong with cells.</param>
internal abstract class TableWriter(TableOptions options, DiagnosticLog log) : ITaskWriter
{
    private RecordWriter? _records;

    /// <inheritdoc/>
    public bool NeedsNewHeader { get; private set; }

    /// <inheritdoc/>
    public virtual void Survey(TaggedTask task)
    {
    }

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        TableRows rows = RowsOf(task);
        if (rows.NeedsNewHeader)
        {
            NeedsNewHeader = true;
            return null;
        }

        _records ??= new RecordWriter(output, options.Delimiter, options.NewLine, options.EscapeFormula);
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (EscapedCell cell in rows.Row(row))
                _records.Write(rows.Bytes, cell);
            _records.EndRecord();
        }

        rows.Tell(log, task.Task);
        return rows.Annotations;
    }

    public void Dispose() => _records?.Dispose();

    /// <summary>The rows of a task, made by this table or by another of the same cells.</summary>
    protected abstract TableRows RowsOf(TaggedTask task);
}
