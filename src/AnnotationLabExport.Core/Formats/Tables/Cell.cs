using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What stands in a cell, as UTF-8 without lone surrogates; one is reused for all cells of a writer.</summary>
internal sealed class Cell
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly JsonFormatter _formatter;
    private char[] _chars = new char[256];
    private bool _isChecked;

    public Cell() => _formatter = new JsonFormatter(_bytes, indented: false);

    /// <summary>The bytes, when it is finished.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Whether it is a JSON number in the source, which is no formula.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>Whether something had to be replaced by U+FFFD.</summary>
    public bool IsInvalid { get; private set; }

    /// <summary>Makes the cell empty.</summary>
    public void Clear()
    {
        _bytes.ResetWrittenCount();
        IsNumber = false;
        IsInvalid = false;
        _isChecked = true;
    }

    /// <summary>A value bare: a string's characters, a number as spelled, lists and objects as compact JSON.</summary>
    public void Set(JsonValue value)
    {
        Clear();
        Append(value);
        IsNumber = value.Kind == JsonKind.Number;
    }

    /// <summary>A value as JSON without white space; nothing if it is absent.</summary>
    public void SetJson(JsonValue value)
    {
        Clear();
        if (value.IsPresent)
            AppendJson(value);
        IsNumber = value.Kind == JsonKind.Number;
    }

    /// <summary>A list of one bare, an empty one empty, anything else as it is.</summary>
    public void SetListOfOne(JsonValue value)
    {
        JsonElements elements = value.Elements;
        if (value.Kind != JsonKind.Array || elements.Count() > 1)
            Set(value);
        else
            Set(elements.MoveNext() ? elements.Current : default);
    }

    /// <summary>Characters; a lone surrogate becomes U+FFFD.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        Clear();
        IsInvalid = Text.Surrogates.IndexOfLone(text) >= 0;
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    /// <summary>A number.</summary>
    public void Set(int number)
    {
        Clear();
        number.TryFormat(_bytes.GetSpan(11), out int length, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(length);
        IsNumber = true;
    }

    /// <summary>One of the literals of JSON.</summary>
    public void Set(bool value)
    {
        Clear();
        Append(value ? "true"u8 : "false"u8);
    }

    /// <summary>Adds bytes to what is there.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Adds a value, bare.</summary>
    public void Append(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Absent or JsonKind.Null:
                break;
            case JsonKind.String:
                AppendString(value);
                break;
            default:
                AppendJson(value);
                break;
        }
    }

    /// <summary>Adds a value as JSON without white space.</summary>
    public void AppendJson(JsonValue value)
    {
        _formatter.Write(value);
        _isChecked = false;
    }

    /// <summary>Ends what was begun: each maximal subpart of invalid UTF-8, which JSON may hold, becomes U+FFFD.</summary>
    public void Finish()
    {
        if (!_isChecked && !Utf8.IsValid(_bytes.WrittenSpan))
            Repair();
    }

    private void AppendString(JsonValue value)
    {
        ReadOnlySpan<byte> content = value.RawContent;
        bool isValid = Utf8.IsValid(content);
        IsInvalid |= !isValid;
        if (isValid && !value.IsEscaped)
        {
            _bytes.Write(content);
            return;
        }

        ReadOnlySpan<char> chars = Room(content.Length)[..JsonText.Decode(content, Room(content.Length))];
        IsInvalid |= Text.Surrogates.IndexOfLone(chars) >= 0;
        Encoding.UTF8.GetBytes(chars, _bytes);
    }

    private void Repair()
    {
        IsInvalid = true;
        int length = _bytes.WrittenCount;
        ReadOnlySpan<char> chars = Room(length)[..Encoding.UTF8.GetChars(_bytes.WrittenSpan, Room(length))];
        _bytes.ResetWrittenCount();
        Encoding.UTF8.GetBytes(chars, _bytes);
    }

    private Span<char> Room(int count)
    {
        if (_chars.Length < count)
            _chars = new char[(int)Math.Min(Array.MaxLength, count * 2L)];
        return _chars;
    }
}
