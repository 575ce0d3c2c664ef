namespace AnnotationLabExport.Formats;

/// <summary>How the records of tables look that are no tables of everything: those for training.</summary>
public sealed record RecordOptions
{
    /// <summary>What stands between cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether cells that a spreadsheet would take for a formula are neutralised.</summary>
    public bool EscapeFormula { get; init; }

    /// <summary>Whether the header is left out.</summary>
    public bool NoHeader { get; init; }
}
