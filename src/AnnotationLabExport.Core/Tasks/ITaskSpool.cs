using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// Keeps tasks outside of memory while more arrive: they are all added, then read, in their order or one by one. Not for use
/// by two threads.
/// </summary>
public interface ITaskSpool : ITaskSource, IDisposable
{
    /// <summary>Appends a task.</summary>
    /// <returns>Its place.</returns>
    /// <exception cref="AlabException">There is no room for it.</exception>
    long Add(TaskRecord record);

    /// <summary>Reads a task again; others may be read meanwhile.</summary>
    /// <param name="place">What adding it gave.</param>
    TaskRecord At(long place);
}
