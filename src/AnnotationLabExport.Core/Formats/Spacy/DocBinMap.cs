using System.Buffers;
using System.Buffers.Binary;
using AnnotationLabExport.Output;
using AnnotationLabExport.Output.Zlib;
using MessagePack;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Writes the members of the map that a DocBin is (docs/formats.md §18), in their order.</summary>
internal sealed class DocBinMap
{
    private const int Members = 9;
    private const int FlushAt = 1024 * 1024;

    /// <summary>A binary whose length follows in four bytes: the library knows only lengths below 2 GiB.</summary>
    private const byte Binary = 0xC6;

    /// <summary>ORTH, ENT_IOB, ENT_TYPE, SENT_START.</summary>
    private static readonly int[] Attributes = [65, 77, 78, 80];

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly ZlibWriter _zlib;

    /// <summary>Begins the map.</summary>
    /// <param name="output">Takes it, compressed.</param>
    public DocBinMap(Utf8Output output)
    {
        _zlib = new ZlibWriter(output);
        var writer = new MessagePackWriter(_bytes);
        writer.WriteMapHeader(Members);
        writer.Write("version");
        writer.Write("0.1");
        writer.Write("attrs");
        writer.WriteArrayHeader(Attributes.Length);
        foreach (int attribute in Attributes)
            writer.Write(attribute);
        writer.Flush();
    }

    /// <summary>Writes a member that is a binary.</summary>
    public void WriteBinary(string name, ZlibSection section)
    {
        var writer = new MessagePackWriter(_bytes);
        writer.Write(name);
        writer.Flush();
        Span<byte> header = _bytes.GetSpan(1 + sizeof(uint));
        header[0] = Binary;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)section.Length);
        _bytes.Advance(1 + sizeof(uint));
        Write(section);
    }

    /// <summary>Writes a member that is a list, whose elements are there.</summary>
    public void WriteList(string name, int count, ZlibSection section)
    {
        BeginList(name, count);
        Write(section);
    }

    /// <summary>Writes the list of all strings, in ordinal order.</summary>
    public void WriteStrings(IReadOnlyCollection<string> strings)
    {
        BeginList("strings", strings.Count);
        foreach (string text in strings.Order(StringComparer.Ordinal))
        {
            var writer = new MessagePackWriter(_bytes);
            writer.Write(text);
            writer.Flush();
            FlushFull();
        }
    }

    /// <summary>Writes the list that says of every Doc that its spaces are known.</summary>
    public void WriteFlags(int count)
    {
        BeginList("flags", count);
        for (int i = 0; i < count; i++)
        {
            var writer = new MessagePackWriter(_bytes);
            writer.WriteMapHeader(1);
            writer.Write("has_unknown_spaces");
            writer.Write(false);
            writer.Flush();
            FlushFull();
        }
    }

    /// <summary>Ends the map, when all members were written.</summary>
    public void Finish()
    {
        Flush();
        _zlib.Finish();
    }

    private void BeginList(string name, int count)
    {
        var writer = new MessagePackWriter(_bytes);
        writer.Write(name);
        writer.WriteArrayHeader(count);
        writer.Flush();
    }

    private void Write(ZlibSection section)
    {
        Flush();
        _zlib.Write(section);
    }

    private void FlushFull()
    {
        if (_bytes.WrittenCount >= FlushAt)
            Flush();
    }

    private void Flush()
    {
        _zlib.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
