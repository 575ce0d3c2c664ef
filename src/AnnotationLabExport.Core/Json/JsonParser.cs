using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AnnotationLabExport.Json;

/// <summary>
/// Parses one JSON value (RFC 8259) into tokens, faster than <see cref="System.Text.Json.Utf8JsonReader"/> because it
/// gives them no positions, no states to resume from and no reasons: at the first doubt it gives up, and the caller asks
/// the reader, which knows what is wrong and where. It goes from place to place of a <see cref="JsonIndex"/>: nothing but
/// white space lies between them.
/// </summary>
/// <param name="index">Finds the places.</param>
/// <param name="tokens">Room for the tokens, exchanged for more if it is too little.</param>
internal ref struct JsonParser(JsonIndex index, JsonToken[] tokens)
{
    private const ushort QuoteAndColon = '"' | (':' << 8);

    private ReadOnlySpan<byte> _json;
    private ref byte _bytes;
    private ref int _end;
    private int _room;
    private int _quickTo;

    /// <summary>The tokens.</summary>
    public JsonToken[] Tokens { get; private set; } = tokens;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Parses; false if that is not sure to be JSON.</summary>
    /// <param name="json">UTF-8; invalid sequences are accepted inside strings.</param>
    /// <param name="maxDepth">How many levels of brackets are allowed.</param>
    public bool TryParse(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (!index.TryFind(json) || index.Count == 0)
            return false;
        _json = json;
        _bytes = ref MemoryMarshal.GetReference(json);
        _quickTo = json.Length - MemberNames.Half - 1;
        ref int place = ref MemoryMarshal.GetReference(index.Places);
        _end = ref Unsafe.Add(ref place, index.Count);
        _room = Tokens.Length - 2;
        int count = 0;
        if (count > _room)
            Grow(count);
        place = ref Value(ref place, ref count, maxDepth);
        Count = count;
        return Unsafe.AreSame(ref place, ref _end);
    }

    /// <summary>Parses what its bracket at a place opens.</summary>
    /// <param name="place">The bracket's place; behind the last place all are 0, where it would not end.</param>
    /// <param name="inObject">Whether it is an object.</param>
    /// <param name="depth">How many levels there may be, with this one.</param>
    /// <returns>The place behind; a null reference if it is malformed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref int Container(ref int place, bool inObject, int depth)
    {
        if (depth == 0 || !Unsafe.IsAddressLessThan(ref place, ref _end))
            return ref Unsafe.NullRef<int>();
        int self = Count;
        int count = self + 1;
        int start = place;
        byte closing = inObject ? (byte)'}' : (byte)']';
        bool isEmpty = Unsafe.Add(ref _bytes, Unsafe.Add(ref place, 1)) == closing;
        byte behind;
        do
        {
            place = ref Unsafe.Add(ref place, 1);
            if (isEmpty)
                break;
            if (count > _room)
                Grow(count);
            if (inObject)
                place = ref Name(ref place, ref count);
            if (!Unsafe.IsNullRef(ref place))
                place = ref Value(ref place, ref count, depth - 1);
            if (Unsafe.IsNullRef(ref place))
                return ref place;
            behind = Unsafe.Add(ref _bytes, place);
            if (behind != ',' && behind != closing)
                return ref Unsafe.NullRef<int>();
        }
        while (behind == ',');

        Count = count;
        Tokens[self].Set(start, place + 1 - start, count, inObject ? JsonKind.Object : JsonKind.Array);
        return ref Unsafe.Add(ref place, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Value(ref int place, scoped ref int count, int depth)
    {
        int start = place;
        byte first = Unsafe.Add(ref _bytes, start);
        if (first is (byte)'{' or (byte)'[')
        {
            Count = count;
            place = ref Container(ref place, first == '{', depth);
            count = Count;
            return ref place;
        }

        ref JsonToken token = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Tokens), count++);
        if (first != '"')
            return ref Scalar(ref place, first, ref token, count);
        int end = Unsafe.Add(ref place, 1);
        if (Unsafe.Add(ref _bytes, end) != '"')
            return ref Escaped(ref place, ref token, count);
        token.Set(start, end + 1 - start, count, JsonKind.String);
        return ref Unsafe.Add(ref place, 2);
    }

    /// <summary>Mostly a name has no escapes, and its colon follows at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int Name(ref int place, scoped ref int count)
    {
        int start = place;
        int end = Unsafe.Add(ref place, 1);
        if (Unsafe.Add(ref _bytes, start) != '"')
            return ref Unsafe.NullRef<int>();
        ref JsonToken token = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Tokens), count++);
        if (end > _quickTo || Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref _bytes, end)) != QuoteAndColon)
            return ref OddName(ref place, ref token, count);
        int length = end - start - 1;
        token.Set(start, length + 2, count, JsonKind.String, MemberNames.Recognise(ref Unsafe.Add(ref _bytes, start + 1), length));
        return ref Unsafe.Add(ref place, 3);
    }

    private readonly ref int OddName(ref int place, scoped ref JsonToken token, int count)
    {
        place = ref Escaped(ref place, ref token, count);
        if (Unsafe.IsNullRef(ref place) || _json[place] != ':')
            return ref Unsafe.NullRef<int>();
        ReadOnlySpan<byte> content = _json.Slice(token.Start + 1, token.Length - 2);
        token.Name = MemberNames.Recognise(token.IsEscaped ? JsonText.DecodeUtf8(content) : content);
        return ref Unsafe.Add(ref place, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ref int Escaped(ref int place, scoped ref JsonToken token, int count)
    {
        int start = place;
        place = ref Unsafe.Add(ref place, 1);
        token.IsEscaped = _json[place] == '\\';
        for (; _json[place] == '\\'; place = ref Unsafe.Add(ref place, 1))
        {
            if (JsonScan.SkipEscape(_json, place + 1) == JsonScan.Malformed)
                return ref Unsafe.NullRef<int>();
        }

        token.Set(start, place + 1 - start, count, JsonKind.String, MemberName.Other, token.IsEscaped);
        return ref Unsafe.Add(ref place, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly ref int Scalar(ref int place, byte first, scoped ref JsonToken token, int count)
    {
        int start = place;
        (JsonKind kind, int end) = first switch
        {
            (byte)'t' => (JsonKind.True, JsonScan.SkipLiteral(_json, start, "true"u8)),
            (byte)'f' => (JsonKind.False, JsonScan.SkipLiteral(_json, start, "false"u8)),
            (byte)'n' => (JsonKind.Null, JsonScan.SkipLiteral(_json, start, "null"u8)),
            _ => (JsonKind.Number, JsonScan.SkipNumber(_json, start)),
        };
        place = ref Unsafe.Add(ref place, 1);
        if (end == JsonScan.Malformed || (place != end && end < _json.Length && _json[end] > ' '))
            return ref Unsafe.NullRef<int>();
        token.Set(start, end - start, count, kind);
        return ref place;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        JsonToken[] tokens = Tokens;
        Array.Resize(ref tokens, (int)Math.Min(Array.MaxLength, (count + 2) * 2L));
        Tokens = tokens;
        _room = tokens.Length - 2;
    }
}
