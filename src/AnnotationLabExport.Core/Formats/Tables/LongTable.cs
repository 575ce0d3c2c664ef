using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>A row for every result (docs/formats.md §5, Long shape): its columns are always the same.</summary>
/// <param name="options">How it is written.</param>
internal sealed class LongTable(TableOptions options) : Table(options)
{
    public override bool NeedsSurvey => false;

    public override ITaskWriter CreateTaskWriter(DiagnosticLog log) => new LongTableWriter(this, log);

    protected override IEnumerable<string> Header() =>
    [
        Columns.TaskId,
        "title",
        Columns.CompletionId,
        .. HasPredictionId ? [Columns.PredictionId] : Array.Empty<string>(),
        Columns.CreatedUsername,
        Columns.GroundTruth,
        .. Columns.Result,
    ];
}
