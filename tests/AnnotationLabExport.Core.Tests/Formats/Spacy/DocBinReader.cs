using System.Buffers.Binary;
using System.IO.Compression;
using MessagePack;

namespace AnnotationLabExport.CoreTests.Formats.Spacy;

/// <summary>A small reader of DocBins, written from the recipe: knows nothing of how ours is written.</summary>
internal sealed class DocBinReader
{
    private readonly Dictionary<ulong, string> _texts = [];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="numberOf">Numbers the strings that the file lists.</param>
    public DocBinReader(byte[] file, Func<string, ulong> numberOf)
    {
        using var zlib = new ZLibStream(new MemoryStream(file), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        zlib.CopyTo(whole);
        var reader = new MessagePackReader(whole.ToArray());
        int members = reader.ReadMapHeader();
        for (int i = 0; i < members; i++)
        {
            string name = reader.ReadString()!;
            Members.Add(name);
            switch (name)
            {
                case "version":
                    Version = reader.ReadString()!;
                    break;
                case "attrs":
                    Attributes = List(ref reader, static (ref MessagePackReader r) => r.ReadInt32());
                    break;
                case "tokens":
                    Tokens = Bytes(ref reader);
                    break;
                case "spaces":
                    Spaces = Bytes(ref reader);
                    break;
                case "lengths":
                    Lengths = Bytes(ref reader);
                    break;
                case "strings":
                    Strings = List(ref reader, static (ref MessagePackReader r) => r.ReadString()!);
                    break;
                case "cats":
                    Cats = List(ref reader, Map);
                    break;
                case "flags":
                    Flags = List(ref reader, Flag);
                    break;
                case "span_groups":
                    SpanGroups = List(ref reader, Bytes);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        Assert.True(reader.End);
        foreach (string text in Strings)
            _texts[numberOf(text)] = text;
    }

    private delegate T ReadOne<T>(ref MessagePackReader reader);

    public List<string> Members { get; } = [];

    public string Version { get; private set; } = "";

    public List<int> Attributes { get; private set; } = [];

    public byte[] Tokens { get; private set; } = [];

    public byte[] Spaces { get; private set; } = [];

    public byte[] Lengths { get; private set; } = [];

    public List<string> Strings { get; private set; } = [];

    public List<string> Cats { get; private set; } = [];

    public List<string> Flags { get; private set; } = [];

    public List<byte[]> SpanGroups { get; private set; } = [];

    /// <summary>The Docs.</summary>
    public List<ReadDoc> Docs()
    {
        var docs = new List<ReadDoc>();
        int first = 0;
        for (int doc = 0; doc < Lengths.Length / sizeof(int); doc++)
        {
            int end = first + BinaryPrimitives.ReadInt32LittleEndian(Lengths.AsSpan(doc * sizeof(int)));
            List<ReadToken> tokens = [.. Enumerable.Range(first, end - first).Select(Token)];
            docs.Add(new ReadDoc(tokens, Spans(SpanGroups[doc]), Cats[doc]));
            first = end;
        }

        Assert.Equal(Spaces.Length, first);
        Assert.Equal(Tokens.Length, first * 4 * sizeof(ulong));
        return docs;
    }

    private ReadToken Token(int place)
    {
        ulong[] numbers = [.. Enumerable.Range(0, 4).Select(i => BinaryPrimitives.ReadUInt64LittleEndian(Tokens.AsSpan((place * 32) + (i * 8))))];
        return new(_texts[numbers[0]], Spaces[place] == 1, (int)numbers[1], _texts[numbers[2]], unchecked((long)numbers[3]));
    }

    private List<string> Spans(byte[] packed)
    {
        var spans = new List<string>();
        var reader = new MessagePackReader(packed);
        if (reader.NextMessagePackType == MessagePackType.Array)
        {
            Assert.Equal(0, reader.ReadArrayHeader());
            return spans;
        }

        Assert.Equal(1, reader.ReadMapHeader());
        var group = new MessagePackReader(Bytes(ref reader));
        Assert.Equal(["sc"], List(ref reader, static (ref MessagePackReader r) => r.ReadString()!));
        Assert.Equal(3, group.ReadMapHeader());
        Assert.Equal(("name", "sc", "attrs", 0, "spans"), (group.ReadString(), group.ReadString(), group.ReadString(), group.ReadMapHeader(), group.ReadString()));
        foreach (byte[] span in List(ref group, Bytes))
        {
            Assert.Equal((40, 0UL, 0UL), (span.Length, BinaryPrimitives.ReadUInt64BigEndian(span), BinaryPrimitives.ReadUInt64BigEndian(span.AsSpan(8))));
            int[] places = [.. Enumerable.Range(0, 4).Select(i => BinaryPrimitives.ReadInt32BigEndian(span.AsSpan(24 + (i * 4))))];
            spans.Add($"{_texts[BinaryPrimitives.ReadUInt64BigEndian(span.AsSpan(16))]} {string.Join(' ', places)}");
        }

        return spans;
    }

    private static List<T> List<T>(ref MessagePackReader reader, ReadOne<T> readOne)
    {
        var list = new List<T>();
        for (int left = reader.ReadArrayHeader(); left > 0; left--)
            list.Add(readOne(ref reader));
        return list;
    }

    private static byte[] Bytes(ref MessagePackReader reader)
    {
        System.Buffers.ReadOnlySequence<byte> bytes = reader.ReadBytes()!.Value;
        byte[] copy = new byte[bytes.Length];
        System.Buffers.BuffersExtensions.CopyTo(bytes, copy);
        return copy;
    }

    private static string Map(ref MessagePackReader reader)
    {
        var members = new List<string>();
        for (int left = reader.ReadMapHeader(); left > 0; left--)
            members.Add(FormattableString.Invariant($"{reader.ReadString()}={reader.ReadDouble():0.0}"));
        return string.Join(' ', members);
    }

    private static string Flag(ref MessagePackReader reader)
    {
        Assert.Equal(1, reader.ReadMapHeader());
        return $"{reader.ReadString()}={reader.ReadBoolean()}";
    }
}
