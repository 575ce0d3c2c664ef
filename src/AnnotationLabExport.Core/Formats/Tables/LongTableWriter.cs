using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Writes a row for every result (docs/formats.md §5, Long shape).</summary>
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
        Put(_task!.Id);
        Put(_task.Title);
        PutSetIds(set);
        Put(set.CreatedUsername);
        PutGroundTruth(set);
        Put(result.Id);
        Put(result.FromName);
        Put(result.ToName);
        Put(result.Type);
        Put(result.Value.Member(MemberName.Start));
        Put(result.Value.Member(MemberName.End));
        PutListOfOne(result.Value.Member(MemberName.Text));
        PutListOfOne(result.IsType(ResultTypes.TextArea) ? default : result.Labels);
        Put(result.Confidence);
        Put(result.Json.Member(MemberName.FromId));
        Put(result.Json.Member(MemberName.ToId));
        Put(result.Json.Member(MemberName.Direction));
        EndRow();
    }
}
