using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// Tasks on their way into a store, in batches of one transaction each. One that is disposed before it is completed
/// leaves the batches that were written, and a project that says it is not complete; doing it again finishes the work.
/// </summary>
public interface IProjectImport : IDisposable
{
    /// <summary>Takes in a task; its bytes are copied.</summary>
    /// <exception cref="AlabException">
    /// A task is malformed, exists and must not be overwritten, or the database cannot be written.
    /// </exception>
    void Add(TaskRecord record);

    /// <summary>Writes the last batch and ends the import.</summary>
    ImportCounts Complete();
}
