using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Commands;

/// <summary>Splits tasks into parts, such as train, dev and test, that do not leak into each other.</summary>
/// <remarks>
/// <para>Takes tasks from the pipeline, or reads them from files, folders and databases. Passes the tasks on in their order, each with its part in Split. Export-AlabProject then writes a file for each
/// part: p.train.conll, p.dev.conll and so on, one header and one list of labels for all. A part without tasks is an empty
/// file, so that last night's does not stay.</para>
/// <para>By hash (the default) a task's part comes from its id, or from the value that -GroupBy names, and from nothing
/// else: it keeps it for ever, on every machine, whatever tasks are added, and is passed on at once. The shares are those
/// of the ratios by chance.</para>
/// <para>With -Stratify labels are spread over the parts by the ratios, the rarest first (Sechidis, Tsoumakas, Vlahavas
/// 2011). The same tasks get the same parts every time, but tasks that are added move others.</para>
/// <para>With -NearDuplicate tasks whose texts are nearly the same share a part, for a copied note in train and in test
/// makes a test that says nothing. Their groups are joined, and a joined group goes by the one that came first: parts are
/// stable as long as no join changes. Texts are compared by their runs of five words; at the default similarity about one
/// pair in twelve that is just as similar as asked for is missed, of those above 0.85 less than one in twenty.</para>
/// <para>-Stratify and -NearDuplicate wait for the last task. Meanwhile the tasks lie in a temporary file, and memory holds
/// about 100 bytes for a task and 8 for each of its labels; with -NearDuplicate 200 bytes more, 350 for a similarity below
/// 0.8, 600 below 0.6.</para>
/// <para>-AnnotationKind, -IncludeLabel and -ExcludeLabel say which labels are looked at, for the split alone: the tasks stay whole.</para>
/// <para>-Verbose tells how many tasks each part has, and which near-duplicates were joined. A warning says which labels
/// are missing from a part although enough groups hold them.</para>
/// </remarks>
/// <example>
/// <code>
/// Split-AlabTask examples/clinic-notes.json 3&gt; $null | Export-AlabProject out/ -Format Conll2003, JsonLines 3&gt; $null
/// (Get-ChildItem out).Name
/// </code>
/// <output>
/// clinic-notes.dev.conll
/// clinic-notes.dev.jsonl
/// clinic-notes.test.conll
/// clinic-notes.test.jsonl
/// clinic-notes.train.conll
/// clinic-notes.train.jsonl
/// </output>
/// <para>A file for each part and format, parts by hash: a task is in the same part next month.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | Split-AlabTask -Ratio 0.7, 0.3 -GroupBy title -Stratify |
///     Group-Object Split -NoElement
/// </code>
/// <output>
/// Count Name
/// ----- ----
///     7 test
///    15 train
/// </output>
/// <para>Two parts over which labels are spread evenly; tasks of one title stay together. In most projects the field to group
/// by is that of the patient.</para>
/// </example>
/// <example>
/// <code>
/// Get-AlabTask examples/clinic-notes.json | Split-AlabTask -GroupBy { $_.Title -replace '\d\.txt' } -NearDuplicate -Similarity 0.7 |
///     Where-Object Split -EQ train | Select-Object -First 2
/// </code>
/// <output>
///       Id Split        Title                    Completions GroundTruth Labels
///       -- -----        -----                    ----------- ----------- ------
///       10 train        note-10.txt                        0 False
///       11 train        note-11.txt                        0 False       DRUG, PROBLEM, FREQUENCY
/// </output>
/// <para>What tasks are grouped by can be worked out for each; copies stay with their originals.</para>
/// </example>
/// <example>
/// <code>
/// Import-AlabProject examples/clinic-notes.json -Database projects.db
/// Split-AlabTask -Database projects.db -Project clinic-notes -Part a, b, c, d, e -Ratio 1, 1, 1, 1, 1 3&gt; $null |
///     Export-AlabProject out/ -Format Csv 3&gt; $null
/// (Get-ChildItem out).Name
/// </code>
/// <output>
/// clinic-notes.a.csv
/// clinic-notes.b.csv
/// clinic-notes.c.csv
/// clinic-notes.d.csv
/// clinic-notes.e.csv
/// </output>
/// <para>Five equal parts of a project in a database, for cross-validation.</para>
/// </example>
[Cmdlet(VerbsCommon.Split, "AlabTask", DefaultParameterSetName = PathSet)]
[OutputType(typeof(AlabTask))]
public sealed class SplitAlabTaskCommand : SourceCommand
{
    private readonly PartParameters _parts = new();
    private readonly AnnotationParameters _annotations = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();
    private AlabTaskReader _reader = null!;
    private TaskSplitter _splitter = null!;
    private AlabTaskSplitter? _tasks;

    /// <inheritdoc/>
    protected override void Begin()
    {
        Activity = "Splitting tasks";
        PartOptions options = _parts.ApplyTo(new PartOptions
        {
            Annotations = _annotations.ToFilter(),
            Config = _configuration.Read(this),
            TextFieldName = _textField.TextField,
            AssertionLabels = _assertions.ToSet(),
        });
        _reader = new AlabTaskReader(new ChoiceOptions(), options.Config, options.TextFieldName);
        _splitter = new TaskSplitter(options, options.Streams ? null : new TaskSpool("", ""))
        {
            Joined = IsVerbose ? (later, earlier, similarity) => SplitWarning.OfJoin(this, later, earlier, similarity) : null,
        };
        _tasks = new AlabTaskSplitter(_splitter);
    }

    /// <inheritdoc/>
    protected override void Read(ITaskSource source, string path)
    {
        WriteVerbose($"Reading '{source.Location}'.");
        var progress = new ReadProgress();
        foreach (AlabTask task in _reader.Read(source, progress, Cancellation))
        {
            Take(task);
            Report("reading", progress);
        }
    }

    /// <inheritdoc/>
    protected override void Take(AlabTask task)
    {
        if (_tasks!.Add(task, _parts.ValueOf(task)) is { } split)
            WriteObject(Shown(split));
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        foreach (AlabTask task in _tasks!.Complete(this, Cancellation))
            WriteObject(Shown(task));
        ExportWarning.OfUnrecognised(this, _reader.Unrecognised);
        SplitWarning.Write(this, _splitter.Report);
    }

    /// <summary>The task, shown with its part.</summary>
    private static PSObject Shown(AlabTask task)
    {
        var shown = new PSObject(task);
        shown.TypeNames.Insert(0, $"{typeof(AlabTask).FullName}#{nameof(AlabTask.Split)}");
        return shown;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _tasks?.Dispose();
        base.Dispose(disposing);
    }
}
