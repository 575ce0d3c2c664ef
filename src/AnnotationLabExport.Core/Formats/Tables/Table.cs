using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What the two shapes of CSV and TSV share: the header.</summary>
/// <param name="options">How it is written.</param>
internal abstract class Table(TableOptions options) : IFormatWriter
{
    public abstract bool NeedsSurvey { get; }

    /// <summary>Whether predictions have a column for their id.</summary>
    public bool HasPredictionId => options.Source != AnnotationSource.Completions;

    /// <summary>How it is written.</summary>
    public TableOptions Options => options;

    public abstract ITaskWriter CreateTaskWriter(DiagnosticLog log);

    public virtual void Collect(ITaskWriter tasks, Utf8Output output)
    {
    }

    public void Begin(Utf8Output output)
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
