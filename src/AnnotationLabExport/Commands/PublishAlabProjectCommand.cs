using System.Collections;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Exporting.Publishing;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Puts a project on a server: to copy it, or for people to correct what models annotated.</summary>
/// <remarks>
/// <para>Makes the project if there is none of that name, gives it its labelling configuration, and sends its tasks in
/// batches, in the dialect of the server. Label Studio takes another than Annotation Lab's, and would drop every completion
/// without a word; the format LabelStudio is what is sent to it.</para>
/// <para>What the server counts is compared with what was sent; less is the error ServerImportIncomplete. After a fault the
/// error says which tasks arrived. Run again, the same command sends only the tasks that are not there, by their
/// ids. Any other project of that name is left alone unless -Force is given: it then gets the configuration and the tasks
/// that it lacks. An Annotation Lab also overwrites tasks of the same id; a Label Studio cannot, and tasks that are there are
/// not sent.</para>
/// </remarks>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// Publish-AlabProject examples/clinic-notes.json -Server $server
/// </code>
/// <output>
/// WARNING: clinic-notes: SpanMoved 2, TextInvalid 1, NumberTooLarge 1, MemberInvalid 3. Use -Verbose to see each.
///
/// Project                      New      Tasks Completions Predictions AlreadyThere LeftOut Uri
/// -------                      ---      ----- ----------- ----------- ------------ ------- ---
/// clinic-notes                 True        22          26           3            0       0 http...
/// </output>
/// <para>Copies a project into a Label Studio.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://lab.example.org -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client)
/// Get-AlabTask examples/clinic-notes.json | Where-Object { $_.Predictions } |
///     Publish-AlabProject -Server $server -Name review -LabelConfig examples/clinic-notes.xml -AnnotationSet Predictions
/// </code>
/// <output>
/// Project                      New      Tasks Completions Predictions AlreadyThere LeftOut Uri
/// -------                      ---      ----- ----------- ----------- ------------ ------- ---
/// review                       True         3           0           3            0       0 http...
/// </output>
/// <para>A new project of the tasks that models annotated, for people to correct.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://lab.example.org -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client)
/// Publish-AlabProject examples/clinic-notes.json -Server $server -Name 'clinic notes, second round' -AnnotationSet Tasks
/// </code>
/// <output>
/// Project                      New      Tasks Completions Predictions AlreadyThere LeftOut Uri
/// -------                      ---      ----- ----------- ----------- ------------ ------- ---
/// clinic notes, second round   True        22           0           0            0       0 http...
/// </output>
/// <para>The same notes once more, to be annotated anew.</para>
/// </example>
[Cmdlet(VerbsData.Publish, "AlabProject", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(AlabPublishResult))]
public sealed class PublishAlabProjectCommand : SourceCommand
{
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly LabelStudioParameters _labelStudio = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private AlabServer _server = null!;
    private LabelConfig? _labelConfig;
    private LabelConfig? _carried;
    private TaskSpool? _fromPipeline;

    /// <summary>The project in the database. The labelling configuration that is kept with it is used unless another is given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DatabaseSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public override string Project { get; set; } = "";

    /// <summary>The server to publish on, as Connect-AlabServer gave it; without it, the one that was connected last.</summary>
    [Parameter]
    [ValidateNotNull]
    public override AlabServer? Server { get; set; }

    /// <summary>No parameter here: the server is where projects go.</summary>
    public override IDictionary? QueryParameter { get; set; }

    /// <summary>No parameter here: the server is where projects go.</summary>
    public override SwitchParameter IncludePrediction { get; set; }

    /// <summary>The name of the project on the server; without it, the name of the source.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>What is sent of each task: completions and predictions (All, the default), predictions alone, or neither (Tasks).</summary>
    [Parameter]
    public PublishContent AnnotationSet { get; set; }

    /// <summary>Sets the configuration of a project that is there, and adds to it.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _server = Server.OrCurrent();
        _ = _server.Client();
        _labelConfig = _configuration.Read(this);
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        _fromPipeline ??= new TaskSpool(task.Project, "pipeline");
        _carried ??= task.LabelConfig;
        _fromPipeline.Add(task.Record);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            Publish(_fromPipeline, _fromPipeline.Location, _carried);
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
        // What comes but once is looked at twice: which tasks are there, and which are not.
        using TaskSpool? spool = source.CanReadTwice ? null : TaskSpool.Of(source, Cancellation);
        Publish(spool ?? source, source.Location, source.LabelConfig);
    }

    private void Publish(ITaskSource source, string from, LabelConfig? carried)
    {
        string name = Name ?? source.Name;
        if (!_taken.Add(name))
            throw Errors.PublicationTaken(name, from);
        if (!ShouldProcess($"{_server.Uri}", $"Publish {from} as {name}"))
            return;
        Activity = $"Publishing {name}";
        AlabPublishResult result = new ProjectPublication(
            _server.Client(),
            new PublishOptions { Name = name, LabelConfig = _labelConfig ?? carried, TextFieldName = _textField.TextField, Content = AnnotationSet, Force = Force, KnownUsers = _labelStudio.KnownUser is { Length: > 0 } known ? known : null },
            this.Work(Cancellation),
            DiagnosticListener,
            Cancellation).Run(source, this);
        ExportWarning.OfPublication(this, name, result);
        WriteObject(result);
    }
}
