using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Exporting.Publishing;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Commands;

/// <summary>Puts a project on a server: to copy it, or for people to correct what models annotated.</summary>
/// <remarks>
/// <para>Makes the project if there is none of that name, gives it its labelling configuration, and sends its tasks in
/// batches, in the dialect of the server. Label Studio takes another than Annotation Lab's, and would drop every completion
/// without a word; the format LabelStudio is what is sent to it.</para>
/// <para>What the server counts is compared with what was sent; less is the error ServerImportIncomplete. After a fault the
/// error says which tasks arrived. Run again, the same command sends only the tasks that are not there, by their
/// ids. A project with tasks from elsewhere is added to only with -Force; an Annotation Lab then overwrites tasks of the
/// same id, a Label Studio cannot, and tasks that are there are not sent.</para>
/// </remarks>
/// <example>
/// <code>$server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio); Publish-AlabProject examples/clinic-notes.json -Server $server -LabelConfig examples/clinic-notes.xml</code>
/// <para>Copies a project into a Label Studio.</para>
/// </example>
/// <example>
/// <code>$server = Connect-AlabServer -Uri https://lab.example.org -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client); Get-AlabTask examples/clinic-notes.json | Where-Object { $_.Predictions } | Publish-AlabProject -Server $server -Name review -LabelConfig examples/clinic-notes.xml -AnnotationSet Predictions</code>
/// <para>A new project of the tasks that models annotated, for people to correct.</para>
/// </example>
/// <example>
/// <code>$server = Connect-AlabServer -Uri https://lab.example.org -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client); Publish-AlabProject examples/clinic-notes.json -Server $server -Name 'clinic notes, second round' -AnnotationSet Tasks -WhatIf</code>
/// <para>Says what would be made.</para>
/// </example>
[Cmdlet(VerbsData.Publish, "AlabProject", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(AlabPublishResult))]
public sealed class PublishAlabProjectCommand : PathCommand
{
    private const string InputObjectSet = "InputObject";
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private AlabServer _server = null!;
    private LabelConfig? _labelConfig;
    private LabelConfig? _carried;
    private TaskSpool? _fromPipeline;

    /// <summary>Tasks, as Get-AlabTask gives them: all that arrive make one project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <summary>The server, as Connect-AlabServer gave it; without it, the one that was connected last.</summary>
    [Parameter]
    [ValidateNotNull]
    public AlabServer? Server { get; set; }

    /// <summary>The name of the project on the server; without it, the name of the source.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>
    /// The project's labelling configuration, an XML file; without it, the one that the tasks carry from a database or
    /// another server, and for a project that is there the one that it has.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LabelConfig { get; set; }

    /// <summary>What is sent of each task: completions and predictions (All, the default), predictions alone, or neither (Tasks).</summary>
    [Parameter]
    public PublishContent AnnotationSet { get; set; }

    /// <summary>
    /// E-mails of members of a Label Studio whose completions keep their annotator; the server is asked for them unless
    /// they are given.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public string[]? KnownUser { get; set; }

    /// <summary>Adds to a project that has tasks from elsewhere.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Begin()
    {
        _server = Server.Or(CurrentServer.Get());
        _ = _server.Client();
        _labelConfig = LabelConfig is null ? null : Tasks.LabelConfig.Load(this.ResolveOne(LabelConfig));
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == InputObjectSet)
        {
            _fromPipeline ??= new TaskSpool(InputObject.Project, "pipeline");
            _carried ??= InputObject.LabelConfig;
            _fromPipeline.Add(InputObject.Record);
            return;
        }

        foreach (ITaskSource source in FileSources())
            Publish(source, source.LabelConfig);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            Publish(_fromPipeline, _carried);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    private void Publish(ITaskSource source, LabelConfig? carried)
    {
        string name = Name ?? source.Name;
        if (!_taken.Add(name))
            throw Errors.PublicationTaken(name, source.Location);
        if (!ShouldProcess(Excerpt.Printable($"{_server.Uri}"), Excerpt.Printable($"Publish {source.Location} as {name}")))
            return;
        Activity = $"Publishing {name}";
        using TaskSpool? spool = source.CanReadTwice ? null : Spooled(source);
        AlabPublishResult result = new ProjectPublication(
            _server.Client(),
            new PublishOptions { Name = name, LabelConfig = _labelConfig ?? carried, Content = AnnotationSet, Force = Force, KnownUsers = KnownUser },
            this.Work(Cancellation),
            IsVerbose ? diagnostic => WriteVerbose(diagnostic.ToString()) : null,
            Cancellation).Run(spool ?? source, this);
        if (result.LeftOut > 0)
            WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{name}: {result.LeftOut} tasks have no data that the server takes, and were not sent."));
        WriteObject(result);
    }

    /// <summary>What comes but once is looked at twice: which tasks are there, and which are not.</summary>
    private TaskSpool Spooled(ITaskSource source)
    {
        var spool = new TaskSpool(source.Name, source.Location);
        foreach (TaskBlock block in source.Read(new ReadProgress(), Cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    spool.Add(record);
            }
        }

        return spool;
    }
}
