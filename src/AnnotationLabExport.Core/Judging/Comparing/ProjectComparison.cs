using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>
/// Finds what is different between two projects. Both are read as streams, the reference once more if anything is different:
/// memory holds a key and a digest for each task, and of the tasks that differ the ids, places and labels of one side; no text.
/// </summary>
/// <param name="options">What was asked for.</param>
public sealed class ProjectComparison(CompareOptions options) : IDisposable
{
    private readonly ContentReader _reader = new(options);
    private readonly TaskChanges _tasks = new();
    private readonly int[] _counts = new int[Enum.GetValues<ChangeKind>().Length];
    private readonly Dictionary<UInt128, UInt128> _left = [];
    private readonly Dictionary<UInt128, TaskContent> _changed = [];
    private int _referenceTasks;
    private int _differenceTasks;
    private int _changedTasks;

    /// <summary>The labels asked for, and which of them neither project holds.</summary>
    public AskedLabels Asked => _reader.Asked;

    /// <summary>What is different: added tasks in the order of the difference, then all else in the order of the reference.</summary>
    /// <param name="reference">The one project; it must be one that can be read twice.</param>
    /// <param name="difference">The other project.</param>
    /// <param name="report">Told how far it is, after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AlabException">A source is missing, unreadable, malformed or cut off.</exception>
    public IEnumerable<AlabChange> Between(
        ITaskSource reference, ITaskSource difference, Action<ReadProgress> report, CancellationToken cancellation)
    {
        foreach (TaskContent task in _reader.Read(reference, report, cancellation))
        {
            _referenceTasks++;
            _left.Add(task.Key, task.Digest());
        }

        foreach (TaskContent task in _reader.Read(difference, report, cancellation))
        {
            _differenceTasks++;
            if (!_left.Remove(task.Key, out UInt128 digest))
                yield return Count(new AlabChange { Change = ChangeKind.TaskAdded, TaskId = task.Id });
            else if (task.Digest() != digest)
                _changed.Add(task.Key, task);
        }

        if (_left.Count + _changed.Count == 0)
            yield break;
        foreach (TaskContent task in _reader.Read(reference, report, cancellation))
        {
            if (_left.ContainsKey(task.Key))
                yield return Count(new AlabChange { Change = ChangeKind.TaskRemoved, TaskId = task.Id });
            else if (_changed.Remove(task.Key, out TaskContent? changed))
            {
                List<AlabChange> changes = _tasks.Between(task, changed);
                _changedTasks += changes.Count > 0 ? 1 : 0;
                foreach (AlabChange change in changes)
                    yield return Count(change);
            }
        }
    }

    /// <summary>How many things are different, of what <see cref="Between"/> has given so far.</summary>
    /// <param name="reference">Where the one project is.</param>
    /// <param name="difference">Where the other project is.</param>
    public AlabComparison Counts(string reference, string difference) => new()
    {
        Reference = reference,
        Difference = difference,
        ReferenceTasks = _referenceTasks,
        DifferenceTasks = _differenceTasks,
        TasksAdded = _counts[(int)ChangeKind.TaskAdded],
        TasksRemoved = _counts[(int)ChangeKind.TaskRemoved],
        TasksChanged = _changedTasks,
        TextsChanged = _counts[(int)ChangeKind.TextChanged],
        CompletionsAdded = _counts[(int)ChangeKind.CompletionAdded],
        CompletionsRemoved = _counts[(int)ChangeKind.CompletionRemoved],
        CompletionsChanged = _counts[(int)ChangeKind.CompletionChanged],
        SpansAdded = _counts[(int)ChangeKind.SpanAdded],
        SpansRemoved = _counts[(int)ChangeKind.SpanRemoved],
        SpansMoved = _counts[(int)ChangeKind.SpanMoved],
        SpansRelabelled = _counts[(int)ChangeKind.SpanRelabelled],
    };

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private AlabChange Count(AlabChange change)
    {
        _counts[(int)change.Change]++;
        return change;
    }
}
