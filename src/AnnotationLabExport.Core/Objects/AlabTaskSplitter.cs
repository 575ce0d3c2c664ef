using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>Splits tasks into parts, as objects (docs/formats.md §12).</summary>
/// <param name="splitter">Splits them; it becomes this one's to dispose.</param>
public sealed class AlabTaskSplitter(TaskSplitter splitter) : IDisposable
{
    private readonly TaskDocument _task = new();
    private readonly Runs<(string Project, CarriedRules Carried)> _origins = new();

    /// <summary>Takes the next task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="group">The value that it is grouped by, where that comes with it.</param>
    /// <returns>The task with its part; null if it waits for the last one.</returns>
    /// <exception cref="AlabException">The task is malformed, or there is no room for it.</exception>
    public AlabTask? Add(AlabTask task, string? group)
    {
        var carried = new CarriedRules(task.LabelConfig, task.TextField);
        if (splitter.Add(task.Record, carried, group) is { } record)
            return task.With(record);
        _origins.Add((task.Project, carried));
        return null;
    }

    /// <summary>The tasks that wait, in their order, with their parts.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<AlabTask> Complete(IWorkProgress progress, CancellationToken cancellation)
    {
        int number = 0;
        foreach (TaskRecord record in splitter.Complete(progress, cancellation))
        {
            _task.Load(record);
            (string project, CarriedRules carried) = _origins.At(number++);
            yield return new AlabTask(_task, record, project, carried.Config, carried.TextField);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => splitter.Dispose();
}
