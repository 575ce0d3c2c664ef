using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>Tasks that are sent together, with bytes of their own; a source like a file.</summary>
/// <param name="name">The project's name.</param>
internal sealed class TaskBatch(string name) : ITaskSource
{
    private readonly List<TaskRecord> _tasks = [];
    private long _bytes;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Location => name;

    /// <inheritdoc/>
    public bool CanReadTwice => true;

    /// <summary>How many tasks there are.</summary>
    public int Count => _tasks.Count;

    /// <summary>How many bytes they have.</summary>
    public long Bytes => _bytes;

    /// <summary>The id of the last task, as text.</summary>
    public string LastId { get; private set; } = "";

    /// <summary>Takes a task, whose bytes stay as they are.</summary>
    public void Add(TaskRecord task, string id)
    {
        LastId = id;
        _tasks.Add(task);
        _bytes += task.Json.Length;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _tasks.Clear();
        _bytes = 0;
    }

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_tasks.Count > 0)
            yield return new TaskBlock([.. _tasks]);
    }
}
