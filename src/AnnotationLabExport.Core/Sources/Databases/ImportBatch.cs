using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// Tasks that are written in one transaction. It is filled, then prepared on another thread while the batch before it
/// is written.
/// </summary>
/// <param name="config">The project's labelling configuration.</param>
/// <param name="first">The number of its first task among all that the import was given, from 1.</param>
internal sealed class ImportBatch(LabelConfig? config, long first)
{
    /// <summary>Large enough that the full-text index is written in few pieces.</summary>
    private const int Size = 16 * 1024 * 1024;
    private readonly List<TaskRecord> _records = [];
    private readonly List<PreparedTask> _tasks = [];
    private Task? _preparing;
    private long _bytes;

    /// <summary>Whether it should be written.</summary>
    public bool IsFull => _bytes >= Size;

    /// <summary>The number of the task after its last.</summary>
    public long Next => first + _records.Count;

    /// <summary>Takes in a task; its bytes are copied.</summary>
    public void Add(TaskRecord record)
    {
        _records.Add(record with { Json = record.Json.ToArray() });
        _bytes += record.Json.Length;
    }

    /// <summary>Begins to prepare its tasks on another thread.</summary>
    public void Prepare(CancellationToken cancellation) => _preparing = Task.Run(() => PrepareAll(cancellation), CancellationToken.None);

    /// <summary>The prepared tasks: all, or those before the first that is malformed.</summary>
    /// <param name="fault">What is wrong with the task after the last one; null if nothing is.</param>
    public IReadOnlyList<PreparedTask> Finish(out JsonMalformedException? fault)
    {
        fault = null;
        try
        {
            _preparing!.GetAwaiter().GetResult();
        }
        catch (JsonMalformedException exception)
        {
            fault = exception;
        }

        return _tasks;
    }

    private void PrepareAll(CancellationToken cancellation)
    {
        var task = new TaskDocument();
        foreach (TaskRecord record in _records)
        {
            cancellation.ThrowIfCancellationRequested();
            task.Load(record);
            _tasks.Add(new PreparedTask(task, config, first + _tasks.Count));
        }
    }
}
