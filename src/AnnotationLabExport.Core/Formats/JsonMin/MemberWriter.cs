using AnnotationLabExport.Json;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>Writes an object member by member, a line each.</summary>
/// <param name="output">Takes the bytes.</param>
/// <param name="level">How deep its members stand.</param>
internal sealed class MemberWriter(Utf8Output output, int level)
{
    private readonly JsonFormatter _formatter = new(output, indented: true);
    private bool _isEmpty = true;

    /// <summary>Begins the object on a line of its own.</summary>
    public void Begin()
    {
        _formatter.WriteLineBreak(level - 1);
        Open();
    }

    /// <summary>Begins the object where the line is.</summary>
    public void Open() => output.Write("{"u8);

    /// <summary>Ends the object.</summary>
    public void End()
    {
        if (!_isEmpty)
            _formatter.WriteLineBreak(level - 1);
        output.Write("}"u8);
    }

    /// <summary>Writes a member of a name that needs no escapes; null if the value is absent.</summary>
    public void Write(string name, JsonValue value)
    {
        BeginMember();
        output.Write($"\"{name}\": ".AsSpan());
        WriteValue(value);
    }

    /// <summary>Writes a member of the source.</summary>
    /// <param name="prefix">What stands before its name.</param>
    /// <param name="name">Its name, as spelled.</param>
    /// <param name="value">Its value; a null stays one.</param>
    public void Write(string prefix, JsonValue name, JsonValue value)
    {
        WriteName(prefix, name);
        WriteValue(value);
    }

    /// <summary>Begins a member, whose value is written next.</summary>
    /// <param name="prefix">What stands before its name.</param>
    /// <param name="name">Its name, as spelled; the empty name if it is absent.</param>
    public void WriteName(string prefix, JsonValue name)
    {
        BeginMember();
        output.Write("\""u8);
        output.Write(prefix.AsSpan());
        output.Write(name.IsString ? name.Raw[1..] : "\""u8);
        output.Write(": "u8);
    }

    private void BeginMember()
    {
        if (!_isEmpty)
            output.Write(","u8);
        _isEmpty = false;
        _formatter.WriteLineBreak(level);
    }

    private void WriteValue(JsonValue value)
    {
        if (value.Kind == JsonKind.Absent)
            output.Write("null"u8);
        else
            _formatter.Write(value, level);
    }
}
