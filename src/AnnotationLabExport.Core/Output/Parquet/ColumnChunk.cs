using System.Buffers;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>
/// The pages of one column in a row group, compressed as they come: pages of values and, before them in the file, the
/// dictionary that some of them refer to. Reused for the next row group. Not for use by two threads.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="compressor">Compresses the pages.</param>
internal sealed class ColumnChunk(ParquetColumn column, PageCompressor compressor)
{
    private readonly ArrayBufferWriter<byte> _page = new();
    private readonly ArrayBufferWriter<byte> _dictionary = new();
    private readonly ArrayBufferWriter<byte> _pages = new();
    private long _count;
    private long _uncompressed;
    private bool _hasPlainPages;
    private bool _hasDictionary;
    private int _places;

    /// <summary>How many bytes it takes in a file.</summary>
    public int Size => _dictionary.WrittenCount + _pages.WrittenCount;

    /// <summary>The same before compression.</summary>
    public long UncompressedSize => _uncompressed;

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _dictionary.ResetWrittenCount();
        _pages.ResetWrittenCount();
        _count = _uncompressed = 0;
        _hasDictionary = _hasPlainPages = false;
    }

    /// <summary>Adds a page of values that are spelled one after another.</summary>
    public void AddPlain(ColumnLevels levels, ReadOnlySpan<byte> values)
    {
        _hasPlainPages = true;
        BeginPage(levels);
        _page.Write(values);
        EndPage(levels.Count, ParquetEncoding.Plain);
    }

    /// <summary>Adds a page of strings that are all in a dictionary: their places, or themselves if it does not pay.</summary>
    public void AddTexts(ColumnLevels levels, TextDictionary dictionary, ReadOnlySpan<int> places)
    {
        if (!dictionary.IsFull && dictionary.Count > 0)
        {
            AddPlaces(levels, places, dictionary.Count - 1);
            return;
        }

        _hasPlainPages = true;
        BeginPage(levels);
        foreach (int place in places)
            _page.Write(dictionary[place]);
        EndPage(levels.Count, ParquetEncoding.Plain);
    }

    /// <summary>Adds a page of places in a dictionary.</summary>
    /// <param name="levels">The levels of the values.</param>
    /// <param name="places">The places.</param>
    /// <param name="largest">The last place of the dictionary so far.</param>
    public void AddPlaces(ColumnLevels levels, ReadOnlySpan<int> places, int largest)
    {
        _hasDictionary = true;
        _places = largest + 1;
        BeginPage(levels);
        int width = HybridEncoder.Width(largest);
        _page.Write([(byte)width]);
        HybridEncoder.Encode(places, width, _page);
        EndPage(levels.Count, ParquetEncoding.RleDictionary);
    }

    /// <summary>Adds a page of which every value is the only one of the dictionary.</summary>
    public void AddConstant(ColumnLevels levels)
    {
        _hasDictionary = true;
        _places = 1;
        BeginPage(levels);
        _page.Write<byte>([0]);
        HybridEncoder.EncodeRun(0, levels.Count, width: 0, _page);
        EndPage(levels.Count, ParquetEncoding.RleDictionary);
    }

    /// <summary>Sets the dictionary, when all pages are there, unless none refers to it.</summary>
    public void SetDictionary(TextDictionary dictionary)
    {
        if (_hasDictionary)
            SetDictionary(_places, dictionary.Plain(_places));
    }

    /// <summary>Sets the dictionary, when all pages are there.</summary>
    /// <param name="count">How many values it has.</param>
    /// <param name="values">The values, spelled one after another.</param>
    public void SetDictionary(int count, ReadOnlySpan<byte> values)
    {
        ReadOnlySpan<byte> compressed = compressor.Compress(values);
        int before = _dictionary.WrittenCount;
        PageHeaders.WriteDictionary(_dictionary, count, values.Length, compressed.Length);
        _uncompressed += _dictionary.WrittenCount - before + values.Length;
        _dictionary.Write(compressed);
    }

    /// <summary>Takes over what another column says, value by value and level by level.</summary>
    public void Repeat(ColumnChunk other)
    {
        _dictionary.Write(other._dictionary.WrittenSpan);
        _pages.Write(other._pages.WrittenSpan);
        (_count, _uncompressed) = (other._count, other._uncompressed);
        (_hasDictionary, _hasPlainPages) = (other._hasDictionary, other._hasPlainPages);
    }

    /// <summary>Writes the pages.</summary>
    public void WriteTo(Utf8Output output)
    {
        output.Write(_dictionary.WrittenSpan);
        output.Write(_pages.WrittenSpan);
    }

    /// <summary>Writes what the footer says of it.</summary>
    /// <param name="footer">Takes it.</param>
    /// <param name="offset">Where the pages begin in the file.</param>
    public void Describe(ThriftWriter footer, long offset)
    {
        List<ParquetEncoding> encodings = [ParquetEncoding.Rle];
        if (_hasDictionary || _hasPlainPages)
            encodings.Add(ParquetEncoding.Plain);
        if (_hasDictionary)
            encodings.Add(ParquetEncoding.RleDictionary);
        footer.BeginStruct();
        footer.Write(2, offset);
        footer.BeginStruct(3);
        footer.Write(1, (int)column.Type);
        footer.BeginList(2, ThriftType.Int32, encodings.Count);
        foreach (ParquetEncoding encoding in encodings)
            footer.WriteElement((int)encoding);
        footer.BeginList(3, ThriftType.Binary, column.Path.Count);
        foreach (string name in column.Path)
            footer.WriteElement(name);
        footer.Write(4, PageCompressor.Codec);
        footer.Write(5, _count);
        footer.Write(6, _uncompressed);
        footer.Write(7, (long)Size);
        footer.Write(9, offset + _dictionary.WrittenCount);
        if (_hasDictionary)
            footer.Write(11, offset);
        footer.EndStruct();
        footer.EndStruct();
    }

    private void BeginPage(ColumnLevels levels)
    {
        _page.ResetWrittenCount();
        _page.Write(levels.Bytes);
    }

    private void EndPage(int count, ParquetEncoding encoding)
    {
        _count += count;
        ReadOnlySpan<byte> compressed = compressor.Compress(_page.WrittenSpan);
        int before = _pages.WrittenCount;
        PageHeaders.WriteData(_pages, count, encoding, _page.WrittenCount, compressed.Length);
        _uncompressed += _pages.WrittenCount - before + _page.WrittenCount;
        _pages.Write(compressed);
    }
}
