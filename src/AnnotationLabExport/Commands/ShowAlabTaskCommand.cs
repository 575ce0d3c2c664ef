using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Judging.Showing;
using AnnotationLabExport.Judging.Showing.Terminal;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Shows tasks in the terminal: the text, and below each line the spans with their labels.</summary>
/// <remarks>
/// <para>Under a line of the text stands a bar for every span, with its label in it, or beside it where it is too short;
/// nested and overlapping spans have lines of their own. Of several completions and predictions each has its own lines,
/// with the name of who made them. Then follow their choices, remarks and relations, and the spans that have no place in
/// the text. A bar that ends in dots goes on in another line. "moved" stands behind the label of a span whose quote was
/// found elsewhere than at its offsets, "?" of one whose quote is not there and was not found.</para>
/// <para>It chooses completions as an export does: deleted and skipped ones are left out. Lines are wrapped to the
/// window. Labels have colours on a terminal, unless NO_COLOR is set or $PSStyle.OutputRendering is PlainText; what is
/// redirected is plain. Control characters are shown as signs for them, never sent to the terminal.</para>
/// <para>Unlike errors, warnings and findings this quotes texts: it is for the eyes of those who may read them.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Id 3 | Show-AlabTask -Width 120</code>
/// <output>
/// Task 3 · note-03.txt
///        Follow-up of type 2 diabetes in a 54-year-old woman.
/// eric                ╰───PROBLEM───╯
/// jenny  ╰──╯DATE ?
///        HbA1c is 7.1 percent, down from 8.3 percent.
///        Continue metformin 500 mg twice daily.
/// eric            ╰─DRUG──╯
///
/// eric · 2022-10-29 16:00 · 41 s · 2 spans
///   gender: Female
/// ...
/// </output>
/// <para>One task, with the completions of two annotators under its text.</para>
/// </example>
/// <example>
/// <code>Show-AlabTask examples/clinic-notes.json -OnlyGroundTruth -LabelConfig examples/clinic-notes.xml | ForEach-Object Title</code>
/// <output>
/// note-01.txt
/// ...
/// note-22.txt
/// </output>
/// <para>The starred completions of a project, one after another; here their titles.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json -Id 1 | Show-AlabTask -AnnotationSource Both -IncludeLabel PROBLEM, DRUG -Width 80</code>
/// <output>
/// Task 1 · note-01.txt
///                   Reason for visit: headache for three days.
/// eric                                ╰──────╯PROBLEM
/// SparkNLP Pre-an…                    ╰──────╯PROBLEM
///                   The patient reports a throbbing headache behind the left eye,
/// eric                                    ╰────PROBLEM─────╯
///                   worse in the morning.
///                   Plan: ibuprofen 400 mg every six hours as needed.
/// eric                    ╰─DRUG──╯
/// SparkNLP Pre-an…        ╰─DRUG──╯
/// ...
/// </output>
/// <para>What an annotator and a model found of two labels, in 80 columns.</para>
/// </example>
[Cmdlet(VerbsCommon.Show, "AlabTask", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTaskDrawing))]
public sealed class ShowAlabTaskCommand : SourceCommand
{
    private readonly ChoiceParameters _choosing = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();
    private ChoiceOptions _choice = null!;
    private LabelConfig? _config;
    private TaskDrawer _drawer = null!;
    private TaskShower? _fromPipeline;

    /// <summary>How many columns a line has; without it, those of the window.</summary>
    [Parameter]
    [ValidateRange(20, 10_000)]
    public int Width { get; set; }

    private protected override TaskQuery Query => new() { Choice = _choice };

    /// <inheritdoc/>
    protected override void Begin()
    {
        _choice = _choosing.ApplyTo(new ChoiceOptions());
        _config = _configuration.Read(this);
        _drawer = new TaskDrawer(Width > 0 ? Width : Math.Max(this.WindowWidth(), 20), this.WantsColours());
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        WriteVerbose($"Showing '{source.Location}'.");
        using var shower = Shower(source.LabelConfig, textField: null);
        foreach (TaskBlock block in source.Read(new ReadProgress(), Cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    Draw(shower, record);
            }
        }

        Warn(source.Name, shower);
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        _fromPipeline ??= Shower(task.LabelConfig, task.TextField);
        Draw(_fromPipeline, task.Record);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (_fromPipeline is not null)
            Warn("Pipeline", _fromPipeline);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    private TaskShower Shower(LabelConfig? config, string? textField) =>
        new(_choice, _config ?? config, _textField.TextField ?? textField, _assertions.ToSet());

    private void Warn(string name, TaskShower shower)
    {
        ExportWarning.OfLabels(this, name, shower.Asked);
        ExportWarning.OfUnrecognised(this, shower.Unrecognised);
    }

    private void Draw(TaskShower shower, TaskRecord record)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (shower.Show(record) is { } task)
            WriteObject(_drawer.Draw(task));
    }
}
