using System.Collections;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Tells what projects hold, in figures.</summary>
/// <remarks>
/// <para>Reads each project once, as a stream, and counts its tasks, completions, predictions and results by type.
/// Deleted completions do not count.</para>
/// <para>From a server it gives the projects that the user sees, with what the server tells of them: numbers, members,
/// the kinds of their controls and their labels. They can be piped to Save-AlabProject, Import-AlabProject and what reads
/// tasks. A project that the user may not see into, or that went away meanwhile, is an error, and the others follow.</para>
/// <para>From a database it gives the projects that are kept there, without reading their tasks. They can be piped to
/// Get-AlabTask, Export-AlabProject and Remove-AlabProject.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabProject examples/clinic-notes.json</code>
/// <output>
/// Name                            Tasks Completed GroundTruth Completions Predictions Labels
/// ----                            ----- --------- ----------- ----------- ----------- ------
/// clinic-notes                       22        20           6          26           3 Absent, BODY PART, DATE, DEVICE, DO…
/// </output>
/// <para>One project.</para>
/// </example>
/// <example>
/// <code>Get-AlabProject examples/*.json | Where-Object { $_.TasksWithGroundTruth -lt $_.Tasks } | ForEach-Object Name</code>
/// <output>clinic-notes</output>
/// <para>Projects in which not every task has ground truth yet.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Get-AlabProject -Database projects.db -Name clinic*
/// </code>
/// <output>
/// Name                            Tasks Completed GroundTruth Completions Predictions Labels
/// ----                            ----- --------- ----------- ----------- ----------- ------
/// clinic-notes                       22        20           6          26           3 Absent, BODY PART, DATE, DEVICE, DO…
/// </output>
/// <para>Projects that are kept in a database.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// Get-AlabProject -Server $server -Name cardio*
/// </code>
/// <output>
/// Name                            Tasks Completed GroundTruth Completions Predictions Labels
/// ----                            ----- --------- ----------- ----------- ----------- ------
/// cardio                              3         0                       0           1
/// </output>
/// <para>Projects on a server.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "AlabProject", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabProject), typeof(AlabServerProject))]
public sealed class GetAlabProjectCommand : SourceCommand
{
    private ProjectCounter? _fromPipeline;
    private string _pipelineName = "";

    /// <summary>The name of a project in the database or on the server. With wildcards, ignoring case, it may mean several; all if it is not given.</summary>
    [Parameter(ParameterSetName = DatabaseSet)]
    [Parameter(ParameterSetName = ServerSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string? Name { get; set; }

    /// <summary>No parameter here: -Name says which.</summary>
    public override string Project { get; set; } = "";

    /// <summary>No parameter here: what a server tells of a project it tells without its tasks.</summary>
    public override IDictionary? QueryParameter { get; set; }

    /// <summary>No parameter here: what a server tells of a project it tells without its tasks.</summary>
    public override SwitchParameter IncludePrediction { get; set; }

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

    /// <summary>Not every list of projects tells what is in their configurations: then each is asked for.</summary>
    private protected override void ReadServer(AlabServer server)
    {
        IProjectServer client = server.Client();
        ServerWork work = this.Work(Cancellation);
        IReadOnlyList<ServerProject> all = client.Projects(work);
        foreach (ServerProject project in Name is null ? all : ServerAccess.Choose(all, Name))
        {
            Activity = $"Asking for {project.Name}";
            try
            {
                WriteObject(new AlabServerProject(server, project.LabelConfig is null ? client.Project(project.Key, work) : project));
            }
            catch (AlabException exception) when (exception.Code is ErrorCode.ServerForbidden or ErrorCode.ServerProjectUnknown)
            {
                WriteError(Errors.From(exception));
            }
        }
    }

    private void Write(ProjectFigures figures, string name, string source) =>
        WriteObject(new AlabProject(figures) { Name = name, Source = source });
}
