using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Options;

/// <summary>How tables look.</summary>
internal sealed class TableParameters : SharedParameters
{
    /// <summary>
    /// What a row stands for: an annotation set with a column for every control (Wide, the default), or a result
    /// (Long).
    /// </summary>
    [Parameter]
    public TableShape Shape { get; set; }

    /// <summary>What stands between the cells of CSV and of tables for training: one character; a comma unless given.</summary>
    [Parameter]
    public char Delimiter { get; set; } = ',';

    /// <summary>Puts the list separator of the current culture between the cells of CSV, as Export-Csv does.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

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

    /// <summary>What ends a record: Lf (the default) or CrLf.</summary>
    [Parameter]
    [FileOption]
    public LineEnding NewLine { get; set; }

    /// <summary>The format's own options.</summary>
    public TableOptions ToOptions() => new()
    {
        Shape = Shape,
        Delimiter = UseCulture ? TableOptions.DelimiterOf(CultureInfo.CurrentCulture) : CheckedDelimiter(),
        IncludeMetadata = IncludeMetadata,
        EscapeFormula = EscapeFormula,
        NoHeader = NoHeader,
        NewLine = NewLine,
    };

    /// <summary>How the records of tables for training look.</summary>
    public RecordOptions ToRecords() => new() { Delimiter = CheckedDelimiter(), EscapeFormula = EscapeFormula, NoHeader = NoHeader };

    private char CheckedDelimiter() => TableOptions.MayDelimit(Delimiter) ? Delimiter : throw Errors.DelimiterInvalid();
}
