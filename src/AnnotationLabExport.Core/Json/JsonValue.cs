namespace AnnotationLabExport.Json;

/// <summary>A value on a <see cref="JsonTape"/>: valid until the tape parses something else.</summary>
public readonly struct JsonValue
{
    private readonly JsonTape? _tape;

    internal JsonValue(JsonTape tape, int index)
    {
        _tape = tape;
        Index = index;
    }

    internal int Index { get; }

    internal JsonTape Tape => _tape!;

    /// <summary>What the value is.</summary>
    public JsonKind Kind => _tape is null ? JsonKind.Absent : _tape[Index].Kind;

    /// <summary>Whether there is a value other than <c>null</c> (§2: null counts as absent).</summary>
    public bool IsPresent => Kind > JsonKind.Null;

    /// <summary>Whether it is a string.</summary>
    public bool IsString => Kind == JsonKind.String;

    /// <summary>Whether it is the literal <c>true</c>.</summary>
    public bool IsTrue => Kind == JsonKind.True;

    /// <summary>The value as spelled, white space between its tokens included; empty when absent.</summary>
    public ReadOnlySpan<byte> Raw => _tape is null ? default : _tape.Raw(Index);

    /// <summary>Whether a string holds escapes.</summary>
    internal bool IsEscaped => _tape![Index].IsEscaped;

    /// <summary>The bytes between a string's quotes, as spelled.</summary>
    internal ReadOnlySpan<byte> RawContent => Raw[1..^1];

    /// <summary>The members of an object in source order; none of anything else.</summary>
    public JsonMembers Members => Kind == JsonKind.Object ? new JsonMembers(this) : default;

    /// <summary>The elements of a list in source order; none of anything else.</summary>
    public JsonElements Elements => Kind == JsonKind.Array ? new JsonElements(this) : default;

    /// <summary>The last member of that name (§2: whatever reads a member named twice takes the last).</summary>
    /// <returns>The value, which is absent if it is missing or null.</returns>
    public JsonValue Member(MemberName name)
    {
        int found = _tape is null ? -1 : _tape.LastMember(Index, name);
        return found < 0 ? default : new JsonValue(_tape!, found);
    }

    /// <summary>The last member whose name is <paramref name="name"/>, compared by characters.</summary>
    /// <returns>The value, which is absent if it is missing or null.</returns>
    public JsonValue Member(string name)
    {
        JsonValue found = default;
        foreach (JsonMember member in Members)
        {
            if (member.NameEquals(name))
                found = member.Value;
        }

        return found.IsPresent ? found : default;
    }

    /// <summary>The characters of a string, escapes resolved; lone surrogates stay, invalid UTF-8 becomes U+FFFD.</summary>
    /// <exception cref="InvalidOperationException">The value is not a string.</exception>
    public string GetString() => IsString
        ? JsonText.Decode(RawContent, IsEscaped)
        : throw new InvalidOperationException("The value is not a string.");

    /// <summary>The characters of a string; null for anything else.</summary>
    public string? AsString() => IsString ? GetString() : null;
}
