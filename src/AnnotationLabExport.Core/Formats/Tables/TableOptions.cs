using System.Globalization;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>How CSV and TSV are written (docs/formats.md §5).</summary>
public sealed record TableOptions
{
    /// <summary>What stands between cells, if <see cref="MayDelimit"/> allows it; TSV always has a tab.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What a row stands for.</summary>
    public TableShape Shape { get; init; }

    /// <summary>What the long shape's offsets count.</summary>
    public OffsetUnit OffsetUnit { get; init; }

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

    /// <summary>The same for tables that differ in nothing that is in a cell.</summary>
    internal TableOptions OfCells => this with { Delimiter = ',', NewLine = default, NoHeader = false };

    /// <summary>Whether predictions have a column for their id.</summary>
    internal bool HasPredictionId => Source != AnnotationSource.Completions;

    /// <summary>Whether a character can stand between cells: it is no quote, line break or surrogate.</summary>
    public static bool MayDelimit(char character) =>
        character != '"' && !WhiteSpace.HasLineBreak([character]) && !char.IsSurrogate(character);

    /// <summary>What stands between cells in a culture: the beginning of its list separator, as Export-Csv has it.</summary>
    public static char DelimiterOf(CultureInfo culture) => culture.TextInfo.ListSeparator[0];
}
