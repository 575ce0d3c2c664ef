using System.Buffers;
using System.Buffers.Binary;
using AnnotationLabExport.Output;
using MessagePack;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>
/// Some Docs on their way to a file, each member of them as the file holds it: filled by one thread, then compressed by
/// another, then reused.
/// </summary>
internal sealed class SpacyDocs : IFilled
{
    /// <summary>How many bytes the numbers of a token take.</summary>
    public const int BytesOfToken = 4 * sizeof(ulong);

    /// <summary>Docs are handed on when their tokens take so many bytes.</summary>
    private const int HandOnAt = 4 * 1024 * 1024;

    private readonly SpanGroup _group = new();
    private int _before;

    /// <summary>Four numbers a token.</summary>
    public ArrayBufferWriter<byte> Tokens { get; } = new();

    /// <summary>A byte a token.</summary>
    public ArrayBufferWriter<byte> Spaces { get; } = new();

    /// <summary>A number of tokens a Doc.</summary>
    public ArrayBufferWriter<byte> Lengths { get; } = new();

    /// <summary>A map a Doc.</summary>
    public ArrayBufferWriter<byte> Cats { get; } = new();

    /// <summary>Packed groups a Doc.</summary>
    public ArrayBufferWriter<byte> SpanGroups { get; } = new();

    /// <summary>Strings that its writer met for the first time in these Docs.</summary>
    public List<string> Strings { get; } = [];

    /// <summary>How many Docs there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many tokens.</summary>
    public int TokenCount => Spaces.WrittenCount;

    /// <summary>Whether there is so much that it should be handed on.</summary>
    public bool IsFull => Tokens.WrittenCount >= HandOnAt;

    /// <summary>Whether it grew so large for a large task that its room should be given up.</summary>
    public bool IsOversized => Tokens.Capacity > 4 * HandOnAt;

    /// <summary>Adds a token to the Doc that is begun.</summary>
    /// <param name="word">The number of its text.</param>
    /// <param name="entity">Whether an entity begins with it, goes on, or is not there.</param>
    /// <param name="label">The number of the entity's label; 0 if there is none.</param>
    /// <param name="startsSentence">Whether a sentence begins with it.</param>
    /// <param name="hasSpace">Whether a space follows it.</param>
    public void AddToken(ulong word, EntityTag entity, ulong label, bool startsSentence, bool hasSpace)
    {
        Span<byte> numbers = Tokens.GetSpan(BytesOfToken);
        BinaryPrimitives.WriteUInt64LittleEndian(numbers, word);
        BinaryPrimitives.WriteUInt64LittleEndian(numbers[8..], (ulong)entity);
        BinaryPrimitives.WriteUInt64LittleEndian(numbers[16..], label);
        BinaryPrimitives.WriteUInt64LittleEndian(numbers[24..], startsSentence ? 1 : ulong.MaxValue);
        Tokens.Advance(BytesOfToken);
        Spaces.GetSpan(1)[0] = hasSpace ? (byte)1 : (byte)0;
        Spaces.Advance(1);
    }

    /// <summary>Ends a Doc, whose tokens were added.</summary>
    /// <param name="spans">The spans of its group.</param>
    /// <param name="cats">Its categories, and how much each is so.</param>
    public void EndDoc(List<GroupSpan> spans, List<(string Category, double Value)> cats)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Lengths.GetSpan(sizeof(int)), TokenCount - _before);
        Lengths.Advance(sizeof(int));
        _before = TokenCount;
        _group.Write(spans, SpanGroups);
        var writer = new MessagePackWriter(Cats);
        writer.WriteMapHeader(cats.Count);
        foreach ((string category, double value) in cats)
        {
            writer.Write(category);
            writer.Write(value);
        }

        writer.Flush();
        Count++;
    }

    /// <summary>Forgets all Docs.</summary>
    public void Clear()
    {
        foreach (ArrayBufferWriter<byte> member in (ArrayBufferWriter<byte>[])[Tokens, Spaces, Lengths, Cats, SpanGroups])
            member.ResetWrittenCount();
        Strings.Clear();
        Count = 0;
        _before = 0;
    }
}
