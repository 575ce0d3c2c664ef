namespace AnnotationLabExport.Json;

/// <summary>
/// Parses one JSON value (RFC 8259) into tokens, faster than <see cref="System.Text.Json.Utf8JsonReader"/> because it
/// gives them no positions, no states to resume from and no reasons: at the first doubt it gives up, and the caller asks
/// the reader, which knows what is wrong and where.
/// </summary>
/// <param name="json">UTF-8; invalid sequences are accepted inside strings.</param>
/// <param name="tokens">Room for the tokens, exchanged for more if it is too little.</param>
/// <param name="maxDepth">How many levels of brackets are allowed.</param>
internal ref struct JsonParser(ReadOnlySpan<byte> json, JsonToken[] tokens, int maxDepth)
{
    private const int None = -1;
    private JsonScanner _scan = new(json);
    private int _open = None;
    private int _depth;

    /// <summary>The tokens.</summary>
    public JsonToken[] Tokens { get; private set; } = tokens;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Parses; false if that is not sure to be JSON.</summary>
    public bool TryParse()
    {
        while (TryValue())
        {
            bool more = false;
            while (_open != None && !more)
            {
                byte next = _scan.Next();
                if (next == ',')
                    more = true;
                else if (next == (IsInObject ? '}' : ']'))
                    Close();
                else
                    return false;
            }

            if (!more)
                return _scan.IsAtEnd();
            if (IsInObject && !TryName(_scan.Next()))
                return false;
        }

        return false;
    }

    private readonly bool IsInObject => Tokens[_open].Kind == JsonKind.Object;

    /// <summary>A scalar, an empty list or object, or all opening brackets before the first of these.</summary>
    private bool TryValue()
    {
        while (true)
        {
            byte first = _scan.Next();
            switch (first)
            {
                case (byte)'"':
                    return TryString(out _);
                case (byte)'{':
                    if (!TryOpen(JsonKind.Object))
                        return false;
                    byte inObject = _scan.Next();
                    if (inObject == '}')
                        return Close();
                    if (!TryName(inObject))
                        return false;
                    break;
                case (byte)'[':
                    if (!TryOpen(JsonKind.Array))
                        return false;
                    if (_scan.Next() == ']')
                        return Close();
                    _scan.Back();
                    break;
                case (byte)'t':
                    return TryLiteral("true"u8, JsonKind.True);
                case (byte)'f':
                    return TryLiteral("false"u8, JsonKind.False);
                case (byte)'n':
                    return TryLiteral("null"u8, JsonKind.Null);
                default:
                    return TryNumber(first);
            }
        }
    }

    private bool TryName(byte quote)
    {
        if (quote != '"' || !TryString(out int name))
            return false;
        ref JsonToken token = ref Tokens[name];
        ReadOnlySpan<byte> content = _scan.Slice(token.Start + 1, token.Length - 2);
        token.Name = MemberNames.Recognise(token.IsEscaped ? JsonText.DecodeUtf8(content) : content);
        return _scan.Next() == ':';
    }

    private bool TryString(out int index)
    {
        int start = _scan.Last;
        index = Count;
        if (!_scan.TrySkipString(out bool escaped))
            return false;
        Add(start, _scan.Position - start, JsonKind.String).IsEscaped = escaped;
        return true;
    }

    private bool TryNumber(byte first)
    {
        int start = _scan.Last;
        if (!_scan.TrySkipNumber(first))
            return false;
        Add(start, _scan.Position - start, JsonKind.Number);
        return true;
    }

    private bool TryLiteral(ReadOnlySpan<byte> literal, JsonKind kind)
    {
        int start = _scan.Last;
        if (!_scan.TrySkip(literal))
            return false;
        Add(start, literal.Length, kind);
        return true;
    }

    private bool TryOpen(JsonKind kind)
    {
        if (_depth == maxDepth)
            return false;
        _depth++;
        int index = Count;

        // As long as it is open, it remembers what it stands in; its end is not known yet.
        Add(_scan.Last, 1, kind).Next = _open;
        _open = index;
        return true;
    }

    private bool Close()
    {
        ref JsonToken opened = ref Tokens[_open];
        _open = opened.Next;
        opened.Length = _scan.Position - opened.Start;
        opened.Next = Count;
        _depth--;
        return true;
    }

    private ref JsonToken Add(int start, int length, JsonKind kind)
    {
        JsonToken[] tokens = Tokens;
        int index = Count;
        if ((uint)index >= (uint)tokens.Length)
        {
            Array.Resize(ref tokens, index * 2);
            Tokens = tokens;
        }

        Count = index + 1;
        ref JsonToken token = ref tokens[index];
        token = new JsonToken { Start = start, Length = length, Kind = kind, Next = index + 1 };
        return ref token;
    }
}
