using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Json;

/// <summary>
/// Parses one JSON value (RFC 8259) into tokens, faster than <see cref="System.Text.Json.Utf8JsonReader"/> because it
/// gives them no positions, no states to resume from and no reasons: at the first doubt it gives up, and the caller asks
/// the reader, which knows what is wrong and where.
/// </summary>
/// <param name="tokens">Room for the tokens, exchanged for more if it is too little.</param>
internal ref struct JsonParser(JsonToken[] tokens)
{
    private const int None = -1;

    /// <summary>The tokens.</summary>
    public JsonToken[] Tokens { get; private set; } = tokens;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Parses; false if that is not sure to be JSON.</summary>
    /// <param name="json">UTF-8; invalid sequences are accepted inside strings.</param>
    /// <param name="maxDepth">How many levels of brackets are allowed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryParse(ReadOnlySpan<byte> json, int maxDepth)
    {
        int position = 0;
        int open = None;
        int depth = 0;
        bool inObject = false;
        while (true)
        {
            position = JsonScan.SkipWhiteSpace(json, position);
            if (inObject)
            {
                position = TryName(json, position);
                if (position == JsonScan.Malformed)
                    return false;
            }

            if ((uint)position >= (uint)json.Length)
                return false;
            byte first = json[position];
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth++ == maxDepth)
                    return false;

                // As long as it is open, it remembers what it stands in; its end is not known yet.
                Add(position, 1, first == '{' ? JsonKind.Object : JsonKind.Array).Next = open;
                open = Count - 1;
                inObject = first == '{';
                position = JsonScan.SkipWhiteSpace(json, position + 1);
                if ((uint)position >= (uint)json.Length)
                    return false;
                if (json[position] != (inObject ? '}' : ']'))
                    continue;
            }
            else
            {
                position = TryScalar(json, position, first);
                if (position == JsonScan.Malformed)
                    return false;
            }

            while (true)
            {
                position = JsonScan.SkipWhiteSpace(json, position);
                if ((uint)position >= (uint)json.Length)
                    return open == None;
                byte next = json[position++];
                if (open == None)
                    return false;
                if (next == ',')
                    break;
                if (next != (inObject ? '}' : ']'))
                    return false;
                ref JsonToken closed = ref Tokens[open];
                open = closed.Next;
                closed.Length = position - closed.Start;
                closed.Next = Count;
                inObject = open != None && Tokens[open].Kind == JsonKind.Object;
                depth--;
            }
        }
    }

    /// <summary>A member's name and what stands between it and the value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TryName(ReadOnlySpan<byte> json, int position)
    {
        if ((uint)position >= (uint)json.Length || json[position] != '"')
            return JsonScan.Malformed;
        int end = JsonScan.SkipString(json, position + 1, out bool escaped);
        if (end == JsonScan.Malformed)
            return end;
        ref JsonToken token = ref Add(position, end - position, JsonKind.String);
        token.IsEscaped = escaped;
        ReadOnlySpan<byte> content = json[(position + 1)..(end - 1)];
        token.Name = MemberNames.Recognise(escaped ? JsonText.DecodeUtf8(content) : content);
        end = JsonScan.SkipWhiteSpace(json, end);
        return (uint)end < (uint)json.Length && json[end] == ':'
            ? JsonScan.SkipWhiteSpace(json, end + 1)
            : JsonScan.Malformed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TryScalar(ReadOnlySpan<byte> json, int position, byte first)
    {
        bool escaped = false;
        JsonKind kind = first switch
        {
            (byte)'"' => JsonKind.String,
            (byte)'t' => JsonKind.True,
            (byte)'f' => JsonKind.False,
            (byte)'n' => JsonKind.Null,
            _ => JsonKind.Number,
        };
        int end = kind switch
        {
            JsonKind.String => JsonScan.SkipString(json, position + 1, out escaped),
            JsonKind.True => JsonScan.SkipLiteral(json, position, "true"u8),
            JsonKind.False => JsonScan.SkipLiteral(json, position, "false"u8),
            JsonKind.Null => JsonScan.SkipLiteral(json, position, "null"u8),
            _ => JsonScan.SkipNumber(json, position),
        };
        if (end != JsonScan.Malformed)
            Add(position, end - position, kind).IsEscaped = escaped;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref JsonToken Add(int start, int length, JsonKind kind)
    {
        JsonToken[] tokens = Tokens;
        int index = Count;
        if ((uint)index >= (uint)tokens.Length)
        {
            Array.Resize(ref tokens, (int)Math.Min(Array.MaxLength, index * 2L));
            Tokens = tokens;
        }

        Count = index + 1;
        ref JsonToken token = ref tokens[index];
        token = new JsonToken { Start = start, Length = length, Kind = kind, Next = index + 1 };
        return ref token;
    }
}
