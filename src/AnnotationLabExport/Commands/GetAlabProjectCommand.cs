using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Reading;

namespace AnnotationLabExport.Commands;

/// <summary>Tells what projects hold, in figures.</summary>
/// <remarks>
/// <para>Reads each project once, as a stream, and counts its tasks, completions, predictions and results by type.
/// Deleted completions do not count.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabProject examples/clinic-notes.json</code>
/// <para>One project.</para>
/// </example>
/// <example>
/// <code>Get-AlabProject examples/*.json | Where-Object { $_.TasksWithGroundTruth -lt $_.Tasks }</code>
/// <para>Projects in which not every task has ground truth yet.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabProject", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabProject))]
public sealed class GetAlabProjectCommand : SourceCommand
{
    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (PathSource source in Sources())
        {
            Activity = $"Counting {source.Name}";
            WriteVerbose($"Reading '{source.Location}'.");
            WriteObject(ProjectFigures.Of(source, progress => Report("counting", progress), Cancellation));
        }
    }
}
