namespace AnnotationLabExport.Sources.Servers;

/// <summary>Ends work in which nothing happened for too long.</summary>
internal sealed class IdleTimer : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _cancellation;
    private readonly TimeSpan _limit;

    /// <summary>Begins to count.</summary>
    /// <param name="limit">How long nothing may happen.</param>
    /// <param name="cancellation">Ends the work for another reason.</param>
    public IdleTimer(TimeSpan limit, CancellationToken cancellation)
    {
        _limit = limit;
        _cancellation = cancellation;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Restart();
    }

    /// <summary>Set when nothing happened for too long, or the work is to end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was the time that ended the work.</summary>
    public bool HasRunOut => _source.IsCancellationRequested && !_cancellation.IsCancellationRequested;

    /// <summary>Something happened.</summary>
    public void Restart() => _source.CancelAfter(_limit);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
