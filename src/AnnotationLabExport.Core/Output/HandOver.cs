namespace AnnotationLabExport.Output;

/// <summary>
/// What one thread fills, and hands over to be encoded when there is much of it or it is asked for. Used by one thread at a
/// time.
/// </summary>
/// <typeparam name="TPart">What is filled.</typeparam>
/// <param name="rent">Gives empty ones; may be called by any thread.</param>
internal sealed class HandOver<TPart>(Func<TPart> rent)
    where TPart : class, IFilled
{
    private readonly List<TPart> _full = [];
    private TPart? _current;

    /// <summary>Room for what comes next.</summary>
    public TPart Next()
    {
        if (_current is { IsFull: true })
        {
            _full.Add(_current);
            _current = null;
        }

        return _current ??= rent();
    }

    /// <summary>Gives all away, in order.</summary>
    public void MoveTo(Action<TPart> take)
    {
        if (_current is { Count: > 0 })
        {
            _full.Add(_current);
            _current = null;
        }

        foreach (TPart part in _full)
            take(part);
        _full.Clear();
    }
}
