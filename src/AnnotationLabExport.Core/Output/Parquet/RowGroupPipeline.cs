using System.Collections.Concurrent;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>
/// Takes rows in the order of the file, encodes row groups beside the thread that gives them, and writes them in their
/// order. A few row groups are on their way at once, whatever the size of the file.
/// </summary>
/// <typeparam name="TRows">The rows of a format.</typeparam>
/// <param name="schema">The columns.</param>
/// <param name="createEncoder">Makes an encoder.</param>
internal sealed class RowGroupPipeline<TRows>(ParquetSchema schema, Func<RowGroupEncoder<TRows>> createEncoder)
    where TRows : ParquetRows, new()
{
    /// <summary>No row group has more bytes of values, unless a single row has.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    private const int MostWaiting = 2;
    private readonly ParquetFile _file = new(schema);
    private readonly Queue<Task<RowGroupEncoder<TRows>>> _waiting = [];
    private readonly Stack<RowGroupEncoder<TRows>> _free = [];
    private readonly ConcurrentBag<TRows> _empty = [];
    private Utf8Output _output = null!;
    private List<TRows> _rows = [];
    private long _size;

    /// <summary>Begins the file, anew if it was begun before.</summary>
    /// <param name="output">Takes the bytes of this and all that follows.</param>
    public void Begin(Utf8Output output)
    {
        while (_waiting.TryDequeue(out Task<RowGroupEncoder<TRows>>? begun))
            _free.Push(begun.GetAwaiter().GetResult());
        _rows.Clear();
        _size = 0;
        _output = output;
        _file.Begin(output);
    }

    /// <summary>Room for rows; may be called by any thread.</summary>
    public TRows Rent() => _empty.TryTake(out TRows? rows) ? rows : new TRows();

    /// <summary>Takes rows that were filled, which are no longer the caller's.</summary>
    public void Add(TRows rows)
    {
        if (_size > 0 && _size + rows.Size > MostBytes)
            Encode();
        _rows.Add(rows);
        _size += rows.Size;
    }

    /// <summary>Writes what is left, and the footer.</summary>
    /// <param name="keyValues">What the footer says besides.</param>
    public void Finish(params (string Key, string Value)[] keyValues)
    {
        if (_rows.Count > 0)
            Encode();
        while (_waiting.Count > 0)
            WriteOldest();
        while (_free.TryPop(out RowGroupEncoder<TRows>? encoder))
            encoder.Dispose();
        _file.Finish(_output, keyValues);
    }

    private void Encode()
    {
        if (_waiting.Count == MostWaiting)
            WriteOldest();
        RowGroupEncoder<TRows> encoder = _free.TryPop(out RowGroupEncoder<TRows>? free) ? free : createEncoder();
        List<TRows> rows = _rows;
        _waiting.Enqueue(Task.Run(() => Encode(encoder, rows)));
        _rows = [];
        _size = 0;
    }

    private RowGroupEncoder<TRows> Encode(RowGroupEncoder<TRows> encoder, List<TRows> rows)
    {
        encoder.Encode(rows);
        foreach (TRows encoded in rows.Where(encoded => !encoded.IsOversized))
        {
            encoded.Clear();
            _empty.Add(encoded);
        }

        return encoder;
    }

    private void WriteOldest()
    {
        RowGroupEncoder<TRows> encoder = _waiting.Dequeue().GetAwaiter().GetResult();
        _file.Add(encoder.Group, _output);
        _free.Push(encoder);
    }
}
