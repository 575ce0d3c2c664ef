using System.Management.Automation;
using System.Reflection;
using System.Text;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Exports projects into files: JSON, tables, CoNLL 2003, and what Spark NLP, Hugging Face and spaCy train on.</summary>
/// <remarks>
/// <para>Reads files, archives, folders and databases, or takes tasks from the pipeline, and writes one file for every
/// project and format. Several formats at once read the source once more only if a header needs it.</para>
/// <para>A file is written beside its target and renamed over it when it is complete: after an error, a stop or a kill
/// an older target is as it was. What is left out or changed is counted in one warning for every file, and reported one by
/// one with -Verbose; -PassThru gives the counts.</para>
/// <para>An export leaves deleted completions out, and all formats but Json and JsonLines also the skipped ones. A task whose
/// completions were all skipped is left out of these; a task with nothing annotated is written without annotations unless
/// -ExcludeTasksWithoutCompletions is given.</para>
/// <para>Json and JsonLines hold the tasks as they are, Csv and Tsv a row for every annotation set or result, Conll2003 tokens
/// and tags: see about_AnnotationLabExport_Conll. SparkNlp (.sparknlp.parquet) is Parquet of documents as Spark NLP annotates
/// them; HuggingFace (.hf.parquet) Parquet of sentences with named tags, in a folder with a dataset card; Spacy (.spacy) a
/// DocBin; Spans (.spans.jsonl) lines of texts and spans, nothing cut into tokens; Assertion, Relation and Classification
/// (.assertion.csv and so on) tables in sentences or texts; JsonMin (.min.json) Label Studio's flat JSON: see
/// about_AnnotationLabExport_Training.</para>
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
/// <code>Export-AlabProject examples/clinic-notes.json -Destination out/ -Format SparkNlp, Spacy, Spans -Tokenizer Word</code>
/// <para>What trainers read, made in one reading: out/clinic-notes.sparknlp.parquet, .spacy and .spans.jsonl.</para>
/// </example>
/// <example>
/// <code>Export-AlabProject examples/clinic-notes.json -Destination out/ -Format Conll2003, JsonLines -CompletionPolicy Training -AnnotationKind Entity -Manifest -PassThru</code>
/// <para>For training: of each task the completion that the product itself would train on, entities only, and a manifest that
/// tells what came of what. A second call writes nothing and says Unchanged.</para>
/// </example>
/// <example>
/// <code>1..2 | ForEach-Object { Export-AlabProject examples/clinic-notes.json -Destination out/ -Format JsonLines, Csv -Shard "$_/2" -Manifest }; Test-AlabExport out/</code>
/// <para>In two shards, which could run side by side or on two machines; then whether both are there, whole and of one source.</para>
/// </example>
/// <example>
/// <code>Import-AlabProject examples/clinic-notes.json -Database projects.db; Get-AlabProject -Database projects.db | Export-AlabProject -Destination out/ -Format Conll2003</code>
/// <para>Every project of a database.</para>
/// </example>
[Cmdlet(VerbsData.Export, "AlabProject", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(AlabExportResult))]
public sealed class ExportAlabProjectCommand : SourceCommand
{
    /// <summary>The parameter set of tasks from the pipeline where the one path on the line says where they go.</summary>
    private const string TargetSet = "Target";

    private readonly FormatParameters _parameters = new();
    private readonly TargetParameters _target = new();
    private ExportTargets _targets = null!;
    private ExportManifests _manifests = null!;
    private ManifestKeeper? _manifest;
    private FormatOptions _options = null!;
    private FileExport? _fromPipeline;
    private string _pipelineName = "";
    private bool _isTaken;
    private bool _isRead;

