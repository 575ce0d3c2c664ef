namespace AnnotationLabExport.Tagging;

/// <summary>
/// What formats that are alike make of a task once for all of them. Kept from task to task, and loaded with a task when the
/// first of them asks. Not for use by two threads.
/// </summary>
internal abstract class SharedWork : IDisposable
{
    private int _loaded = -1;

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Takes a task, unless it has.</summary>
    internal void LoadOnce(TaggedTask task, int number)
    {
        if (_loaded == number)
            return;
        _loaded = -1;
        Load(task);
        _loaded = number;
    }

    /// <summary>Makes of a task what the formats need; what was made of the one before is gone.</summary>
    protected abstract void Load(TaggedTask task);
}
