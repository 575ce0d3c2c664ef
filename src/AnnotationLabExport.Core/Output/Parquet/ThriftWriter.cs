using System.Buffers;
using System.Text;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>Writes Thrift's compact protocol, in which Parquet spells its metadata. Fields of a struct come in ascending order.</summary>
/// <param name="output">Takes the bytes.</param>
internal sealed class ThriftWriter(IBufferWriter<byte> output)
{
    private const int LongestShortList = 14;
    private const int LargestShortStep = 15;
    private const byte LongList = 0xF0;
    private readonly Stack<short> _outer = [];
    private short _last;

    /// <summary>Begins a struct: the outermost, or an element of a list.</summary>
    public void BeginStruct()
    {
        _outer.Push(_last);
        _last = 0;
    }

    /// <summary>Begins a struct that is a field of another.</summary>
    public void BeginStruct(short field)
    {
        WriteField(field, ThriftType.Struct);
        BeginStruct();
    }

    /// <summary>Ends a struct.</summary>
    public void EndStruct()
    {
        WriteByte(0);
        _last = _outer.Pop();
    }

    /// <summary>Begins a field that is a list; its elements follow.</summary>
    public void BeginList(short field, ThriftType type, int count)
    {
        WriteField(field, ThriftType.List);
        if (count <= LongestShortList)
        {
            WriteByte((byte)((count << 4) | (byte)type));
            return;
        }

        WriteByte((byte)(LongList | (byte)type));
        WriteVarint((ulong)count);
    }

    /// <summary>Writes a field.</summary>
    public void Write(short field, int value)
    {
        WriteField(field, ThriftType.Int32);
        WriteElement(value);
    }

    /// <summary>Writes a field.</summary>
    public void Write(short field, long value)
    {
        WriteField(field, ThriftType.Int64);
        WriteZigzag(value);
    }

    /// <summary>Writes a field.</summary>
    public void Write(short field, string value)
    {
        WriteField(field, ThriftType.Binary);
        WriteElement(value);
    }

    /// <summary>Writes an element of a list.</summary>
    public void WriteElement(int value) => WriteZigzag(value);

    /// <summary>Writes an element of a list.</summary>
    public void WriteElement(string value)
    {
        WriteVarint((ulong)Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, output);
    }

    private void WriteField(short field, ThriftType type)
    {
        int step = field - _last;
        if (step is > 0 and <= LargestShortStep)
        {
            WriteByte((byte)((step << 4) | (byte)type));
        }
        else
        {
            WriteByte((byte)type);
            WriteZigzag(field);
        }

        _last = field;
    }

    private void WriteZigzag(long value) => WriteVarint((ulong)((value << 1) ^ (value >> 63)));

    private void WriteVarint(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte((byte)value);
    }

    private void WriteByte(byte value) => output.Write([value]);
}
