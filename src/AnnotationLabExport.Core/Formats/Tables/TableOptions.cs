using AnnotationLabExport.Choosing;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>How CSV and TSV are written (docs/formats.md §5).</summary>
public sealed record TableOptions
{
    /// <summary>What stands between cells: a comma, or a tab for TSV.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What a row stands for.</summary>
    public TableShape Shape { get; init; }

    /// <summary>Whether the wide shape also tells who annotated, when, how long, and ground truth.</summary>
    public bool IncludeMetadata { get; init; }

    /// <summary>Whether cells that a spreadsheet would take for a formula are neutralised.</summary>
    public bool EscapeFormula { get; init; }

    /// <summary>Whether the header is left out.</summary>
    public bool NoHeader { get; init; }

    /// <summary>What ends a record.</summary>
    public LineEnding NewLine { get; init; }

    /// <summary>What feeds the rows: predictions have a column for their id.</summary>
    public AnnotationSource Source { get; init; }
}
