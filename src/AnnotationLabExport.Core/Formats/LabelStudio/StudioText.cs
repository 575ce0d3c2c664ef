using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>
/// Strings and numbers as Label Studio can keep them: one that it cannot makes every export of its project fail
/// (docs/formats.md §9, rule 6).
/// </summary>
internal static class StudioText
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "\\ufffd"u8;

    /// <summary>Whether the inside of a JSON string can stay as it is spelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsKept(ReadOnlySpan<byte> content)
    {
        if (!Utf8.IsValid(content))
            return false;
        for (int at = 0; content[at..].IndexOf((byte)'\\') is >= 0 and int next;)
        {
            at += next;
            if (content[at + 1] != 'u')
                at += 2;
            else if (Kept(content[at..]) is > 0 and int length)
                at += length;
            else
                return false;
        }

        return true;
    }

    /// <summary>Writes the inside of a JSON string, with U+FFFD for what cannot be kept.</summary>
    public static void WriteRepaired(ReadOnlySpan<byte> content, IBufferWriter<byte> output)
    {
        while (!content.IsEmpty)
        {
            int length = Taken(content, out bool isKept);
            output.Write(isKept ? content[..length] : Replacement);
            content = content[length..];
        }
    }

    /// <summary>Whether a number fits 64 bits, as an integer or as a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Fits(ReadOnlySpan<byte> number) => number.IndexOfAny("."u8[0], "e"u8[0], "E"u8[0]) < 0
        ? Utf8Parser.TryParse(number, out long _, out int used) && used == number.Length
        : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);

    /// <summary>Whether bytes spell a JSON number, and one within bounds.</summary>
    public static bool IsNumberBetween(ReadOnlySpan<byte> bytes, double least, double most)
    {
        if (bytes.IsEmpty || !(bytes[0] == '-' || char.IsAsciiDigit((char)bytes[0])) || !double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return false;
        return number >= least && number <= most && IsJson(bytes);
    }

    /// <summary>What .NET takes for a number and JSON does not: a leading zero, nothing after the point, white space.</summary>
    private static bool IsJson(ReadOnlySpan<byte> number)
    {
        var reader = new Utf8JsonReader(number);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.BytesConsumed == number.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int Taken(ReadOnlySpan<byte> content, out bool isKept)
    {
        isKept = true;
        if (content[0] != '\\')
        {
            isKept = Rune.DecodeFromUtf8(content, out _, out int consumed) == OperationStatus.Done;
            return consumed;
        }

        if (content[1] != 'u')
            return 2;
        int length = Kept(content);
        isKept = length > 0;
        return isKept ? length : EscapeLength;
    }

    /// <summary>How many bytes of escapes at the beginning make a character; 0 if they make none that can be kept.</summary>
    private static int Kept(ReadOnlySpan<byte> escapes)
    {
        char unit = Unit(escapes);
        if (unit == '\0' || char.IsLowSurrogate(unit))
            return 0;
        if (!char.IsHighSurrogate(unit))
            return EscapeLength;
        ReadOnlySpan<byte> next = escapes[EscapeLength..];
        return next.StartsWith("\\u"u8) && char.IsLowSurrogate(Unit(next)) ? 2 * EscapeLength : 0;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : '\0';
}
