using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

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
    /// What start and end of the long shape count: as the source has them (Source, the default), or the place of each
    /// span in UTF-16 units (Utf16) or in code points, by which Python slices (CodePoint).
    /// </summary>
    [Parameter]
    public OffsetUnit OffsetUnit { get; set; }

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
    /// What stands between cells: a comma unless given. Any character but a quote and those that break lines; spreadsheets
    /// with a decimal comma want ';'.
    /// </summary>
    [Parameter]
    public char Delimiter
    {
        get => _delimiter;
        set => (_delimiter, _isDelimiterGiven) = (value, true);
    }

    /// <summary>Between cells stands the list separator of the current culture, which Excel expects. Not with -Delimiter.</summary>
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
        OffsetUnit = OffsetUnit,
        IncludeMetadata = IncludeMetadata,
        EscapeFormula = EscapeFormula,
        NoHeader = NoHeader,
        NewLine = NewLine,
    };

    private char ToDelimiter()
    {
        if (UseCulture)
            return _isDelimiterGiven ? throw Errors.OptionConflict(nameof(UseCulture), nameof(Delimiter)) : TableOptions.DelimiterOf(CultureInfo.CurrentCulture);
        return TableOptions.MayDelimit(Delimiter) ? Delimiter : throw Errors.DelimiterInvalid();
    }
}
