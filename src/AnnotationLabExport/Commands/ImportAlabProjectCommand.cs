using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Keeps projects in a database, for fast search and access.</summary>
/// <remarks>
/// <para>The database is one SQLite file, which is made if it is missing. It holds any number of projects. Of each task
/// it keeps the bytes of its source, so that an export from the database is the same, byte for byte, as one from the
/// source, and beside them what makes search fast.</para>
/// <para>Importing a project again writes only the tasks that changed; a task is known by its id. Tasks that the source
/// no longer has stay, after all others, unless -RemoveMissing is given. Tasks without id are known by their
/// content.</para>
/// <para>Tasks are written in batches. After an error, a stop or a kill the database is whole and holds the batches
/// that were written; the project counts as incomplete, and everything that reads it warns, until an import has come
/// to its end. Two imports into one database take turns; of two imports into one project the later one goes on, and the
/// earlier one ends with an error. Others can read all the while.</para>
/// <para>The database holds what its sources hold: keep it where they may be kept.</para>
/// </remarks>
/// <example>
/// <code>Import-AlabProject examples/clinic-notes.json -Database projects.db -LabelConfig examples/clinic-notes.xml -PassThru</code>
/// <output>
/// Name                            Tasks Completed GroundTruth Completions Predictions Labels
/// ----                            ----- --------- ----------- ----------- ----------- ------
/// clinic-notes                       22        20           6          26           3 Absent, BODY PART, DATE, DEVICE, DO…
/// </output>
/// <para>Keeps a project with its labelling configuration, and tells what it holds.</para>
/// </example>
/// <example>
/// <code>Import-AlabProject examples/*.json -Database projects.db -RemoveMissing -Verbose</code>
/// <output>
/// VERBOSE: Performing the operation "Import ..." on target ...
/// VERBOSE: Importing '...' into '...' as 'clinic-notes'.
/// VERBOSE: clinic-notes: 22 added, 0 changed, 0 unchanged, 0 skipped, 0 removed, 0 no longer in the source.
/// </output>
/// <para>A nightly job: every project of a folder, each under the name of its file.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// (Import-AlabProject examples/clinic-notes.json -Database projects.db -OnConflict Skip -PassThru).Import
/// </code>
/// <output>
/// Added      : 0
/// Changed    : 0
/// Unchanged  : 22
/// Skipped    : 0
/// Removed    : 0
/// Missing    : 0
/// Duplicates : 0
/// WithoutId  : 0
/// </output>
/// <para>Only adds tasks, and tells how many were added, unchanged and skipped.</para>
/// </example>
[Cmdlet(VerbsData.Import, "AlabProject", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(AlabProject))]
public sealed class ImportAlabProjectCommand : SourceCommand
{
    private readonly ConfigurationParameters _configuration = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private string _location = "";
    private ImportOptions _options = null!;
    private RunningImport? _fromPipeline;
    private bool _isDeclined;

    /// <summary>The SQLite file; it is made if it is missing.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public override string Database { get; set; } = "";

    /// <summary>The project on the server. Its labelling configuration is kept with it unless another is given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ServerSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public override string Project { get; set; } = "";

    /// <summary>No parameter here: a database keeps predictions too.</summary>
    public override SwitchParameter IncludePrediction { get; set; } = true;

    /// <summary>The name to keep the project under; without it, the name of the source.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>
    /// What becomes of a task whose id is in the project already with other content: the new one takes its place
    /// (Overwrite, the default), the old one stays (Skip), or the import ends with an error (Fail).
    /// </summary>
    [Parameter]
    public ConflictAction OnConflict { get; set; }

    /// <summary>Removes the tasks that the source no longer has.</summary>
    [Parameter]
    public SwitchParameter RemoveMissing { get; set; }

    /// <summary>
    /// Gives each project in figures; its property Import tells how many tasks were added, changed, unchanged, skipped
    /// and removed.
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _location = this.ResolveLiteral(Database);
        _options = new ImportOptions
        {
            OnConflict = OnConflict,
            RemoveMissing = RemoveMissing,
            LabelConfig = _configuration.Read(this),
        };
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            Complete(_fromPipeline);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        string name = Name ?? source.Name;
        if (!_taken.Add(name))
            throw Errors.ProjectTaken(name, source.Location);
        if (!ShouldProcess(_location, $"Import {source.Location} as {name}"))
            return;
        Activity = $"Importing {name}";
        WriteVerbose($"Importing '{source.Location}' into '{_location}' as '{name}'.");
        using var import = new RunningImport(_location, name, _options with { LabelConfig = _options.LabelConfig ?? source.LabelConfig }, Cancellation);
        import.Add(source, this);
        Complete(import);
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        if (_isDeclined)
            return;
        string name = _fromPipeline?.Name ?? Name ?? task.Project;
        _isDeclined = _fromPipeline is null && !ShouldProcess(_location, $"Import tasks of the pipeline as {name}");
        if (_isDeclined)
            return;
        _fromPipeline ??= new RunningImport(_location, name, _options with { LabelConfig = _options.LabelConfig ?? task.LabelConfig }, Cancellation);
        _fromPipeline.Add(task.Record);
    }

    private void Complete(RunningImport import)
    {
        ImportCounts counts = import.Complete();
        ImportWarning.Write(this, import.Name, counts, OnConflict);
        if (PassThru)
            WriteObject(import.Result(counts));
    }
}
