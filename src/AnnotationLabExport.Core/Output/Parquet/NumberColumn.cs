using System.Buffers;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>
/// A column of small numbers. Where all numbers up to the largest, as a dictionary, and so many bits for each value take
/// less room than the values themselves, that is how they are written: a number's place is the number.
/// </summary>
/// <param name="chunk">The column's pages.</param>
/// <param name="type">How wide its numbers are.</param>
internal sealed class NumberColumn(ColumnChunk chunk, ParquetType type)
{
    private readonly ArrayBufferWriter<byte> _plain = new();
    private bool _hasDictionary;
    private int _largest;

    /// <summary>The column's pages.</summary>
    public ColumnChunk Chunk => chunk;

    /// <summary>Begins a row group.</summary>
    /// <param name="largest">The largest number, of which none is negative.</param>
    /// <param name="count">How many numbers there are.</param>
    public void Begin(int largest, long count)
    {
        long width = type == ParquetType.Int64 ? sizeof(long) : sizeof(int);
        long asPlaces = (width * (largest + 1L)) + (count * HybridEncoder.Width(largest) / 8);
        _hasDictionary = asPlaces < width * count;
        _largest = largest;
    }

    /// <summary>Adds a page.</summary>
    public void Add(ColumnLevels levels, ReadOnlySpan<int> numbers)
    {
        if (_hasDictionary)
            chunk.AddPlaces(levels, numbers, _largest);
        else
            chunk.AddPlain(levels, Plain(numbers));
    }

    /// <summary>Ends the row group.</summary>
    public void End()
    {
        if (_hasDictionary)
            chunk.SetDictionary(_largest + 1, Plain([.. Enumerable.Range(0, _largest + 1)]));
    }

    private ReadOnlySpan<byte> Plain(ReadOnlySpan<int> numbers)
    {
        _plain.ResetWrittenCount();
        _plain.WriteNumbers(numbers, type);
        return _plain.WrittenSpan;
    }
}
