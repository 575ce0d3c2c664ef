using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.Commands;

/// <summary>Splits tasks into parts, such as train, dev and test, that do not leak into each other.</summary>
/// <remarks>
/// <para>Passes the tasks on in their order, each with its part in Split. Export-AlabProject then writes a file for each
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
/// pair in twelve that is just as similar as asked for is missed, of those well above it less than one in fifty.</para>
/// <para>-Stratify and -NearDuplicate wait for the last task. Meanwhile the tasks lie in a temporary file, and memory holds
/// about 100 bytes for a task and 8 for each of its labels; with -NearDuplicate 400 bytes more, or 800 for a similarity
/// below 0.6.</para>
/// <para>-Verbose tells how many tasks each part has, and which near-duplicates were joined. A warning says which labels
/// are missing from a part although enough groups hold them.</para>
/// </remarks>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Split-AlabTask | Export-AlabProject out/ -Format Conll2003, JsonLines</code>
/// <para>A file for each part and format, parts by hash: a task is in the same part next month.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Split-AlabTask -Ratio 0.7, 0.3 -GroupBy title -Stratify | Group-Object Split -NoElement</code>
/// <para>Two parts over which labels are spread evenly; tasks of one title stay together. In most projects the field to
/// group by is that of the patient.</para>
/// </example>
/// <example>
/// <code>Get-AlabTask examples/clinic-notes.json | Split-AlabTask -GroupBy { $_.CreatedBy } -NearDuplicate -Similarity 0.7 -Verbose | Select-Object Id, Split</code>
/// <para>What tasks are grouped by can be worked out for each; copies stay with their originals.</para>
/// </example>
/// <example>
/// <code>Import-AlabProject examples/clinic-notes.json -Database projects.db; Get-AlabTask -Database projects.db -Project clinic-notes | Split-AlabTask -Part a, b, c, d, e -Ratio 1, 1, 1, 1, 1 | Export-AlabProject out/ -Format Csv</code>
/// <para>Five equal parts of a project in a database, for cross-validation.</para>
/// </example>
[Cmdlet(VerbsCommon.Split, "AlabTask", DefaultParameterSetName = HashSet)]
[OutputType(typeof(AlabTask))]
public sealed class SplitAlabTaskCommand : AlabCommand
{
    private const string HashSet = "Hash";
    private const string StratifySet = "Stratify";
    private readonly AnnotationParameters _annotations = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();
    private TaskSplitter _splitter = null!;
    private AlabTaskSplitter? _tasks;

    /// <summary>The tasks to split, as Get-AlabTask gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <summary>How much of the tasks each part is to have: numbers above 0, which need not add up to 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public double[] Ratio { get; set; } = [0.8, 0.1, 0.1];

    /// <summary>
    /// The names of the parts, which become parts of files' names: train, dev, test, or of two ratios train, test; of other
    /// numbers they must be given.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Part { get; set; }

    /// <summary>
    /// What tasks are grouped by: a field of data, into nested objects with dots, or a script block that gives a value for the
    /// task in $_. All tasks of one value share a part. A task without a value is grouped with none.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DataFieldCompleter))]
    public object? GroupBy { get; set; }

    /// <summary>Another number gives other parts, by hash.</summary>
    [Parameter(ParameterSetName = HashSet)]
    public long Seed { get; set; }

    /// <summary>Spreads the labels of completions over the parts by the ratios.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StratifySet)]
    public SwitchParameter Stratify { get; set; }

    /// <summary>Tasks whose texts are near-duplicates share a part.</summary>
    [Parameter]
    public SwitchParameter NearDuplicate { get; set; }

    /// <summary>
    /// With -NearDuplicate: from which share of common runs of five words on texts are near-duplicates (their Jaccard index),
    /// from 0.5 to 1.
    /// </summary>
    [Parameter]
    [ValidateRange(0.5, 1.0)]
    public double Similarity { get; set; } = 0.8;

    /// <inheritdoc/>
    protected override void Begin()
    {
        Activity = "Splitting tasks";
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Similarity)) && !NearDuplicate)
            throw Errors.OptionWithout(nameof(Similarity), nameof(NearDuplicate));
        PartOptions options = Options();
        _splitter = new TaskSplitter(options, options.Streams ? null : new TaskSpool("", ""))
        {
            Joined = IsVerbose ? TellOfJoin : null,
        };
        _tasks = new AlabTaskSplitter(_splitter);
    }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (_tasks!.Add(InputObject, GroupBy is ScriptBlock script ? ValueOf(script) : null) is { } task)
            WriteObject(task);
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        foreach (AlabTask task in _tasks!.Complete(this, Cancellation))
            WriteObject(task);
        Report(_splitter.Report);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _tasks?.Dispose();
        base.Dispose(disposing);
    }

    private PartOptions Options()
    {
        object? groupBy = GroupBy is PSObject wrapped ? wrapped.BaseObject : GroupBy;
        GroupBy = groupBy;
        return new PartOptions
        {
            Parts = new PartRatios(Ratio, Part),
            Seed = Seed,
            GroupField = groupBy is ScriptBlock or null ? null : LanguagePrimitives.ConvertTo<string>(groupBy),
            HasGroups = groupBy is not null,
            Stratify = Stratify,
            Similarity = NearDuplicate ? Similarity : null,
            Annotations = _annotations.ToFilter(),
            Config = _configuration.Read(this),
            TextFieldName = _textField.TextField,
            AssertionLabels = _assertions.ToSet(),
        };
    }

    /// <summary>What a script block gives for the task, in the spelling that is the same on every culture; null for nothing.</summary>
    private string? ValueOf(ScriptBlock script)
    {
        List<object?> values = [.. script.InvokeWithContext(null, [new PSVariable("_", InputObject)]).Select(value => value?.BaseObject)];
        return values.Count == 0 ? null : (string?)LanguagePrimitives.ConvertTo(
            values.Count == 1 ? values[0] : values.ToArray(), typeof(string), CultureInfo.InvariantCulture);
    }

    private void TellOfJoin(string later, string earlier, double similarity) => WriteVerbose(string.Create(
        CultureInfo.InvariantCulture, $"Task {later} goes with task {earlier}: their texts are near-duplicates ({similarity:0.###})."));

    private void Report(SplitReport report)
    {
        foreach ((string part, int tasks) in report.Parts)
        {
            double share = report.Tasks == 0 ? 0 : 100.0 * tasks / report.Tasks;
            WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{part}: {tasks} of {report.Tasks} tasks ({share:0.0} %)."));
        }

        if (report.WithoutGroup > 0)
        {
            WriteWarning(string.Create(
                CultureInfo.InvariantCulture, $"{report.WithoutGroup} of {report.Tasks} tasks have no value to be grouped by, and are grouped with none."));
        }

        foreach (IGrouping<string, string> missing in report.MissingLabels.GroupBy(missing => missing.Part, missing => missing.Label))
            WriteWarning($"{missing.Key}: no task of this part holds {LabelList.Of([.. missing])}, although enough others do.");
    }
}
