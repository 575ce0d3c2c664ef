namespace AnnotationLabExport.Formats.Tables;

/// <summary>What tables of the wide shape have in common if their cells are the same.</summary>
/// <param name="Options">What is in the cells.</param>
/// <param name="Columns">The columns.</param>
internal sealed record WideCells(TableOptions Options, WideColumns Columns);
