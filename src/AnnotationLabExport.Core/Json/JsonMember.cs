namespace AnnotationLabExport.Json;

/// <summary>A member of an object: its name and its value.</summary>
public readonly struct JsonMember
{
    private readonly JsonTape _tape;
    private readonly int _index;

    internal JsonMember(JsonTape tape, int index)
    {
        _tape = tape;
        _index = index;
    }

    /// <summary>The name, if it is one the program reads.</summary>
    public MemberName Name => _tape[_index].Name;

    /// <summary>The name as a string value: as spelled, or decoded.</summary>
    public JsonValue NameText => new(_tape, _index);

    /// <summary>The value.</summary>
    public JsonValue Value => new(_tape, _index + 1);

    /// <summary>Whether the name, escapes resolved, is <paramref name="name"/>.</summary>
    public bool NameEquals(string name) => JsonText.Equals(NameText, name);
}
