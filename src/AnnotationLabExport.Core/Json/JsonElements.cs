namespace AnnotationLabExport.Json;

/// <summary>The elements of a list, for <c>foreach</c>.</summary>
public struct JsonElements
{
    private readonly JsonTape? _tape;
    private readonly int _end;
    private int _index;
    private int _next;

    internal JsonElements(JsonValue container)
    {
        _tape = container.Tape;
        _next = container.Index + 1;
        _end = _tape[container.Index].Next;
    }

    /// <summary>The element reached.</summary>
    public readonly JsonValue Current => new(_tape!, _index);

    /// <summary>This, so that <c>foreach</c> works without an allocation.</summary>
    public readonly JsonElements GetEnumerator() => this;

    /// <summary>Goes to the next element.</summary>
    public bool MoveNext()
    {
        if (_next >= _end)
            return false;
        _index = _next;
        _next = _tape![_index].Next;
        return true;
    }

    /// <summary>How many there are from here on.</summary>
    public readonly int Count()
    {
        int count = 0;
        foreach (JsonValue _ in this)
            count++;
        return count;
    }

    /// <summary>Whether all from here on are of a kind.</summary>
    internal readonly bool AreAll(JsonKind kind) => _tape?.AreAll(_next, _end, kind) != false;
}
