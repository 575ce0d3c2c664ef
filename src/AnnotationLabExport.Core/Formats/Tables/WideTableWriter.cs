using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Writes the rows of the wide shape, and looks for the columns that they need.</summary>
/// <param name="table">The table.</param>
/// <param name="log">Told of what is wrong with cells.</param>
internal sealed class WideTableWriter(WideTable table, DiagnosticLog log) : TableWriter(table.Options, log)
{
    private WideCells _cells = new(table.Options.OfCells, table.Columns);

    /// <summary>What has been found in surveyed tasks.</summary>
    public WideSurvey FoundNames { get; } = new();

    public override void Survey(TaggedTask task)
    {
        FoundNames.AddFields(task.Task.Data);
        foreach (AnnotationSet set in task.Chosen.SetList)
            FoundNames.AddControls(set);
    }

    protected override TableRows RowsOf(TaggedTask task)
    {
        if (!ReferenceEquals(_cells.Columns, table.Columns))
            _cells = _cells with { Columns = table.Columns };
        return task.Shared(_cells, static cells => new WideRows(cells.Options, cells.Columns));
    }
}
