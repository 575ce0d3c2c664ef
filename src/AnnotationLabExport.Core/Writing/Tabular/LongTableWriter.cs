using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Model;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>Writes a row for every result (FORMATS.md §5, Long shape).</summary>
/// <param name="table">The table.</param>
/// <param name="log">Told of replaced characters.</param>
internal sealed class LongTableWriter(Table table, DiagnosticLog log) : TableWriter(table, log)
{
    private TaskDocument? _task;

    protected override void Load(TaskDocument task) => _task = task;

    protected override void WriteRows(AnnotationSet set)
    {
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
        Put(Cell.Of(_task!.Id));
        Put(Cell.Of(_task.Title));
        PutSetIds(set);
        Put(Cell.Of(set.CreatedUsername));
        Put(GroundTruth(set));
        Put(Cell.Of(result.Id));
        Put(Cell.Of(result.FromName));
        Put(Cell.Of(result.ToName));
        Put(Cell.Of(result.Type));
        Put(Cell.Of(result.Value.Member(MemberName.Start)));
        Put(Cell.Of(result.Value.Member(MemberName.End)));
        Put(Cell.OfListOfOne(result.Value.Member(MemberName.Text)));
        Put(result.IsType(ResultTypes.TextArea) ? Cell.Empty : Cell.OfListOfOne(result.Labels));
        Put(Cell.Of(result.Confidence));
        Put(Cell.Of(result.Json.Member(MemberName.FromId)));
        Put(Cell.Of(result.Json.Member(MemberName.ToId)));
        Put(Cell.Of(result.Json.Member(MemberName.Direction)));
        EndRow();
    }
}
