using System.Collections;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Commands;

/// <summary>Saves projects of a server as files, exactly as the server gives them.</summary>
/// <remarks>
/// <para>Writes a file with the tasks, a zip or JSON as it comes, and beside it the labelling configuration, an XML file:
/// what Get-AlabTask, Export-AlabProject and Import-AlabProject read with -Path and -LabelConfig. Both files are there
/// whole, or the old ones stay.</para>
/// <para>Files are called like their project, with _ for what cannot stand in a file's name; where several projects would
/// have the same name, their ids are added.</para>
/// </remarks>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// Save-AlabProject cardio* -Server $server -Destination backup/ -IncludePrediction
/// (Get-ChildItem backup).Name
/// </code>
/// <output>
/// cardio.json
/// cardio.xml
/// </output>
/// <para>All projects whose name begins so, with their predictions.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// Get-AlabProject -Server $server | Where-Object { $_.Name -eq 'cardio' -and $_.Tasks -gt 0 } | Save-AlabProject -Destination backup/ -PassThru | ForEach-Object Name
/// </code>
/// <output>
/// cardio.json
/// cardio.xml
/// </output>
/// <para>Projects that have tasks; gives the files.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://lab.example.org -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client)
/// Save-AlabProject cardio -Server $server -Destination backup/ -QueryParameter @{ tags = 'done' } -Force
/// (Get-ChildItem backup).Name
/// </code>
/// <output>
/// cardio.xml
/// cardio.zip
/// </output>
/// <para>A project of an Annotation Lab, with a query parameter that its edition understands.</para>
/// </example>
[Cmdlet(VerbsData.Save, "AlabProject", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveAlabProjectCommand : AlabCommand
{
    private readonly TargetParameters _target = new();
    private string _folder = "";

    /// <summary>The projects. With wildcards, ignoring case, a name may mean several; a project of Label Studio may be named by its id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = "";

    /// <summary>The folder to write to; it is made if it is missing.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The server, as Connect-AlabServer gave it; without it, the one that was connected last.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public AlabServer? Server { get; set; }

    /// <summary>Names and values that are added to the request, for what an edition of the server understands.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? QueryParameter { get; set; }

    /// <summary>
    /// Asks a Label Studio for predictions too: by a snapshot, which the server makes, keeps, and removes again. An
    /// Annotation Lab gives them always.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludePrediction { get; set; }

    /// <summary>Gives the files.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin() => _folder = this.ResolveLiteral(Destination);

    /// <inheritdoc/>
    protected override void Process()
    {
        IProjectServer server = Server.OrCurrent().Client();
        ServerWork work = this.Work(Cancellation);
        IReadOnlyList<ServerProject> all = server.Projects(work);
        IReadOnlyList<ServerProject> chosen = ServerAccess.Choose(all, Project);
        if (chosen.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(Project))
            chosen = [server.Project(Project, work)];
        foreach (ServerProject project in chosen)
            Save(server, project, ProjectCopy.FileName(project, all), work);
    }

    private void Save(IProjectServer server, ServerProject project, string name, ServerWork work)
    {
        string target = System.IO.Path.Combine(_folder, name);
        if (!ShouldProcess(target, $"Save project {project.Name}"))
            return;
        Activity = $"Saving {project.Name}";
        using ServerSource source = ServerSource.Download(server, project.Key, ServerAccess.Download(QueryParameter, IncludePrediction), work);
        foreach (string path in ProjectCopy.Save(source, _folder, name, _target.NoClobber, _target.Force))
        {
            WriteVerbose($"Saved '{path}'.");
            if (PassThru)
                WriteObject(InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true);
        }
    }
}
