using System.Buffers;
using System.Buffers.Binary;
using MessagePack;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Packs the span groups of a Doc as a DocBin holds them (docs/formats.md §18). Reused for the next Doc.</summary>
internal sealed class SpanGroup
{
    /// <summary>The key under which spaCy's span categorizer looks for spans.</summary>
    public const string Name = "sc";

    private const int BytesOfSpan = 40;
    private readonly byte[] _span = new byte[BytesOfSpan];
    private readonly ArrayBufferWriter<byte> _group = new();
    private readonly ArrayBufferWriter<byte> _groups = new();

    /// <summary>Writes the groups of a Doc: one of these spans, or none if there are no spans.</summary>
    public void Write(List<GroupSpan> spans, IBufferWriter<byte> output)
    {
        _groups.ResetWrittenCount();
        var groups = new MessagePackWriter(_groups);
        if (spans.Count == 0)
        {
            groups.WriteArrayHeader(0);
        }
        else
        {
            Pack(spans);
            groups.WriteMapHeader(1);
            groups.Write(_group.WrittenSpan);
            groups.WriteArrayHeader(1);
            groups.Write(Name);
        }

        groups.Flush();
        var writer = new MessagePackWriter(output);
        writer.Write(_groups.WrittenSpan);
        writer.Flush();
    }

    private void Pack(List<GroupSpan> spans)
    {
        _group.ResetWrittenCount();
        var writer = new MessagePackWriter(_group);
        writer.WriteMapHeader(3);
        writer.Write("name");
        writer.Write(Name);
        writer.Write("attrs");
        writer.WriteMapHeader(0);
        writer.Write("spans");
        writer.WriteArrayHeader(spans.Count);
        Span<byte> packed = _span;
        foreach (GroupSpan span in spans)
        {
            // An id and a number in a knowledge base, both 0, come first.
            BinaryPrimitives.WriteUInt64BigEndian(packed[16..], span.Label);
            BinaryPrimitives.WriteInt32BigEndian(packed[24..], span.Start);
            BinaryPrimitives.WriteInt32BigEndian(packed[28..], span.End);
            BinaryPrimitives.WriteInt32BigEndian(packed[32..], span.StartChar);
            BinaryPrimitives.WriteInt32BigEndian(packed[36..], span.EndChar);
            writer.Write(_span.AsSpan());
        }

        writer.Flush();
    }
}
