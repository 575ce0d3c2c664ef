using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AnnotationLabExport.Json;

/// <summary>
/// From the bytes of a JSON string to characters. Escapes are resolved as they stand, so a lone surrogate stays
/// one; each maximal subpart of invalid UTF-8 becomes U+FFFD (§2, Sources).
/// </summary>
internal static class JsonText
{
    /// <summary>The characters of a string's content.</summary>
    public static string Decode(ReadOnlySpan<byte> content, bool escaped)
    {
        if (!escaped)
            return Encoding.UTF8.GetString(content);
        char[] chars = ArrayPool<char>.Shared.Rent(content.Length);
        string text = new(chars, 0, Decode(content, chars));
        ArrayPool<char>.Shared.Return(chars);
        return text;
    }

    /// <summary>Writes the characters of a string's content into <paramref name="chars"/>.</summary>
    /// <param name="content">The bytes between the quotes.</param>
    /// <param name="chars">Room for at least as many characters as there are bytes.</param>
    /// <returns>How many characters were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Decode(ReadOnlySpan<byte> content, Span<char> chars)
    {
        int written = 0;
        while (true)
        {
            int plain = content.IndexOf((byte)'\\');
            written += Encoding.UTF8.GetChars(plain < 0 ? content : content[..plain], chars[written..]);
            if (plain < 0)
                return written;
            chars[written++] = Unescape(content[plain..], out int length);
            content = content[(plain + length)..];
        }
    }

    /// <summary>The content with its escapes resolved, as UTF-8 (for comparing names).</summary>
    public static byte[] DecodeUtf8(ReadOnlySpan<byte> content) => Encoding.UTF8.GetBytes(Decode(content, escaped: true));

    /// <summary>Whether a string value says <paramref name="text"/>.</summary>
    public static bool Equals(JsonValue value, string text)
    {
        if (value.IsEscaped)
            return value.GetString() == text;
        ReadOnlySpan<byte> content = value.RawContent;
        return Ascii.Equals(content, text) || (!Ascii.IsValid(content) && value.GetString() == text);
    }

    /// <summary>Whether a string value is surely those characters: false also where it would have to be decoded to know.</summary>
    public static bool IsPlainly(JsonValue value, ReadOnlySpan<char> text) =>
        !value.IsEscaped && Ascii.Equals(value.RawContent, text);

    private static char Unescape(ReadOnlySpan<byte> escape, out int length)
    {
        length = 2;
        switch (escape[1])
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u':
                length = 6;
                Span<char> digits = stackalloc char[4];
                Encoding.ASCII.GetChars(escape.Slice(2, 4), digits);
                return (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default: return (char)escape[1];
        }
    }
}
