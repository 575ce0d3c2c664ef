using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

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

    /// <summary>
    /// What the long shape's offsets count: as the source has them (Source, the default), UTF-16 units as browsers and .NET
    /// count (Utf16), or code points as Python does (CodePoint).
    /// </summary>
    [Parameter]
    public OffsetUnit OffsetUnit { get; set; }

    /// <summary>What stands between the cells of CSV: one character; a comma unless given.</summary>
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
        OffsetUnit = OffsetUnit,
        Delimiter = UseCulture ? TableOptions.DelimiterOf(CultureInfo.CurrentCulture)
            : TableOptions.MayDelimit(Delimiter) ? Delimiter
            : throw Errors.DelimiterInvalid(),
        IncludeMetadata = IncludeMetadata,
        EscapeFormula = EscapeFormula,
        NoHeader = NoHeader,
        NewLine = NewLine,
    };
}
