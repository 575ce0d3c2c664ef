using System.Buffers;
using System.Buffers.Binary;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>A Parquet file: row groups one after another, and a footer that says where everything is.</summary>
/// <param name="schema">Its columns.</param>
internal sealed class ParquetFile(ParquetSchema schema)
{
    private const int FormatVersion = 1;

    /// <summary>Readers look for this shape: a name, "version" and the version.</summary>
    private static readonly string Writer = $"AnnotationLabExport version {typeof(ParquetFile).Assembly.GetName().Version!.ToString(3)}";

    private readonly ArrayBufferWriter<byte> _rowGroups = new();
    private int _groups;
    private long _rows;
    private long _position;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>Begins the file, anew if it was begun before.</summary>
    public void Begin(Utf8Output output)
    {
        _rowGroups.ResetWrittenCount();
        _groups = 0;
        _rows = 0;
        output.Write(Magic);
        _position = Magic.Length;
    }

    /// <summary>Writes a row group.</summary>
    public void Add(RowGroup group, Utf8Output output)
    {
        _position += group.WriteTo(output, _rowGroups, _position);
        _rows += group.Rows;
        _groups++;
    }

    /// <summary>Writes the footer.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="keyValues">What the footer says besides.</param>
    public void Finish(Utf8Output output, params (string Key, string Value)[] keyValues)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var footer = new ThriftWriter(bytes);
        footer.BeginStruct();
        footer.Write(1, FormatVersion);
        schema.Write(footer, 2);
        footer.Write(3, _rows);
        footer.BeginList(4, ThriftType.Struct, _groups);
        bytes.Write(_rowGroups.WrittenSpan);
        footer.BeginList(5, ThriftType.Struct, keyValues.Length);
        foreach ((string key, string value) in keyValues)
        {
            footer.BeginStruct();
            footer.Write(1, key);
            footer.Write(2, value);
            footer.EndStruct();
        }

        footer.Write(6, Writer);
        footer.EndStruct();
        output.Write(bytes.WrittenSpan);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.WrittenCount);
        output.Write(length);
        output.Write(Magic);
    }
}
