using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Formats;

/// <summary>Whom a cell concerns that spreadsheets cut (docs/formats.md §5).</summary>
internal static class LongCells
{
    /// <summary>
    /// Whether a diagnostic of a table is warned of: a long cell matters to those who open the file in a spreadsheet, as
    /// whoever neutralises formulas does.
    /// </summary>
    public static bool Warn(DiagnosticCode code, bool escapeFormula) => code == DiagnosticCode.CellTooLong
        ? escapeFormula
        : DiagnosticCatalog.Severity(code) != DiagnosticSeverity.Information;
}
