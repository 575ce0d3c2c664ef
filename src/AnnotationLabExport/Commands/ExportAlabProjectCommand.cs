using System.Management.Automation;
using System.Text;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Parameters;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Exports projects into files: JSON, JSON Lines, CSV, TSV and CoNLL 2003.</summary>
/// <remarks>
/// <para>Reads files, archives, folders and databases, or takes tasks from the pipeline, and writes one file for every
/// project and format. Several formats at once read the source once more only if a header needs it.</para>
/// <para>A file is written beside its target and renamed over it when it is complete: after an error, a stop or a kill
/// an older target is as it was. What is left out or changed is counted in one warning for every file, and told one by
/// one with -Verbose; -PassThru gives the counts.</para>
/// <para>An export leaves deleted completions out, and CSV, TSV and CoNLL also the skipped ones. A task whose
/// completions were all skipped is left out of these three; a task with nothing annotated is written without
/// annotations unless -ExcludeTasksWithoutCompletions is given.</para>
/// </remarks>
/// <example>
/// <code>Export-AlabProject examples/clinic-notes.json -Destination out/ -Format Json, Csv, Tsv, Conll2003 -PassThru</code>
/// <para>All formats of a project: out/clinic-notes.json, .csv, .tsv and .conll.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Where-Object { $_.Labels -contains 'DRUG' } | Export-AlabProject -Format Conll2003 -Destination out/drugs.conll -OnlyGroundTruth</code>
/// <para>The starred completions of the tasks that speak of drugs.</para>
/// </example>
/// <example>
/// <code>Export-AlabProject examples/*.json -Destination out/ -Format Csv -Shape Long -EscapeFormula -Force</code>
/// <para>A nightly job: every project of a folder, a row for every annotation, safe to open in a spreadsheet.</para>
/// </example>
/// <example>
/// <code>Import-AlabProject examples/clinic-notes.json -Database projects.db; Get-AlabProject -Database projects.db | Export-AlabProject -Destination out/ -Format Conll2003</code>
/// <para>Every project of a database.</para>
/// </example>
[Cmdlet(VerbsData.Export, "AlabProject", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(AlabExportResult))]
public sealed partial class ExportAlabProjectCommand : SelectingCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";
    private const string InputObjectSet = "InputObject";
    private const string DatabaseSet = "Database";
    private ExportTargets _targets = null!;
    private FormatOptions _options = null!;
    private FileExport? _fromPipeline;
    private string _pipelineName = "";
    private bool _isDeclined;
    private bool _isFed;

    /// <summary>
    /// The projects to export: files of JSON or JSON Lines, also compressed by gzip, zip archives as the product
    /// exports them, or folders of such files. Wildcards are allowed.
    /// </summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The projects to export, by paths that are taken as they are: brackets and stars are no wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Tasks to export, as Get-AlabTask gives them: all that arrive make one project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <summary>The database that Import-AlabProject keeps projects in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Database { get; set; } = "";

    /// <summary>
    /// The project in the database. The labelling configuration that was imported with it is used unless -LabelConfig
    /// is given.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string Project { get; set; } = "";

    /// <summary>
    /// Where to write: a folder if it exists as one, ends in a separator, or several formats are asked for; otherwise
    /// the file. A missing folder is made.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The formats; Conll is short for Conll2003.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    [FormatTransformation]
    public AlabFormat[] Format { get; set; } = [];

    /// <summary>The base of file names in a folder; without it, the name of the source.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The encoding of the files; UTF-8 without byte order mark unless given.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding Encoding { get; set; } = EncodingTransformationAttribute.Known["utf8NoBOM"];

    /// <summary>Overwrites a file that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not overwrite a file that exists.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Gives a result for every file: its path, what it holds, what was wrong, its size and SHA-256.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _targets = new ExportTargets(this, Destination, Format, NoClobber, Force);
        _options = Options();
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        _isFed = true;
        switch (ParameterSetName)
        {
            case InputObjectSet:
                AddFromPipeline(InputObject);
                break;
            case DatabaseSet:
                foreach (ITaskSource source in this.StoredSources(Database, Project, new TaskQuery { Choice = Choice }))
                    ExportSource(source, this.ResolveLiteral(Database));
                break;
            default:
                foreach (PathSource source in ParameterSetName == LiteralPathSet ? this.LiteralSources(LiteralPath) : this.WildcardSources(Path))
                    ExportSource(source, source.Location);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        bool isEmptyPipeline = !_isFed && MyInvocation.ExpectingInput;
        if (_fromPipeline is null && !(isEmptyPipeline && BeginFromPipeline(Name)))
            return;
        WriteResults(_pipelineName, _fromPipeline!, _fromPipeline!.Complete(this, Cancellation));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    private void ExportSource(ITaskSource source, string path)
    {
        string name = Name ?? source.Name;
        Activity = $"Exporting {name}";
        List<(AlabFormat, string)> targets = _targets.For(name, path);
        if (targets.Count == 0)
            return;
        WriteVerbose($"Exporting '{source.Location}' to {string.Join(", ", targets.Select(target => $"'{target.Item2}'"))}.");
        using var export = new FileExport(targets, _options with { Config = _options.Config ?? source.LabelConfig }, Encoding, NoClobber, DiagnosticListener);
        WriteResults(name, export, export.Run(source, this, Cancellation));
    }

    private void AddFromPipeline(AlabTask task)
    {
        if (_isDeclined || (_fromPipeline is null && !BeginFromPipeline(Name ?? task.Project, task.LabelConfig)))
            return;
        _fromPipeline!.Add(task.Record);
    }

    /// <summary>Makes the files when the first task has told the name; false if the user declined them all.</summary>
    private bool BeginFromPipeline(string? name, LabelConfig? carried = null)
    {
        if (name is null && _targets.IsFolder)
            ThrowTerminatingError(Errors.NameMissing(_targets.Destination));
        _pipelineName = name ?? System.IO.Path.GetFileNameWithoutExtension(_targets.Destination);
        Activity = $"Exporting {_pipelineName}";
        List<(AlabFormat, string)> targets = _targets.For(_pipelineName, source: null);
        _isDeclined = targets.Count == 0;
        if (!_isDeclined)
            _fromPipeline = new FileExport(targets, _options with { Config = _options.Config ?? carried }, Encoding, NoClobber, DiagnosticListener);
        return !_isDeclined;
    }

    private void WriteResults(string name, FileExport export, IReadOnlyList<AlabExportResult> results)
    {
        WarnOf(name, export.Formats);
        if (PassThru)
            WriteObject(results, enumerateCollection: true);
    }
}
