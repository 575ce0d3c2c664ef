using System.Buffers;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>What stands before a page.</summary>
internal static class PageHeaders
{
    private const int DataPage = 0;
    private const int DictionaryPage = 2;

    /// <summary>Writes the header of a page of values.</summary>
    public static void WriteData(IBufferWriter<byte> output, int count, ParquetEncoding encoding, int size, int compressedSize)
    {
        ThriftWriter header = Begin(output, DataPage, size, compressedSize);
        header.BeginStruct(5);
        header.Write(1, count);
        header.Write(2, (int)encoding);
        header.Write(3, (int)ParquetEncoding.Rle);
        header.Write(4, (int)ParquetEncoding.Rle);
        header.EndStruct();
        header.EndStruct();
    }

    /// <summary>Writes the header of a dictionary.</summary>
    public static void WriteDictionary(IBufferWriter<byte> output, int count, int size, int compressedSize)
    {
        ThriftWriter header = Begin(output, DictionaryPage, size, compressedSize);
        header.BeginStruct(7);
        header.Write(1, count);
        header.Write(2, (int)ParquetEncoding.Plain);
        header.EndStruct();
        header.EndStruct();
    }

    private static ThriftWriter Begin(IBufferWriter<byte> output, int type, int size, int compressedSize)
    {
        var header = new ThriftWriter(output);
        header.BeginStruct();
        header.Write(1, type);
        header.Write(2, size);
        header.Write(3, compressedSize);
        return header;
    }
}
