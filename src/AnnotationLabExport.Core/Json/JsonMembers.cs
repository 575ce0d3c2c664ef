namespace AnnotationLabExport.Json;

/// <summary>The members of an object, for <c>foreach</c>.</summary>
public struct JsonMembers
{
    private readonly JsonTape? _tape;
    private readonly int _end;
    private int _index;
    private int _next;

    internal JsonMembers(JsonValue container)
    {
        _tape = container.Tape;
        _next = container.Index + 1;
        _end = _tape[container.Index].Next;
    }

    /// <summary>The member reached.</summary>
    public readonly JsonMember Current => new(_tape!, _index);

    /// <summary>This, so that <c>foreach</c> works without an allocation.</summary>
    public readonly JsonMembers GetEnumerator() => this;

    /// <summary>Goes to the next member.</summary>
    public bool MoveNext()
    {
        if (_next >= _end)
            return false;
        _index = _next;
        _next = _tape![_index + 1].Next;
        return true;
    }
}
