using System.Runtime.ExceptionServices;

namespace AnnotationLabExport.Exporting;

/// <summary>An export on its thread, and what became of it.</summary>
/// <param name="export">The export.</param>
/// <param name="processors">So many processors are its own while it writes.</param>
internal sealed class RunningExport(IProjectExport export, int processors)
{
    private volatile bool _isDone;

    public IProjectExport Export => export;

    public int Processors => processors;

    /// <summary>Whether all is done but to put the files in their places.</summary>
    public bool IsDone => _isDone;

    /// <summary>What went wrong, when it is done.</summary>
    public ExceptionDispatchInfo? Fault { get; private set; }

    /// <summary>Works, and keeps what goes wrong until its turn comes.</summary>
    /// <param name="written">Told when it needs its processors no more.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Run(Action<int> written, CancellationToken cancellation)
    {
        Try(export.Write, cancellation);
        written(processors);
        Try(export.Settle, cancellation);
        _isDone = true;
    }

    private void Try(Action<CancellationToken> step, CancellationToken cancellation)
    {
        if (Fault is not null)
            return;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            step(cancellation);
        }
        catch (Exception exception)
        {
            Fault = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
