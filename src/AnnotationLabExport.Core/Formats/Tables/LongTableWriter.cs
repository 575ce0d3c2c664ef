using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Writes the rows of the long shape.</summary>
/// <param name="table">The table.</param>
/// <param name="log">Told of what is wrong with cells.</param>
internal sealed class LongTableWriter(LongTable table, DiagnosticLog log) : TableWriter(table.Options, log)
{
    private readonly TableOptions _cells = table.Options.OfCells;
    private readonly Func<TableOptions, LongRows> _create = table.CreateRows;

    protected override TableRows RowsOf(TaggedTask task) => task.Shared(_cells, _create);
}
