namespace AnnotationLabExport.Output.Parquet;

/// <summary>The rows that one thread fills until they are taken. Used by one thread at a time.</summary>
/// <typeparam name="TRows">The rows of a format.</typeparam>
/// <param name="rent">Gives room for rows; may be called by any thread.</param>
internal sealed class RowBuffers<TRows>(Func<TRows> rent)
    where TRows : ParquetRows
{
    private readonly List<TRows> _full = [];
    private TRows? _current;

    /// <summary>Room for the next row.</summary>
    public TRows Next()
    {
        if (_current is { IsFull: true })
        {
            _full.Add(_current);
            _current = null;
        }

        return _current ??= rent();
    }

    /// <summary>Gives all rows away.</summary>
    public void MoveTo(Action<TRows> take)
    {
        if (_current is { Count: > 0 })
        {
            _full.Add(_current);
            _current = null;
        }

        foreach (TRows rows in _full)
            take(rows);
        _full.Clear();
    }
}
