using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What the two shapes of CSV and TSV share: the header.</summary>
/// <typeparam name="TWriter">Writes its tasks.</typeparam>
/// <param name="options">How it is written.</param>
internal abstract class Table<TWriter>(TableOptions options) : FormatWriter<TWriter>, IFormatWriter
    where TWriter : TableWriter
{
    public abstract bool NeedsSurvey { get; }

    /// <summary>How it is written.</summary>
    public TableOptions Options => options;

    /// <inheritdoc/>
    public bool Warns(DiagnosticCode code) => LongCells.Warn(code, options.EscapeFormula);

    public override void Begin(Utf8Output output)
    {
        IEnumerable<string> header = Header();
        if (options.NoHeader)
            return;
        using var records = new RecordWriter(output, options.Delimiter, options.NewLine, options.EscapeFormula);
        records.Write(header);
        records.EndRecord();
    }

    /// <summary>The names of the columns; by what the survey has found so far.</summary>
    protected abstract IEnumerable<string> Header();
}
