using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Tells what projects hold, in figures.</summary>
/// <remarks>
/// <para>Reads each project once, as a stream, and counts its tasks, completions, predictions and results by type.
/// Deleted completions do not count.</para>
/// <para>From a database it gives the projects that are kept there, without reading their tasks. They can be piped to
/// Get-AlabTask, Export-AlabProject and Remove-AlabProject.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabProject examples/clinic-notes.json</code>
/// <para>One project.</para>
/// </example>
/// <example>
/// <code>Get-AlabProject examples/*.json | Where-Object { $_.TasksWithGroundTruth -lt $_.Tasks }</code>
/// <para>Projects in which not every task has ground truth yet.</para>
/// </example>
/// <example>
/// <code>Import-AlabProject examples/clinic-notes.json -Database projects.db; Get-AlabProject -Database projects.db -Name clinic*</code>
/// <para>Projects that are kept in a database.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabProject", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabProject))]
public sealed class GetAlabProjectCommand : SourceCommand
{
    private ProjectCounter? _fromPipeline;
    private string _pipelineName = "";

    /// <summary>The name of a project in the database. With wildcards, ignoring case, it may mean several; all if it is not given.</summary>
    [Parameter(ParameterSetName = DatabaseSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string? Name { get; set; }

    /// <summary>No parameter here: -Name says which.</summary>
    public override string Project { get; set; } = "";

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        Activity = $"Counting {source.Name}";
        WriteVerbose($"Reading '{source.Location}'.");
        Write(ProjectCounter.Count(source, progress => Report("counting", progress), Cancellation), source.Name, source.Location);
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        if (_fromPipeline is null)
            _pipelineName = task.Project;
        _fromPipeline ??= new ProjectCounter();
        _fromPipeline.Add(task.Record);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            Write(_fromPipeline.Figures, _pipelineName, "pipeline");
    }

    private protected override void ReadDatabase()
    {
        using IProjectStore store = this.OpenStore(Database);
        foreach (string name in Name is null ? store.ProjectNames : store.Choose(Name))
            WriteObject(store.Project(name));
    }

    private void Write(ProjectFigures figures, string name, string source) =>
        WriteObject(new AlabProject(figures) { Name = name, Source = source });
}
