using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Judging.Reporting;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Writes a project as one HTML page for people: figures, agreement, findings, and the documents with their spans.</summary>
/// <remarks>
/// <para>The page is one file that opens from disk in any browser of today and needs no network: it tells how far the work is,
/// how labels are used, what annotators made and how far they agree, where they do not, and what is wrong; and it shows the
/// documents with their spans, the completions of each one by one or side by side, relations and answers. Documents are found
/// by label, annotator, state, finding and words; what is looked at stands in the address, so that a link shows the same.</para>
/// <para>It chooses completions and annotations as an export does, by the same options. The first 10,000 tasks are shown
/// unless -MaximumTasks says otherwise; figures are of all. Texts run nothing: the page lets only its own script run, and that
/// reaches nothing.</para>
/// <para>The page holds texts of tasks, compressed but not encrypted: it is as confidential as the project. With -NoText it
/// holds none: no texts, quotes or titles, and no words that annotators wrote; ids, names of files, annotators and labels, offsets and
/// figures remain.</para>
/// <para>The file is written beside its target and renamed over it when it is complete.</para>
/// </remarks>
/// <example>
/// <code>
/// Export-AlabReport examples/clinic-notes.json -Destination report.html -LabelConfig examples/clinic-notes.xml
/// (Get-Content report.html -TotalCount 1)
/// </code>
/// <output>&lt;!doctype html&gt;</output>
/// <para>The report of a project, for Invoke-Item report.html.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json -Label DRUG |
///     Export-AlabReport -Destination drugs.html -Title 'Notes that speak of drugs' -AnnotationSource Both -PassThru
/// </code>
/// <output>
/// File                            Tasks Documents Findings       Bytes Title
/// ----                            ----- --------- --------       ----- -----
/// drugs.html                         10        10       28 ... Notes that speak of drugs
/// </output>
/// <para>Some tasks, with what a model found beside what people did.</para>
/// </example>
/// <example>
/// <code>Export-AlabReport examples/clinic-notes.json -Destination figures.html -NoText -Force -PassThru</code>
/// <output>
/// File                            Tasks Documents Findings       Bytes Title
/// ----                            ----- --------- --------       ----- -----
/// figures.html                       22        22       52 ... clinic-notes
/// </output>
/// <para>A page to show around, without any text of a task.</para>
/// </example>
[Cmdlet(VerbsData.Export, "AlabReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(AlabReport))]
public sealed class ExportAlabReportCommand : SourceCommand
{
    /// <summary>The options that say what is chosen; the page names those that were given.</summary>
    private static readonly HashSet<string> Choosing = new(StringComparer.OrdinalIgnoreCase)
    {
        "OnlyGroundTruth", "ExcludeTasksWithoutCompletions", "AnnotationSource", "CompletionPolicy", "AnnotatorPriority", "SubmittedOnly",
        "ReviewedOnly", "AnnotationKind", "IncludeLabel", "ExcludeLabel",
    };

    private readonly MeasureParameters _parameters = new();
    private readonly TargetParameters _target = new();
    private ReportOptions _options = null!;
    private string _path = "";
    private string? _source;
    private string _project = "";
    private bool _isTaken;
    private ProjectReport? _fromPipeline;

    /// <summary>The page to write, a file; mostly its name ends in .html.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The page's title; without it, the project's name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>How many tasks are shown, the first of the source: 10,000 unless given. The figures are of all.</summary>
    [Parameter]
    [ValidateRange(0, 100_000)]
    public int MaximumTasks { get; set; } = new ReportOptions().MaximumTasks;

    /// <summary>
    /// Leaves out all text of tasks: texts, quotes, titles, and words that annotators wrote. Ids, names of files, annotators and
    /// labels, offsets and figures remain.
    /// </summary>
    [Parameter]
    public SwitchParameter NoText { get; set; }

    /// <summary>Gives what was written: path, title, tasks, findings, size, SHA-256.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override TaskQuery Query => new() { Choice = _options.Measure.Choice };

    /// <inheritdoc/>
    protected override void Begin()
    {
        _path = this.ResolveLiteral(Destination);
        _options = new ReportOptions
        {
            Measure = _parameters.ToOptions(this),
            Title = Title,
            MaximumTasks = MaximumTasks,
            NoText = NoText,
            Given = [.. MyInvocation.BoundParameters.Where(given => Choosing.Contains(given.Key)).Select(given => Spelled(given.Key, given.Value))],
        };
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        using ProjectReport? report = Begin(source.Name, source.Location, path, _options.Carrying(source.LabelConfig, textField: null));
        if (report is null)
            return;
        Activity = $"Reporting on {source.Name}";
        report.Add(source, read => Report("reading", read), Cancellation);
        Complete(report, source.Name);
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        if (!_isTaken)
        {
            _isTaken = true;
            _project = task.Project;
            _fromPipeline = Begin(_project, "pipeline", path: null, _options.Carrying(task.LabelConfig, task.TextField));
        }

        _fromPipeline?.Add(task.Record);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            Complete(_fromPipeline, _project);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Begins the page if it may be written.</summary>
    /// <returns>Null if the user declined.</returns>
    private ProjectReport? Begin(string project, string from, string? path, ReportOptions options)
    {
        if (_source is not null)
            throw Errors.ReportTaken(_path, _source, from);
        _source = from;
        if (path == _path)
            throw Errors.TargetIsSource(path);
        if (!ShouldProcess(_path, $"Report on {project}"))
            return null;
        TargetFile.Check(_path, _target.NoClobber, _target.Force);
        WriteVerbose($"Reporting on '{from}' in '{_path}'.");
        return new ProjectReport(_path, project, options);
    }

    private static string Spelled(string name, object value) => value switch
    {
        SwitchParameter => $"-{name}",
        Array values => $"-{name} {string.Join(", ", values.Cast<object>())}",
        _ => $"-{name} {value}",
    };

    private void Complete(ProjectReport report, string project)
    {
        AlabReport written = report.Complete(_target.NoClobber);
        ExportWarning.OfLabels(this, project, report.Asked);
        if (written.Documents < written.Tasks && MaximumTasks > 0)
            WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{project}: the first {written.Documents} of {written.Tasks} tasks are on the page; -MaximumTasks says how many."));
        if (PassThru)
            WriteObject(written);
    }
}
