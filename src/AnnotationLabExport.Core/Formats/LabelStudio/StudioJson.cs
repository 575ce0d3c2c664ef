using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>
/// Writes JSON piece by piece, laid out as docs/formats.md §4 has it; what is copied from a task is made so that Label
/// Studio can keep it. Not for use by two threads.
/// </summary>
/// <param name="indented">Whether there is white space.</param>
internal sealed class StudioJson(bool indented)
{
    private const int Indentation = 2;
    private Utf8Output _output = null!;
    private int _level;
    private bool _isEmpty;

    /// <summary>How many strings held what cannot be kept.</summary>
    public int RepairedTexts { get; private set; }

    /// <summary>How many numbers became strings.</summary>
    public int SpelledNumbers { get; private set; }

    /// <summary>Begins a task.</summary>
    /// <param name="output">Takes the bytes.</param>
    public void Begin(Utf8Output output)
    {
        _output = output;
        _level = 1;
        RepairedTexts = 0;
        SpelledNumbers = 0;
        BreakLine();
    }

    /// <summary>Begins an object.</summary>
    public void BeginObject() => Open((byte)'{');

    /// <summary>Ends an object.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Begins a list.</summary>
    public void BeginList() => Open((byte)'[');

    /// <summary>Ends a list.</summary>
    public void EndList() => Close((byte)']');

    /// <summary>Begins a member; its value follows.</summary>
    /// <param name="name">A name that needs no escapes.</param>
    public void Name(ReadOnlySpan<byte> name)
    {
        BeginElement();
        _output.Write("\""u8);
        _output.Write(name);
        EndName();
    }

    /// <summary>Begins a member with a name of the task; its value follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Name(JsonValue name)
    {
        BeginElement();
        _output.Write("\""u8);
        WriteContent(name.RawContent);
        EndName();
    }

    /// <summary>Begins an element of a list; its value follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void BeginElement()
    {
        if (!_isEmpty)
            _output.Write(","u8);
        _isEmpty = false;
        BreakLine();
    }

    /// <summary>Writes a scalar as it is.</summary>
    public void Raw(ReadOnlySpan<byte> scalar)
    {
        _output.Write(scalar);
        _isEmpty = false;
    }

    /// <summary>Writes true or false.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void Number(int value)
    {
        Span<byte> digits = stackalloc byte[11];
        value.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        Raw(digits[..length]);
    }

    /// <summary>Writes a text as a string.</summary>
    public void Text(string text)
    {
        // What is no character is written as U+FFFD by the encoder too; nothing else may be escaped that need not.
        Raw("\""u8);
        WriteContent(JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        Raw("\""u8);
    }

    /// <summary>Writes a value of the task.</summary>
    /// <exception cref="JsonException">It is nested too deeply.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Value(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                BeginObject();
                foreach (JsonMember member in value.Members)
                {
                    Name(member.NameText);
                    Value(member.Value);
                }

                EndObject();
                break;
            case JsonKind.Array:
                BeginList();
                foreach (JsonValue element in value.Elements)
                {
                    BeginElement();
                    Value(element);
                }

                EndList();
                break;
            case JsonKind.String:
                Raw("\""u8);
                WriteContent(value.RawContent);
                Raw("\""u8);
                break;
            case JsonKind.Number when !StudioText.Fits(value.Raw):
                SpelledNumbers++;
                Raw("\""u8);
                Raw(value.Raw);
                Raw("\""u8);
                break;
            default:
                Raw(value.Raw);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteContent(ReadOnlySpan<byte> content)
    {
        if (StudioText.IsKept(content))
        {
            _output.Write(content);
            return;
        }

        RepairedTexts++;
        StudioText.WriteRepaired(content, _output);
    }

    private void EndName() => _output.Write(indented ? "\": "u8 : "\":"u8);

    private void Open(byte bracket)
    {
        if (_level >= TaskRecord.MaxDepth)
            throw new JsonException("It is nested too deeply.");
        _output.Write([bracket]);
        _level++;
        _isEmpty = true;
    }

    private void Close(byte bracket)
    {
        _level--;
        if (!_isEmpty)
            BreakLine();
        _output.Write([bracket]);
        _isEmpty = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BreakLine()
    {
        if (!indented)
            return;
        int count = 1 + (_level * Indentation);
        Span<byte> white = _output.GetSpan(count)[..count];
        white.Fill((byte)' ');
        white[0] = (byte)'\n';
        _output.Advance(count);
    }
}
