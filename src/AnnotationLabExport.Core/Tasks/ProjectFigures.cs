using System.Collections.Specialized;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Objects;

namespace AnnotationLabExport.Tasks;

/// <summary>Counts what a project holds, in one pass.</summary>
public sealed class ProjectFigures
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
    public static AlabProject Of(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var figures = new ProjectFigures();
        var progress = new ReadProgress();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    figures.Add(record);
            }

            cancellation.ThrowIfCancellationRequested();
            report(progress);
        }

        return figures.ToProject(source.Name, source.Location);
    }

    /// <summary>Counts a task.</summary>
    /// <exception cref="JsonMalformedException">It is not JSON.</exception>
    public void Add(TaskRecord record)
    {
        _task.Load(record);
        var task = new TaskFigures(_task);
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

    /// <summary>What has been counted.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="location">Where it is.</param>
    public AlabProject ToProject(string name, string location)
    {
        var results = new OrderedDictionary(StringComparer.Ordinal);
        foreach ((string type, int count) in _results)
            results.Add(type, count);
        return new AlabProject
        {
            Name = name,
            Source = location,
            Tasks = _tasks,
            TasksWithCompletions = _tasksWithCompletions,
            TasksWithGroundTruth = _tasksWithGroundTruth,
            Completions = _completions,
            Predictions = _predictions,
            Results = results.AsReadOnly(),
            Labels = [.. _labels],
            Annotators = [.. _annotators],
            FirstDate = _first,
            LastDate = _last,
        };
    }
}
