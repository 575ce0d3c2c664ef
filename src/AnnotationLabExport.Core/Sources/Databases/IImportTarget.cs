using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// A project of a database that one import writes to. It claims the project: the last import to begin holds the claim, and
/// one that began earlier finds that out before its next transaction. What is called between is called inside of
/// <see cref="Write"/>.
/// </summary>
internal interface IImportTarget : IDisposable
{
    /// <summary>
    /// Whether tasks may be indexed by another labelling configuration than the one the project has now, which is new, or
    /// was when an import broke off; or by the rules of an earlier version. Then all are indexed anew.
    /// </summary>
    bool IsIndexStale { get; }

    /// <summary>Does work in one transaction; all of it is written, or nothing.</summary>
    /// <exception cref="AlabException">Another import of the project began, or it was removed.</exception>
    void Write(Action work, CancellationToken cancellation);

    /// <summary>Is told which tasks are looked for next, so that they can be looked up together.</summary>
    void Expect(IReadOnlyList<PreparedTask> tasks);

    /// <summary>The task that is kept under the same id, or without id under the same content, and was not met yet.</summary>
    KeptTask? Find(PreparedTask task);

    /// <summary>Notes that the import has met a task that is kept; false if it had before.</summary>
    bool Meet(long key);

    /// <summary>Adds a task, which has been met thereby.</summary>
    void Insert(PreparedTask task, long position);

    /// <summary>Puts a task in the place of the one that is kept; its place in the order stays.</summary>
    void Update(long key, PreparedTask task);

    /// <summary>Gives a task its place in the order of the source.</summary>
    void Move(long key, long position);

    /// <summary>Gives a task that only its number tells from others the shard of the number that it has now.</summary>
    void Renumber(long key, PreparedTask task);

    /// <summary>Gives a task anew to all indexes.</summary>
    void Reindex(long key, PreparedTask task);

    /// <summary>Gives a task that is kept anew to all indexes.</summary>
    void Reindex(long key, LabelConfig? config);

    /// <summary>Ends a batch.</summary>
    void Flush();

    /// <summary>Removes the tasks that were not met.</summary>
    /// <returns>How many there were.</returns>
    int RemoveMissing();

    /// <summary>Puts the tasks that were not met behind those that were, in the order they had.</summary>
    /// <param name="position">How many were met.</param>
    /// <returns>How many were not.</returns>
    int PutMissingBehind(long position);

    /// <summary>Gives the tasks that were not met anew to all indexes.</summary>
    void ReindexMissing(LabelConfig? config, CancellationToken cancellation);

    /// <summary>Says that the import is done.</summary>
    void Complete();
}