    /// <summary>
    /// The projects to read: files of JSON or JSON Lines, also compressed by gzip, zip archives as the product exports them, or
    /// folders of such files. Wildcards are allowed. When tasks come from the pipeline and -Destination is not given, it is the
    /// destination.
    /// </summary>
    [Parameter(
        Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TargetSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>Tasks, as Get-AlabTask gives them: all that arrive count as one project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [Parameter(Mandatory = true, ParameterSetName = TargetSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public override AlabTask? InputObject { get; set; }

    /// <summary>
    /// Where to write: a folder if it exists as one, ends in a separator, or is needed because several formats are asked for,
    /// -Shard is given or the tasks are split; otherwise the file. A missing folder is made.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = PathSet)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = LiteralPathSet)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = DatabaseSet)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ServerSet)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = InputObjectSet)]
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

    /// <summary>
    /// Also writes, last, name.manifest.json beside the files: what was read, with which options, and what each file holds, with
    /// hashes. If one of the same sources and options stands there, and its files are as they were left, nothing is written; -Force
    /// writes anyway.
    /// </summary>
    [Parameter]
    public SwitchParameter Manifest { get; set; }

    /// <summary>
    /// Only one shard of the tasks: 3/16 is the third of sixteen parts of nearly the same size, by a hash of the tasks' ids, so
    /// that sixteen processes or machines write the whole project, each task once. The files are name-00003-of-00016.conll and so
    /// on, with one header and one list of labels in all shards. From a database only the shard's own tasks are read. See
    /// Test-AlabExport.
    /// </summary>
    [Parameter]
    [ShardTransformation]
    [ArgumentCompleter(typeof(ShardCompleter))]
    public TaskShard? Shard { get; set; }

    /// <summary>Gives a result for every file: its path, what it holds, what was wrong, its size and SHA-256.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override TaskQuery Query => new() { Choice = _options.Choice, Shard = Shard };

    /// <inheritdoc/>
    protected override void Begin()
    {
        OptionUse.Require(MyInvocation.BoundParameters.Keys, Format);
        _targets = new ExportTargets(this, IsGiven(nameof(Destination)) ? Destination : OnlyPath(), Format, _target, Shard);
        _manifests = new ExportManifests(this, _targets, _parameters, _target);
        _options = _parameters.ToOptions(this);
        this.WriteAdvice(Format, _options);
        OptionUse.WarnOfKinds(this, _options.Choice.Annotations.Kinds, Format);
        ExportCaution.Write(this, Format, _options, _targets);
    }

    /// <inheritdoc/>
    private protected override IEnumerable<string> Foresee(IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        _targets.Foresee(all.Select(path => (Name ?? new PathSource(path).Name, path)));
        return all;
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        _isRead = true;
        string name = Name ?? source.Name;
        FormatOptions options = _options.Carrying(source.LabelConfig, textField: null, source.AnnotatorPriority);
        List<ExportTarget> targets = Begin(name, source.Location, path, parts: null);
        if (targets.Count == 0)
            return;
        using ManifestKeeper? manifest = Manifest ? _manifests.For(name, source.Location, path, Format, options, Encoding) : null;
        ITaskSource read = manifest?.Take(source, this, Cancellation) ?? source;
        if (manifest?.UnchangedFiles(targets, this, Cancellation) is { } unchanged)
        {
            WriteResults(name, export: null, unchanged);
            return;
        }

        using FileExport export = Open(targets, options, parts: null, manifest);
        WriteResults(name, export, export.Run(read, this, Cancellation));
    }

    /// <inheritdoc/>
    private protected override ITaskSource SourceOf(IProjectStore store) =>
        Shard is null ? base.SourceOf(store) : store.ShardOf(Project, Query);

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        if (!_isTaken)
            BeginFromPipeline(Name ?? task.Project, _options.Carrying(task.LabelConfig, task.TextField, task.AnnotatorPriority), task.Record.Split?.Parts);
        _fromPipeline?.Add(task.Record);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (!_isRead && !_isTaken && MyInvocation.ExpectingInput)
            BeginFromPipeline(Name, _options, parts: null);
        if (_fromPipeline is not null)
            WriteResults(_pipelineName, _fromPipeline, _fromPipeline.Complete(this, Cancellation));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _fromPipeline?.Dispose();
            _manifest?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// While a line is typed or looked at it is in no pipeline: then only what fits the formats so far is offered. A call
    /// takes all, to refuse what no format uses by its own error.
    /// </summary>
    private protected override bool Offers(PropertyInfo option) =>
        MyInvocation.PipelineLength > 0 || Format.Length == 0 || OptionUse.IsUsed(option.Name, Format);

    private string OnlyPath() => Path.Length == 1 ? Path[0] : throw Errors.PathAmbiguous(string.Join(", ", Path));

    /// <summary>Makes the files when the first task has told the name.</summary>
    private void BeginFromPipeline(string? name, FormatOptions options, IReadOnlyList<string>? parts)
    {
        _isTaken = true;
        _pipelineName = _targets.NameOf(name);
        List<ExportTarget> targets = Begin(_pipelineName, "pipeline", path: null, parts);
        if (targets.Count == 0)
            return;
        _manifest = Manifest ? _manifests.For(_pipelineName, "pipeline", source: null, Format, options, Encoding) : null;
        _fromPipeline = Open(targets, options, parts, _manifest);
    }

    private List<ExportTarget> Begin(string name, string from, string? path, IReadOnlyList<string>? parts)
    {
        Activity = $"Exporting {name}";
        List<ExportTarget> targets = _targets.For(name, from, path, parts);
        if (targets.Count > 0)
            WriteVerbose($"Exporting '{from}' to {string.Join(", ", targets.Select(target => $"'{target.Path}'"))}.");
        return targets;
    }

    private FileExport Open(
        List<ExportTarget> targets, FormatOptions options, IReadOnlyList<string>? parts, ManifestKeeper? manifest) =>
        new(targets, options, Encoding, _target.NoClobber, DiagnosticListener, parts, manifest);

    private void WriteResults(string name, FileExport? export, IReadOnlyList<AlabExportResult> results)
    {
        if (results[0].Unchanged)
            WriteVerbose($"{name}: nothing changed since the last export; nothing is written.");
        else
            TellOf(name, export!);
        ExportWarning.WriteSizes(this, results);
        if (PassThru)
            WriteObject(results, enumerateCollection: true);
    }

    private void TellOf(string name, FileExport export)
    {
        ExportWarning.Write(this, name, export.Formats, export.Asked);
        if (_targets.IsFolder && Shard is null)
            export.WriteCards(name, format => [.. OptionUse.Typed(_parameters, format)]);
    }
}
