using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>
/// A row for every annotation set (FORMATS.md §5): its columns are known when every task that is written was looked at.
/// </summary>
/// <param name="options">How it is written.</param>
internal sealed class WideTable(TableOptions options) : Table(options)
{
    public override bool NeedsSurvey => true;

    /// <summary>The columns; they stay as they are once tasks are written.</summary>
    public WideColumns Columns { get; } = new();

    public override ITaskWriter CreateTaskWriter(DiagnosticLog log) => new WideTableWriter(this, log);

    public override void Collect(ITaskWriter tasks) => ((WideTableWriter)tasks).Survey.MoveTo(Columns);

    protected override IEnumerable<string> Header()
    {
        Columns.Settle();
        return
        [
            Tabular.Columns.TaskId,
            .. Columns.FieldNames,
            Tabular.Columns.CompletionId,
            .. HasPredictionId ? [Tabular.Columns.PredictionId] : Array.Empty<string>(),
            .. Options.IncludeMetadata ? Tabular.Columns.Metadata : [],
            .. Columns.ControlNames,
        ];
    }
}
