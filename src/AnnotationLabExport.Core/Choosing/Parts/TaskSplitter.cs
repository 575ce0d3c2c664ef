using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Splits tasks into parts (docs/formats.md §12). By hash a task has its part at once; with stratification or
/// near-duplicates all must be seen first, and wait in a temporary file. Not for use by two threads.
/// </summary>
public sealed class TaskSplitter : IDisposable
{
    private readonly PartOptions _options;
    private readonly TaskDocument _task = new();
    private readonly FieldPath? _groupField;
    private readonly TaskSplit[] _splits;
    private readonly WaitingTasks? _waiting;
    private SplitRules? _rules;
    private long _number;

    /// <summary>Makes a splitter.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="spool">Keeps the tasks, where they must wait; it becomes the splitter's to dispose.</param>
    public TaskSplitter(PartOptions options, ITaskSpool? spool)
    {
        _options = options;
        _groupField = options.GroupField is null ? null : new FieldPath(options.GroupField);
        _splits = [.. options.Parts.Names.Select(name => new TaskSplit(name, options.Parts.Names))];
        Report = new SplitReport(options.Parts);
        if (!options.Streams)
            _waiting = new WaitingTasks(options, spool ?? throw new ArgumentNullException(nameof(spool)));
    }

    /// <summary>What became of the tasks that were given so far.</summary>
    public SplitReport Report { get; }

    /// <summary>
    /// Told of each join of near-duplicates: the ids of both tasks, or their numbers if they have none, and the Jaccard
    /// index. On the thread that completes the split.
    /// </summary>
    public Action<string, string, double>? Joined { get; init; }

    /// <summary>Takes the next task.</summary>
    /// <param name="record">The task.</param>
    /// <param name="carried">What it carries.</param>
    /// <param name="group">The value that it is grouped by, where that comes with it.</param>
    /// <returns>The task with its part; null if it waits.</returns>
    /// <exception cref="JsonMalformedException">The task is not JSON.</exception>
    public TaskRecord? Add(TaskRecord record, CarriedRules carried = default, string? group = null)
    {
        if (_rules?.Carried != carried)
            _rules = new SplitRules(_options, carried);
        _task.Load(record);
        PartKey key = KeyOf(_rules, group);
        IReadOnlySet<string> labels = _rules.LabelsOf(_task);
        if (_waiting is not null)
        {
            _waiting.Add(record, carried, key, labels);
            return null;
        }

        int part = _options.Parts.At(key.Fraction);
        foreach (string label in labels)
            Report.Coverage.Add(label, (key.High, key.Low), part);
        return With(record, part);
    }

    /// <summary>The tasks that wait, in their order, with their parts.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<TaskRecord> Complete(IWorkProgress progress, CancellationToken cancellation)
    {
        if (_waiting is null)
            yield break;
        _waiting.Assign(Joined, Report, progress, cancellation);
        int number = 0;
        foreach (TaskRecord record in _waiting.Read(progress, cancellation))
            yield return With(record, _waiting.PartOf(number++));
    }

    /// <inheritdoc/>
    public void Dispose() => _waiting?.Dispose();

    private PartKey KeyOf(SplitRules rules, string? group)
    {
        _number++;
        string? value = _groupField is null ? group : ScalarText.Of(_groupField.Of(_task.Data));
        if (PartKey.Groups(value))
            return PartKey.OfGroup(_options.Seed, value!);
        if (_groupField is not null || _options.HasGroups)
            Report.WithoutGroup++;
        return PartKey.OfTask(_options.Seed, _task, rules.TextField.Find(_task).Value, _number);
    }

    private TaskRecord With(TaskRecord record, int part)
    {
        Report.Count(part);
        return record with { Split = _splits[part] };
    }
}
