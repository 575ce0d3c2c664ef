using System.Collections;
using System.Management.Automation;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>
/// A cmdlet that reads projects: the one place that decides where their tasks come from. A cmdlet that has no use for one
/// of the ways overrides its parameter without the attribute.
/// </summary>
/// <remarks>Why these are no shared parameters stands at <see cref="Options.SharedParameters"/>.</remarks>
public abstract class SourceCommand : PathCommand
{
    /// <summary>The parameter set of <see cref="Database"/>.</summary>
    protected const string DatabaseSet = "Database";

    /// <summary>The parameter set of <see cref="Server"/>.</summary>
    protected const string ServerSet = "Server";

    /// <summary>The database that Import-AlabProject keeps projects in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public virtual string Database { get; set; } = "";

    /// <summary>
    /// The project in the database or on the server. The labelling configuration that is kept with it there is used unless
    /// another is given.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ServerSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public virtual string Project { get; set; } = "";

    /// <summary>
    /// The server that the project is on, as Connect-AlabServer gave it; without it, and without -Database, the one that
    /// was connected last.
    /// </summary>
    [Parameter(ParameterSetName = ServerSet, ValueFromPipelineByPropertyName = true)]
    public virtual AlabServer? Server { get; set; }

    /// <summary>Names and values that are added to the request for a project, for what an edition of the server understands.</summary>
    [Parameter(ParameterSetName = ServerSet)]
    [ValidateNotNull]
    public virtual IDictionary? QueryParameter { get; set; }

    /// <summary>
    /// Asks a Label Studio for predictions too: by a snapshot, which the server makes, keeps, and removes again. An
    /// Annotation Lab gives them always.
    /// </summary>
    [Parameter(ParameterSetName = ServerSet)]
    public virtual SwitchParameter IncludePrediction { get; set; }

    /// <summary>Tasks, as Get-AlabTask gives them: all that arrive count as one project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public virtual AlabTask? InputObject { get; set; }

    /// <summary>Which tasks of a database are read.</summary>
    private protected virtual TaskQuery Query => new();

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        try
        {
            if (InputObject is not null)
                Take(InputObject);
            else if (ParameterSetName == DatabaseSet)
                ReadDatabase();
            else if (ParameterSetName == ServerSet)
                ReadServer(Server.OrCurrent());
            else
                ReadPaths(FullPaths());
        }
        catch (AlabException)
        {
            EndEarlier();
            throw;
        }
    }

    /// <summary>Deals with the projects of one call's paths.</summary>
    private protected virtual void ReadPaths(IEnumerable<string> paths)
    {
        foreach (string path in paths)
            Read(new PathSource(path, this), path);
    }

    /// <summary>Deals with a project.</summary>
    /// <param name="source">Its tasks.</param>
    /// <param name="path">The full path of the file, folder or database that they are in.</param>
    protected abstract void Read(ITaskSource source, string path);

    /// <summary>Deals with a project in what was opened for it, and closes that.</summary>
    private protected virtual void Read(ITaskSource source, string path, IDisposable opened)
    {
        using (opened)
            Read(source, path);
    }

    /// <summary>Ends what is still under way of earlier projects, before something is told of the next one.</summary>
    private protected virtual void EndEarlier()
    {
    }

    /// <summary>Deals with a task from the pipeline.</summary>
    protected abstract void Take(AlabTask task);

    /// <summary>Deals with what was asked for of a database: its project.</summary>
    private protected virtual void ReadDatabase()
    {
        IProjectStore store = this.OpenStore(Database);
        try
        {
            if (!store.IsComplete(Project))
            {
                EndEarlier();
                WriteWarning($"{Project}: its last import did not come to its end; tasks may be missing. Run Import-AlabProject again.");
            }

            Read(store.Tasks(Project, Query), this.ResolveLiteral(Database), store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Deals with what was asked for of a server: its project.</summary>
    private protected virtual void ReadServer(AlabServer server)
    {
        Activity = $"Downloading {Project}";
        WriteVerbose($"Downloading '{Project}' from '{server.Uri}'.");
        ServerSource source = ServerSource.Download(
            server.Client(), Project, ServerAccess.Download(QueryParameter, IncludePrediction), this.Work(Cancellation));
        Read(source, source.Location, source);
    }
}
