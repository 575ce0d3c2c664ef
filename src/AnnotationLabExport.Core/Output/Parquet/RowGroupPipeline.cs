using System.Collections.Concurrent;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>
/// Takes rows in the order of the file, encodes row groups beside the thread that gives them, and writes them in their
/// order. A few row groups are on their way at once, whatever the size of the file.
/// </summary>
/// <typeparam name="TRows">The rows of a format.</typeparam>
internal sealed class RowGroupPipeline<TRows>
    where TRows : ParquetRows, new()
{
    /// <summary>
    /// No row group has more bytes of values, unless a single row has: half of what it may have (docs/formats.md §14), since
    /// one is filled while others are encoded.
    /// </summary>
    private const long MostBytes = 32 * 1024 * 1024;

    private const int MostAtOnce = 2;
    private readonly ParquetFile _file;
    private readonly Func<RowGroupEncoder<TRows>> _createEncoder;
    private readonly OrderedWork<RowGroupEncoder<TRows>> _encoding;
    private readonly Stack<RowGroupEncoder<TRows>> _free = [];
    private readonly ConcurrentBag<TRows> _empty = [];
    private Utf8Output? _output;
    private List<TRows> _rows = [];
    private long _size;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="createEncoder">Makes an encoder.</param>
    public RowGroupPipeline(ParquetSchema schema, Func<RowGroupEncoder<TRows>> createEncoder)
    {
        _file = new ParquetFile(schema);
        _createEncoder = createEncoder;
        _encoding = new OrderedWork<RowGroupEncoder<TRows>>(MostAtOnce, Write);
    }

    /// <summary>Begins the file.</summary>
    /// <param name="output">Takes the bytes of this and all that follows.</param>
    public void Begin(Utf8Output output)
    {
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
        _encoding.Finish();
        while (_free.TryPop(out RowGroupEncoder<TRows>? encoder))
            encoder.Dispose();
        _file.Finish(_output!, keyValues);
    }

    private void Encode()
    {
        List<TRows> rows = _rows;
        RowGroupEncoder<TRows> encoder = _free.TryPop(out RowGroupEncoder<TRows>? free) ? free : _createEncoder();
        _encoding.Start(() => Encode(encoder, rows));
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

    private void Write(RowGroupEncoder<TRows> encoder)
    {
        _file.Add(encoder.Group, _output!);
        _free.Push(encoder);
    }
}
