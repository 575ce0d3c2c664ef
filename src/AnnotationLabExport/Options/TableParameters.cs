using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Options;

/// <summary>How tables look.</summary>
internal sealed class TableParameters : SharedParameters
{
    private char _delimiter = ',';
    private bool _isDelimiterGiven;

    /// <summary>
    /// What a row stands for: an annotation set with a column for every control (Wide, the default), or a result
    /// (Long).
    /// </summary>
    [Parameter]
    public TableShape Shape { get; set; }

    /// <summary>
    /// The wide shape also gets the columns created_username, created_ago, updated_at, lead_time and ground_truth.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeMetadata { get; set; }

    /// <summary>
    /// Puts ' before a cell that a spreadsheet would take for a formula: one that begins with =, +, -, @, a tab or a
    /// carriage return, unless it is a number in the source.
    /// </summary>
    [Parameter]
    public SwitchParameter EscapeFormula { get; set; }

    /// <summary>Leaves the header out.</summary>
    [Parameter]
    public SwitchParameter NoHeader { get; set; }

    /// <summary>
    /// What stands between cells of CSV and of the training tables: a comma unless given. Any character but a quote and those
    /// that break lines; spreadsheets with a decimal comma want ';'.
    /// </summary>
    [Parameter]
    public char Delimiter
    {
        get => _delimiter;
        set => (_delimiter, _isDelimiterGiven) = (value, true);
    }

    /// <summary>Between cells of CSV stands the list separator of the current culture, which Excel expects. Not with -Delimiter.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>What ends a record, or a line of CoNLL: Lf (the default) or CrLf.</summary>
    [Parameter]
    [FileOption]
    public LineEnding NewLine { get; set; }

    /// <summary>The format's own options.</summary>
    /// <exception cref="Faults.AlabException">There are two delimiters, or one that cannot be one.</exception>
    public TableOptions ToOptions() => new()
    {
        Delimiter = ToDelimiter(),
        Shape = Shape,
        IncludeMetadata = IncludeMetadata,
        EscapeFormula = EscapeFormula,
        NoHeader = NoHeader,
        NewLine = NewLine,
    };

    /// <summary>How the records of tables for training look.</summary>
    public RecordOptions ToRecords() => new() { Delimiter = CheckedDelimiter(), EscapeFormula = EscapeFormula, NoHeader = NoHeader };

    private char ToDelimiter()
    {
        if (UseCulture)
            return _isDelimiterGiven ? throw Errors.OptionConflict(nameof(UseCulture), nameof(Delimiter)) : TableOptions.DelimiterOf(CultureInfo.CurrentCulture);
        return CheckedDelimiter();
    }

    private char CheckedDelimiter() => TableOptions.MayDelimit(Delimiter) ? Delimiter : throw Errors.DelimiterInvalid();
}
