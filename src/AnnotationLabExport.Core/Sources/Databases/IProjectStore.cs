using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// Projects kept for search and access. Whatever uses one takes this and knows nothing of the database behind it.
/// Not for use by two threads at once; several stores, also of other processes, may have the same database open.
/// </summary>
public interface IProjectStore : IDisposable
{
    /// <summary>What errors and results call the database, such as its path.</summary>
    string Location { get; }

    /// <summary>The names of its projects, in ordinal order.</summary>
    IReadOnlyList<string> ProjectNames { get; }

    /// <summary>Whether the last import of a project came to its end.</summary>
    /// <exception cref="AlabException">There is no such project.</exception>
    bool IsComplete(string project);

    /// <summary>A project in figures, without reading its tasks.</summary>
    /// <exception cref="AlabException">There is no such project.</exception>
    ProjectFigures Figures(string project);

    /// <summary>The tasks of a project that a query finds, as a source like a file.</summary>
    /// <remarks>
    /// The query narrows what is read by indexes, and only its search and its shard are final: the caller still chooses among
    /// the tasks by the same filter, as it does with a file's. Two sources of one store show the project at one moment, and are
    /// not read at the same time.
    /// </remarks>
    /// <exception cref="AlabException">There is no such project.</exception>
    ITaskSource Tasks(string project, TaskQuery query);

    /// <summary>
    /// What tells one state of a project from others: how many tasks it holds, and SHA-256, upper-case hexadecimal, over the
    /// hashes of their content in their order. No content is read; of the moment of the sources that follow.
    /// </summary>
    /// <exception cref="AlabException">There is no such project.</exception>
    (long Tasks, string Sha256) Digest(string project, CancellationToken cancellation);

    /// <summary>Begins an import; an import of the same project that still runs elsewhere ends with an error.</summary>
    /// <param name="project">The project's name; it is made if it is missing.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="cancellation">Ends the import.</param>
    IProjectImport Import(string project, ImportOptions options, CancellationToken cancellation);

    /// <summary>Removes a project with all its tasks.</summary>
    /// <exception cref="AlabException">There is no such project.</exception>
    void Remove(string project, CancellationToken cancellation);
}
