using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// The export of one project, beside those of others (<see cref="SideBySide"/>): its steps, one after another. Its progress is
/// shown on the thread that started it.
/// </summary>
public interface IProjectExport : IWorkProgress, IDisposable
{
    /// <summary>Whether it has work for all processors; otherwise it works on the thread that it is given.</summary>
    bool IsLarge { get; }

    /// <summary>What it tells meanwhile.</summary>
    ProjectReports Reports { get; }

    /// <summary>Reads the project and writes it; on a thread of its own.</summary>
    /// <param name="cancellation">Ends the work.</param>
    void Write(CancellationToken cancellation);

    /// <summary>Waits for the disk, on the same thread, when the next project may already be read.</summary>
    /// <param name="cancellation">Ends the work.</param>
    void Settle(CancellationToken cancellation);

    /// <summary>Puts the files in their places and tells of them; on the thread that started it, after all projects before it.</summary>
    void Commit();
}
