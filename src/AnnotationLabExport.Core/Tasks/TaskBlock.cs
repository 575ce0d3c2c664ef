using System.Buffers;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// A stretch of a source with the whole tasks that lie in it. It owns its bytes, so that it can be handed to
/// another thread; disposing it gives them back, and its tasks end with it.
/// </summary>
public sealed class TaskBlock : IDisposable
{
    /// <summary>How many tasks a reader puts into one: where tasks are tiny, more is known of each than it has bytes.</summary>
    internal const int MostTasks = 8192;

    private byte[]? _pooled;

    /// <summary>Makes a block.</summary>
    /// <param name="tasks">The tasks, in source order.</param>
    /// <param name="pooled">The bytes below them, if they were rented from the shared pool.</param>
    public TaskBlock(IReadOnlyList<TaskRecord> tasks, byte[]? pooled = null)
    {
        Tasks = tasks;
        _pooled = pooled;
    }

    /// <summary>The tasks, in source order.</summary>
    public IReadOnlyList<TaskRecord> Tasks { get; }

    /// <summary>The number of the first of them among all tasks of the source, from 1; null where nobody asks.</summary>
    internal long? FirstNumber { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_pooled is null)
            return;
        ArrayPool<byte>.Shared.Return(_pooled);
        _pooled = null;
    }
}
