using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using System.Text;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Exporting;
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
/// <para>Many projects of one call are exported side by side. What is seen of them is as if each waited for the one before it: a
/// project that cannot be read ends the call, those before it are there, and of those behind it nothing.</para>
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
/// <code>
/// Export-AlabProject examples/clinic-notes.json -Destination out/ -Format Json, Csv, Tsv, Conll2003 -PassThru |
///     Format-Table Format, Tasks, Completions, Annotations, Skipped
/// </code>
/// <output>
/// WARNING: clinic-notes (Json): MemberInvalid 3. Use -Verbose to see each.
/// ...
///
///    Format Tasks Completions Annotations Skipped
///    ------ ----- ----------- ----------- -------
///      Json    22          26         100       0
///       Csv    21          23          91       1
///       Tsv    21          23          91       1
/// Conll2003    19          21          54       1
/// </output>
/// <para>All formats of a project: out/clinic-notes.json, .csv, .tsv and .conll.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | Where-Object { $_.Labels -contains 'DRUG' } |
///     Export-AlabProject -Format Conll2003 -Destination drugs.conll -OnlyGroundTruth
/// Get-Content drugs.conll -TotalCount 5
/// </code>
/// <output>
/// WARNING: clinic-notes (Conll2003): 14 of 14 spans tagged (4 widened by 4 characters), SpanCutsToken 4, MemberInvalid 1. Use -Verbose to see each.
/// -DOCSTART- -X- O
/// Reason -X- _ O
/// for -X- _ O
/// visit: -X- _ O
/// headache -X- _ B-PROBLEM
/// </output>
/// <para>The starred completions of the tasks that speak of drugs.</para>
/// </example>
/// <example>
/// <code>
/// Export-AlabProject examples/*.json -Destination out/ -Format Csv -Shape Long -EscapeFormula -Force
/// (Import-Csv out/clinic-notes.csv).Count
/// </code>
/// <output>
/// WARNING: clinic-notes (Csv): 1 task left out because all completions were skipped, 2 tasks written without any annotation, MemberInvalid 3. Use -Verbose to see each.
/// 94
/// </output>
/// <para>A nightly job: every project of a folder, a row for every annotation, safe to open in a spreadsheet.</para>
/// </example>
/// <example>
/// <code>
/// Get-ChildItem examples -Filter *.json | Export-AlabProject -Destination out/ -Format JsonLines -ThrottleLimit 16
/// (Get-ChildItem out).Name
/// </code>
/// <output>
/// WARNING: clinic-notes (JsonLines): MemberInvalid 3. Use -Verbose to see each.
/// clinic-notes.jsonl
/// </output>
/// <para>As many as sixteen projects under way at once, for a disk that is far away. Files and order are as with one.</para>
/// </example>
/// <example>
/// <code>
/// Export-AlabProject examples/clinic-notes.json -Destination out/ -Format SparkNlp, Spacy, Spans -Tokenizer Word
/// (Get-ChildItem out).Name
/// </code>
/// <output>
/// WARNING: clinic-notes (SparkNlp): ... 55 of 69 spans tagged ...
/// WARNING: clinic-notes (Spacy): ... 55 of 69 spans tagged ...
/// WARNING: clinic-notes (Spans): ... 63 of 69 spans tagged, ...
/// clinic-notes.spacy
/// clinic-notes.spans.jsonl
/// clinic-notes.sparknlp.parquet
/// </output>
/// <para>What trainers read, made in one reading: out/clinic-notes.sparknlp.parquet, .spacy and .spans.jsonl.</para>
/// </example>
/// <example>
/// <code>
/// $options = @{ Format = 'Conll2003', 'JsonLines'; CompletionPolicy = 'Training'; AnnotationKind = 'Entity'; Manifest = $true }
/// Export-AlabProject examples/clinic-notes.json -Destination out/ @options 3&gt; $null
/// Export-AlabProject examples/clinic-notes.json -Destination out/ @options -PassThru | Format-Table Format, Tasks, Completions, Annotations, Unchanged
/// </code>
/// <output>
///    Format Tasks Completions Annotations Unchanged
///    ------ ----- ----------- ----------- ---------
/// Conll2003    19          17          48      True
/// JsonLines    22          20          73      True
/// </output>
/// <para>For training: of each task the completion that the product itself would train on, entities only, and a manifest that
/// tells what came of what. The second call finds nothing new and writes nothing.</para>
/// </example>
/// <example>
/// <code>
/// 1..2 | ForEach-Object { Export-AlabProject examples/clinic-notes.json -Destination out/ -Format JsonLines, Csv -Shard "$_/2" -Manifest 3&gt; $null }
/// (Get-ChildItem out).Name
/// </code>
/// <output>
/// clinic-notes-00001-of-00002.csv
/// clinic-notes-00001-of-00002.jsonl
/// clinic-notes-00001-of-00002.manifest.json
/// clinic-notes-00002-of-00002.csv
/// clinic-notes-00002-of-00002.jsonl
/// clinic-notes-00002-of-00002.manifest.json
/// </output>
/// <para>In two shards, which could run side by side or on two machines; Test-AlabExport says whether both are there.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Get-AlabProject -Database projects.db | Export-AlabProject -Destination out/ -Format Conll2003
/// (Get-ChildItem out).Name
/// </code>
/// <output>
/// WARNING: clinic-notes (Conll2003): ... 54 of 69 spans tagged ...
/// clinic-notes.conll
/// </output>
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
    private ExportCall _call = null!;
    private SideBySide _exports = null!;
    private PipedExport? _piped;
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
    [ArgumentCompleter(typeof(FormatCompleter))]
    public AlabFormat?[] Format { get; set; } = [];

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

    /// <summary>
    /// How many projects are under way at once; without it as many as pay. Results, warnings and errors come in the order of the
    /// projects, and a project that fails ends the call as if each waited for the one before it. 1 exports one after another.
    /// </summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int ThrottleLimit { get; set; } = SideBySide.DefaultLimit;

    /// <summary>The formats; none of them is null.</summary>
    internal AlabFormat[] Formats => [.. Format.OfType<AlabFormat>()];

    private protected override TaskQuery Query => new() { Choice = _call.Options.Choice, Shard = Shard };

    /// <inheritdoc/>
    protected override void Begin()
    {
        _call = new ExportCall(this, IsGiven(nameof(Destination)) ? Destination : OnlyPath(), _parameters, _target);
        _exports = new SideBySide(ThrottleLimit, Cancellation);
    }

    /// <inheritdoc/>
    private protected override void ReadPaths(IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        _call.Targets.Foresee(all.Select(path => (_call.NameOf(new PathSource(path).Name), path)));
        bool isAlone = all.Length == 1 && !MyInvocation.ExpectingInput;
        foreach ((string path, int number) in all.Select((path, index) => (path, index + 1)))
        {
            // What an export of this call writes is read when it is there.
            if (_call.Targets.Include(path))
                EndEarlier();
            ProjectReports reports = CreateReports();
            string place = all.Length == 1 ? "" : string.Create(CultureInfo.CurrentCulture, $" ({number:N0} of {all.Length:N0})");
            Start(new PathSource(path, reports), path, reports, opened: null, isLarge: isAlone || !SideBySide.IsSmall(path), place);
        }
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path) => Start(source, path, CreateReports(), opened: null, isLarge: true);

    /// <inheritdoc/>
    private protected override void Read(ITaskSource source, string path, IDisposable opened) =>
        Start(source, path, CreateReports(), opened, isLarge: true);

    /// <inheritdoc/>
    private protected override void EndEarlier() => _exports.Finish();

    /// <inheritdoc/>
    private protected override ITaskSource SourceOf(IProjectStore store) =>
        Shard is null ? base.SourceOf(store) : store.ShardOf(Project, Query);

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        _piped ??= BeginPiped(Name ?? task.Project, task);
        _piped.Add(task.Record);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        _exports.Finish();
        if (!_isRead && _piped is null && MyInvocation.ExpectingInput)
            _piped = BeginPiped(Name, first: null);
        _piped?.Complete(this, Cancellation);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _exports?.Dispose();
            _piped?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// While a line is typed or looked at it is in no pipeline: then only what fits the formats so far is offered. A call
    /// takes all, to refuse what no format uses by its own error.
    /// </summary>
    private protected override bool Offers(PropertyInfo option) =>
        MyInvocation.PipelineLength > 0 || Formats.Length == 0 || OptionUse.IsUsed(option.Name, Formats);

    private string OnlyPath() => Path.Length == 1 ? Path[0] : throw Errors.PathAmbiguous(string.Join(", ", Path));

    private ProjectReports CreateReports() => new(_exports, this);

    /// <summary>Starts the export of a project, unless the user declines.</summary>
    private void Start(ITaskSource source, string path, ProjectReports reports, IDisposable? opened, bool isLarge, string place = "")
    {
        _isRead = true;
        var export = new ProjectExport(_call, source, opened)
        {
            IsLarge = isLarge,
            Reports = reports,
            Place = place,
            Listener = IsVerbose ? reports.Tell : null,
        };
        if (export.Prepare(path))
            _exports.Start(export);
        else
            export.Dispose();
    }

    private PipedExport BeginPiped(string? name, AlabTask? first)
    {
        var piped = new PipedExport(_call, name, first, DiagnosticListener, WriteVerbose);
        Activity = piped.Activity;
        return piped;
    }
}
