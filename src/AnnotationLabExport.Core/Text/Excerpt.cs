using System.Globalization;
using System.Text;

namespace AnnotationLabExport.Text;

/// <summary>Text that people see on a terminal or in a log: without control characters, and as short as was asked.</summary>
public static class Excerpt
{
    /// <summary>How many characters of a text are quoted.</summary>
    public const int Length = 40;

    /// <summary>The beginning of a text, printable.</summary>
    public static string Of(string text) => text.Length <= Length
        ? Printable(text)
        : Printable(text[..(char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length)]) + "…";

    /// <summary>The text with control characters, separators of lines, overrides of direction and lone surrogates as <c>\uXXXX</c>.</summary>
    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var printable = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
                printable.Append(text[i++]).Append(text[i]);
            else if (IsUnsafe(text[i]))
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            else
                printable.Append(text[i]);
        }

        return printable.ToString();
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || char.IsSurrogate(character)
        || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
