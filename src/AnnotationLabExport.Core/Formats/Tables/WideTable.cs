using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>
/// A row for every annotation set (docs/formats.md §5): its columns are known when every task that is written was looked at, or
/// when none turns up that needs another.
/// </summary>
/// <param name="options">How it is written.</param>
internal sealed class WideTable(TableOptions options) : Table<WideTableWriter>(options)
{
    private readonly FoundNames _found = new();

    public override bool NeedsSurvey => true;

    /// <summary>The columns of the header that was written last.</summary>
    public WideColumns Columns { get; private set; } = new([], []);

    protected override WideTableWriter Create(DiagnosticLog log) => new(this, log);

    protected override void Collect(WideTableWriter tasks, Utf8Output output) => tasks.FoundNames.MoveTo(_found);

    protected override IEnumerable<string> Header()
    {
        Columns = _found.ToColumns();
        return
        [
            Tables.Columns.TaskId,
            .. Columns.FieldNames,
            Tables.Columns.CompletionId,
            .. Options.HasPredictionId ? [Tables.Columns.PredictionId] : Array.Empty<string>(),
            .. Options.IncludeMetadata ? Tables.Columns.Metadata : [],
            .. Columns.ControlNames,
        ];
    }
}
