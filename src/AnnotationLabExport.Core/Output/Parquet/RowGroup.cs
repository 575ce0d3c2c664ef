using System.Buffers;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>The column chunks of some rows, ready to be written; reused for the next row group.</summary>
internal sealed class RowGroup : IDisposable
{
    private readonly PageCompressor _compressor = new();
    private readonly ColumnChunk[] _chunks;

    /// <summary>Makes a row group.</summary>
    public RowGroup(ParquetSchema schema) =>
        _chunks = [.. schema.Columns.Select(column => new ColumnChunk(column, _compressor))];

    /// <summary>How many rows there are.</summary>
    public int Rows { get; set; }

    /// <summary>The column chunks in the order of the schema.</summary>
    public IReadOnlyList<ColumnChunk> Chunks => _chunks;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Rows = 0;
        foreach (ColumnChunk chunk in _chunks)
            chunk.Clear();
    }

    /// <summary>Writes the pages, and what the footer will say of them.</summary>
    /// <param name="output">Takes the pages.</param>
    /// <param name="footer">Takes what the footer will say.</param>
    /// <param name="offset">Where the pages begin in the file.</param>
    /// <returns>How many bytes the pages take.</returns>
    public long WriteTo(Utf8Output output, IBufferWriter<byte> footer, long offset)
    {
        var metadata = new ThriftWriter(footer);
        metadata.BeginStruct();
        metadata.BeginList(1, ThriftType.Struct, _chunks.Length);
        long size = 0;
        foreach (ColumnChunk chunk in _chunks)
        {
            chunk.WriteTo(output);
            chunk.Describe(metadata, offset + size);
            size += chunk.Size;
        }

        metadata.Write(2, _chunks.Sum(chunk => chunk.UncompressedSize));
        metadata.Write(3, (long)Rows);
        metadata.Write(5, offset);
        metadata.Write(6, size);
        metadata.EndStruct();
        return size;
    }

    /// <inheritdoc/>
    public void Dispose() => _compressor.Dispose();
}
