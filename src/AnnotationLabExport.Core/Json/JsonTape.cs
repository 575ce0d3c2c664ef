using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AnnotationLabExport.Json;

/// <summary>
/// One parsed JSON value as a flat row of tokens over its own bytes. Reused from task to task: nothing is
/// allocated once it has grown to the largest. Not for use by two threads at once.
/// </summary>
public sealed class JsonTape
{
    private readonly List<int> _open = [];
    private readonly JsonIndex _index = new();
    private JsonToken[] _tokens = new JsonToken[256];
    private int _count;
    private ArraySegment<byte> _bytes;

    /// <summary>The parsed value.</summary>
    public JsonValue Root => new(this, 0);

    internal ref readonly JsonToken this[int index] => ref _tokens[index];

    /// <summary>A token as spelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Raw(int index)
    {
        ref readonly JsonToken token = ref _tokens[index];
        return new ReadOnlySpan<byte>(_bytes.Array, _bytes.Offset + token.Start, token.Length);
    }

    /// <summary>Index of the value of an object's last member of that name; -1 if it is missing or null, or this is no object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int LastMember(int index, MemberName name)
    {
        ReadOnlySpan<JsonToken> tokens = _tokens;
        if (tokens[index].Kind != JsonKind.Object)
            return -1;
        int found = -1;
        int end = tokens[index].Next;
        for (int member = index + 1; member < end; member = tokens[member + 1].Next)
        {
            if (tokens[member].Name == name)
                found = member + 1;
        }

        return found >= 0 && tokens[found].Kind > JsonKind.Null ? found : -1;
    }

    /// <summary>Parses exactly one value. The bytes are not copied and must stay as they are while the tape is read.</summary>
    /// <param name="json">UTF-8; invalid sequences are accepted inside strings.</param>
    /// <param name="maxDepth">How many levels of brackets are allowed.</param>
    /// <exception cref="JsonException">The bytes are not JSON (RFC 8259), or nested too deeply.</exception>
    public void Parse(ReadOnlyMemory<byte> json, int maxDepth)
    {
        _bytes = MemoryMarshal.TryGetArray(json, out ArraySegment<byte> bytes) ? bytes : json.ToArray();
        var parser = new JsonParser(_index, _tokens);
        bool parsed = parser.TryParse(_bytes, maxDepth);
        _tokens = parser.Tokens;
        if (!parsed)
            ParseByReader(json, maxDepth);
    }

    /// <summary>Decides what the parser leaves open: mostly, what is wrong and where.</summary>
    internal void ParseByReader(ReadOnlyMemory<byte> json, int maxDepth)
    {
        _count = 0;
        _open.Clear();
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    _open.Add(_count);
                    Add(start, 1, JsonKind.Object);
                    break;
                case JsonTokenType.StartArray:
                    _open.Add(_count);
                    Add(start, 1, JsonKind.Array);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref JsonToken opened = ref _tokens[_open[^1]];
                    _open.RemoveAt(_open.Count - 1);
                    opened.Length = start + 1 - opened.Start;
                    opened.Next = _count;
                    break;
                case JsonTokenType.PropertyName:
                    ref JsonToken name = ref AddString(start, in reader);
                    name.Name = name.IsEscaped
                        ? MemberNames.Recognise(JsonText.DecodeUtf8(reader.ValueSpan))
                        : MemberNames.Recognise(reader.ValueSpan);
                    break;
                case JsonTokenType.String:
                    AddString(start, in reader);
                    break;
                default:
                    Add(start, reader.ValueSpan.Length, ScalarKind(reader.TokenType));
                    break;
            }
        }
    }

    private static JsonKind ScalarKind(JsonTokenType type) => type switch
    {
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True => JsonKind.True,
        JsonTokenType.False => JsonKind.False,
        _ => JsonKind.Null,
    };

    private ref JsonToken AddString(int start, in Utf8JsonReader reader)
    {
        ref JsonToken token = ref Add(start, reader.ValueSpan.Length + 2, JsonKind.String);
        token.IsEscaped = reader.ValueIsEscaped;
        return ref token;
    }

    private ref JsonToken Add(int start, int length, JsonKind kind)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, (int)Math.Min(Array.MaxLength, _count * 2L));
        ref JsonToken token = ref _tokens[_count++];
        token = new JsonToken { Start = start, Length = length, Kind = kind, Next = _count };
        return ref token;
    }
}
