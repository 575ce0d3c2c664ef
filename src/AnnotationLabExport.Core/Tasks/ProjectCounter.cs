using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>Counts what a project holds, in one pass.</summary>
public sealed class ProjectCounter
{
    private readonly SortedDictionary<string, int> _results = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _labels = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _annotators = new(StringComparer.Ordinal);
    private readonly TaskDocument _task = new();
    private int _tasks;
    private int _tasksWithCompletions;
    private int _tasksWithGroundTruth;
    private int _completions;
    private int _predictions;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <summary>Counts a source.</summary>
    /// <param name="source">The project.</param>
    /// <param name="report">Told how far it is, after every block.</param>
    /// <param name="cancellation">Ends the counting.</param>
    /// <exception cref="AlabException">The source is missing, unreadable, malformed or cut off.</exception>
    public static ProjectFigures Count(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var counter = new ProjectCounter();
        var progress = new ReadProgress();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    counter.Add(record);
            }

            cancellation.ThrowIfCancellationRequested();
            report(progress);
        }

        return counter.Figures;
    }

    /// <summary>Counts a task; an object that is none does not count.</summary>
    /// <exception cref="JsonMalformedException">It is not JSON.</exception>
    public void Add(TaskRecord record)
    {
        _task.Load(record);
        var task = new TaskFigures(_task);
        if (!task.IsTask)
            return;
        _tasks++;
        _tasksWithCompletions += task.Completions > 0 ? 1 : 0;
        _tasksWithGroundTruth += task.IsStarred ? 1 : 0;
        _completions += task.Completions;
        _predictions += task.Predictions;
        foreach ((string type, int count) in task.Results)
            _results[type] = _results.GetValueOrDefault(type) + count;
        _labels.UnionWith(task.Labels);
        _annotators.UnionWith(task.Annotators);
        if (task.Dates is not var (first, last))
            return;
        _first = _first < first ? _first : first;
        _last = _last > last ? _last : last;
    }

    /// <summary>What has been counted so far.</summary>
    public ProjectFigures Figures => new()
    {
        Tasks = _tasks,
        TasksWithCompletions = _tasksWithCompletions,
        TasksWithGroundTruth = _tasksWithGroundTruth,
        Completions = _completions,
        Predictions = _predictions,
        Results = new CountsByName(new Dictionary<string, int>(_results, StringComparer.Ordinal)),
        Labels = new JoinedList<string>([.. _labels]),
        Annotators = new JoinedList<string>([.. _annotators]),
        FirstDate = _first,
        LastDate = _last,
    };
}
