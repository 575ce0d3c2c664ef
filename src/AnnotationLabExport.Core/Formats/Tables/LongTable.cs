using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>A row for every result (docs/formats.md §5, Long shape): its columns are always the same.</summary>
/// <param name="options">How it is written.</param>
/// <param name="field">Tells which field is the text.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets, if offsets are counted anew.</param>
internal sealed class LongTable(TableOptions options, TextField field, MismatchedSpan mismatched) : Table<LongTableWriter>(options)
{
    public override bool NeedsSurvey => false;

    /// <summary>Makes a place for the rows of tasks, whose text is the same for all tables of an export.</summary>
    public LongRows CreateRows(TableOptions cells) => new(cells, field, mismatched);

    protected override LongTableWriter Create(DiagnosticLog log) => new(this, log);

    protected override void Collect(LongTableWriter tasks, Utf8Output output)
    {
    }

    protected override IEnumerable<string> Header() =>
    [
        Columns.TaskId,
        "title",
        Columns.CompletionId,
        .. Options.HasPredictionId ? [Columns.PredictionId] : Array.Empty<string>(),
        Columns.CreatedUsername,
        Columns.GroundTruth,
        .. Columns.Result,
    ];
}
