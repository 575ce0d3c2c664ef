using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Judging.Showing;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>A document of the page: a task, and what is wrong with it.</summary>
/// <param name="Task">What is shown of it.</param>
/// <param name="State">How far the work on it is.</param>
/// <param name="SetStates">How far the work on each of its annotation sets is; empty of a prediction.</param>
/// <param name="Source">The file it comes from.</param>
/// <param name="Line">The line on which it begins there, from 1.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record PageDocument(
    ShownTask Task, string State, IReadOnlyList<string> SetStates, string Source, long Line, IReadOnlyList<AlabDiagnostic> Findings);
