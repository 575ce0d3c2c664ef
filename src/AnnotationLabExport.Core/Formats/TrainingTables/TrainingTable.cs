using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Writes a table for training (docs/formats.md §17): the header.</summary>
/// <param name="columns">The names of the columns.</param>
/// <param name="records">How its records look.</param>
/// <param name="create">Makes a writer of its rows.</param>
internal sealed class TrainingTable(string[] columns, RecordOptions records, Func<TrainingRows, TrainingRowWriter> create)
    : FormatWriter<TrainingRowWriter>, IFormatWriter
{
    /// <inheritdoc/>
    public int RelationsLeftOut { get; private set; }

    /// <inheritdoc/>
    public string? Remark { get; private set; }

    /// <inheritdoc/>
    public bool Warns(DiagnosticCode code) => LongCells.Warn(code, records.EscapeFormula);

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
        RelationsLeftOut = 0;
        Remark = null;
        if (records.NoHeader)
            return;
        using var header = new RecordWriter(output, records.Delimiter, LineEnding.Lf, records.EscapeFormula);
        header.Write(columns);
        header.EndRecord();
    }

    /// <inheritdoc/>
    protected override TrainingRowWriter Create(DiagnosticLog log) => create(new TrainingRows(records, log));

    /// <inheritdoc/>
    protected override void Collect(TrainingRowWriter tasks, Utf8Output output)
    {
        RelationsLeftOut += tasks.TakeRelations();
        Remark ??= tasks.Remark;
    }
}
