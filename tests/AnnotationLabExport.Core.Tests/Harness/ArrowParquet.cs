using System.Globalization;
using System.Runtime.InteropServices;
using ParquetSharp;
using ParquetSharp.Schema;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Reads Parquet by Arrow's own C++, level by level.</summary>
internal sealed class ArrowParquet : IDisposable
{
    private readonly ParquetFileReader _reader;

    public ArrowParquet(byte[] parquet) => _reader = new ParquetFileReader(new MemoryStream(parquet), leaveOpen: false);

    /// <summary>The footer.</summary>
    public FileMetaData Footer => _reader.FileMetaData;

    /// <summary>Every column: its path with how often each part is there, its types and its highest levels.</summary>
    public List<string> Columns
    {
        get
        {
            var columns = new List<string>();
            for (int i = 0; i < Footer.NumColumns; i++)
            {
                ColumnDescriptor column = Footer.Schema.Column(i);
                columns.Add(FormattableString.Invariant(
                    $"{Spelled(column.SchemaNode)} {column.PhysicalType} {column.LogicalType.Type} {column.MaxRepetitionLevel} {column.MaxDefinitionLevel}"));
            }

            return columns;
        }
    }

    /// <summary>The paths of all columns.</summary>
    public IEnumerable<string> Paths =>
        Enumerable.Range(0, Footer.NumColumns).Select(i => Footer.Schema.Column(i).Path.ToDotString());

    /// <summary>A column's values in all row groups: repetition level, definition level, and the value if there is one.</summary>
    public List<string> Values(string path)
    {
        int column = Enumerable.Range(0, Footer.NumColumns).Single(i => Footer.Schema.Column(i).Path.ToDotString() == path);
        var values = new List<string>();
        for (int group = 0; group < Footer.NumRowGroups; group++)
        {
            using RowGroupReader rows = _reader.RowGroup(group);
            using ColumnReader reader = rows.Column(column);
            values.AddRange(reader switch
            {
                ColumnReader<int> numbers => Read(numbers, number => number.ToString(CultureInfo.InvariantCulture)),
                ColumnReader<long> numbers => Read(numbers, number => number.ToString(CultureInfo.InvariantCulture)),
                ColumnReader<float> numbers => Read(numbers, number => number.ToString(CultureInfo.InvariantCulture)),
                ColumnReader<ByteArray> texts => Read(texts, Text),
                _ => throw new NotSupportedException(),
            });
        }

        return values;
    }

    /// <summary>What the footer says of every column chunk of a row group.</summary>
    public List<ColumnChunkMetaData> Chunks(int group)
    {
        using RowGroupReader rows = _reader.RowGroup(group);
        return [.. Enumerable.Range(0, Footer.NumColumns).Select(i => rows.MetaData.GetColumnChunkMetaData(i))];
    }

    /// <summary>How many rows a row group has.</summary>
    public long Rows(int group)
    {
        using RowGroupReader rows = _reader.RowGroup(group);
        return rows.MetaData.NumRows;
    }

    public void Dispose() => _reader.Dispose();

    private static List<string> Read<T>(ColumnReader<T> reader, Func<T, string> spell)
        where T : unmanaged
    {
        const int Batch = 1000;
        var read = new List<string>();
        short[] definitions = new short[Batch];
        short[] repetitions = new short[Batch];
        var values = new T[Batch];
        while (reader.HasNext)
        {
            int levels = (int)reader.ReadBatch(Batch, definitions, repetitions, values, out long _);
            int value = 0;
            for (int i = 0; i < levels; i++)
            {
                bool isThere = definitions[i] == reader.ColumnDescriptor.MaxDefinitionLevel;
                int repetition = reader.ColumnDescriptor.MaxRepetitionLevel == 0 ? 0 : repetitions[i];
                read.Add($"{repetition} {definitions[i]}{(isThere ? " " + spell(values[value++]) : "")}");
            }
        }

        return read;
    }

    private static string Text(ByteArray bytes)
    {
        byte[] copy = new byte[bytes.Length];
        Marshal.Copy(bytes.Pointer, copy, 0, bytes.Length);
        return System.Text.Encoding.UTF8.GetString(copy);
    }

    private static string Spelled(Node node) => node.Parent is not { Parent: not null } parent
        ? $"{node.Repetition} {node.Name}"
        : $"{Spelled(parent)}.{node.Repetition} {node.Name}";
}
