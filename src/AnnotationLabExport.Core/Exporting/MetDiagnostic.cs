using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Exporting;

/// <summary>A diagnostic that waits until its block's turn comes.</summary>
/// <param name="Format">The format that met it.</param>
/// <param name="Diagnostic">What it says; that a task's id is a duplicate is a guess until all tasks before it are known.</param>
/// <param name="Task">The task's place among those of its block that have an id.</param>
internal readonly record struct MetDiagnostic(FormatExport Format, Diagnostic Diagnostic, int Task);
