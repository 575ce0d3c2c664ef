using System.Collections.Concurrent;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// What the export of one project tells while it works on a thread of its own: it waits until the thread that started it hears
/// it, after all that the projects before it told. When much waits, whoever tells more waits too.
/// </summary>
/// <param name="side">The exports that it is one of.</param>
/// <param name="listener">Told on the thread that started the export.</param>
public sealed class ProjectReports(SideBySide side, ISourceListener listener) : ISourceListener, IWorkProgress, IDisposable
{
    private const int MostWaiting = 1000;
    private readonly BlockingCollection<Action> _told = new(MostWaiting);
    private Tuple<string, ReadProgress>? _progress;

    /// <inheritdoc/>
    public void PassOver(AlabException fault) => Tell(() => listener.PassOver(fault));

    /// <inheritdoc/>
    public void Tell(string message) => Tell(() => listener.Tell(message));

    /// <summary>Tells of a diagnostic.</summary>
    public void Tell(Diagnostic diagnostic) => Tell(() => listener.Tell(diagnostic.ToString()));

    /// <inheritdoc/>
    public void Report(string doing, ReadProgress read)
    {
        if (_progress?.Item1 != doing || !ReferenceEquals(_progress.Item2, read))
            Volatile.Write(ref _progress, Tuple.Create(doing, read));
    }

    /// <inheritdoc/>
    public void Dispose() => _told.Dispose();

    /// <summary>Hands on one thing that was told; false if there is none.</summary>
    internal bool Hear()
    {
        if (!_told.TryTake(out Action? told))
            return false;
        told();
        return true;
    }

    /// <summary>Shows how far the export is.</summary>
    internal void ShowProgress(IWorkProgress progress)
    {
        if (Volatile.Read(ref _progress) is { } shown)
            progress.Report(shown.Item1, shown.Item2);
    }

    private void Tell(Action told)
    {
        _told.Add(told, side.Ending);
        side.Wake();
    }
}
