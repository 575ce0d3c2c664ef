using System.Buffers;
using System.Globalization;
using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>Spells values in a line of JSON without white space (docs/formats.md §16).</summary>
internal static class LineText
{
    /// <summary>Characters written at a time.</summary>
    private const int Piece = 1024 * 1024;

    private const int MostBytesOfACharacter = 3;
    private const int LongestEscape = 6;

    /// <summary>What is escaped: quotes, backslashes, controls, and what some readers take for the end of a line.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(control => (char)control), '"', '\\', '\u0085', '\u2028', '\u2029']);

    /// <summary>Writes what stands between values.</summary>
    public static void WriteRaw(this ref RunWriter runs, scoped ReadOnlySpan<byte> bytes)
    {
        runs.Reserve(bytes.Length);
        runs.Write(bytes);
    }

    /// <summary>Writes a number.</summary>
    public static void WriteNumber(this ref RunWriter runs, int number)
    {
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out int used, default, CultureInfo.InvariantCulture);
        runs.WriteRaw(digits[..used]);
    }

    /// <summary>Writes a string; a lone surrogate becomes U+FFFD.</summary>
    public static void WriteText(this ref RunWriter runs, ReadOnlySpan<char> text)
    {
        runs.WriteRaw("\""u8);
        while (true)
        {
            int escape = text.IndexOfAny(Escaped);
            WritePlain(ref runs, escape < 0 ? text : text[..escape]);
            if (escape < 0)
                break;
            WriteEscape(ref runs, text[escape]);
            text = text[(escape + 1)..];
        }

        runs.WriteRaw("\""u8);
    }

    /// <summary>Writes a value: a string by the rule above, null if it is absent, anything else as it is spelled, without white space.</summary>
    /// <param name="runs">Takes the bytes.</param>
    /// <param name="value">The value.</param>
    /// <param name="prefix">What stands before an id, which is a string then.</param>
    public static void WriteValue(this ref RunWriter runs, JsonValue value, string prefix = "")
    {
        if (!value.IsPresent)
            runs.WriteRaw("null"u8);
        else if (value.IsString || prefix.Length > 0)
            runs.WriteText(prefix + ScalarText.Of(value));
        else
            WritePlain(ref runs, ScalarText.Of(value));
    }

    private static void WritePlain(ref RunWriter runs, ReadOnlySpan<char> plain)
    {
        while (!plain.IsEmpty)
        {
            int count = Math.Min(Piece, plain.Length);
            if (Surrogates.IsInsidePair(plain, count))
                count--;
            runs.Reserve(count * MostBytesOfACharacter);
            runs.Write(plain[..count]);
            plain = plain[count..];
        }
    }

    private static void WriteEscape(ref RunWriter runs, char character)
    {
        runs.Reserve(LongestEscape);
        runs.Write((byte)'\\');
        switch (character)
        {
            case '"' or '\\':
                runs.Write((byte)character);
                break;
            case '\b':
                runs.Write((byte)'b');
                break;
            case '\f':
                runs.Write((byte)'f');
                break;
            case '\n':
                runs.Write((byte)'n');
                break;
            case '\r':
                runs.Write((byte)'r');
                break;
            case '\t':
                runs.Write((byte)'t');
                break;
            default:
                Span<byte> digits = stackalloc byte[4];
                ((int)character).TryFormat(digits, out _, "x4", CultureInfo.InvariantCulture);
                runs.Write((byte)'u');
                runs.Write(digits);
                break;
        }
    }
}
