using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace AnnotationLabExport.Text;

/// <summary>White space and line breaks as docs/formats.md §1 lists them: the one place where they are named.</summary>
public static class WhiteSpace
{
    private const string LineBreaks = "\n\r\f\u0085\u2028\u2029";

    private const string All =
        "\t\n\v\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680" +
        "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A" +
        "\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";

    /// <summary>A bit for each character up to the space.</summary>
    private const ulong LowSet = 0x1_F000_3E00;

    private static readonly SearchValues<char> Set = SearchValues.Create(All);
    private static readonly SearchValues<char> Breaks = SearchValues.Create(LineBreaks);

    /// <summary>Whether the character is white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(char c) => c is <= ' ' ? (LowSet >> c & 1) != 0 : c >= '\u0085' && Set.Contains(c);

    /// <summary>Whether there is nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => Leading(text) == text.Length;

    /// <summary>Whether there is nothing but white space in valid UTF-8.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            if (!rune.IsBmp || !Is((char)rune.Value))
                return false;
            utf8 = utf8[length..];
        }

        return true;
    }

    /// <summary>Offset of the first white space, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(Set);

    /// <summary>Whether a line break is among the characters.</summary>
    public static bool HasLineBreak(ReadOnlySpan<char> text) => text.ContainsAny(Breaks);

    /// <summary>How many characters of white space there are at the beginning and at the end.</summary>
    public static (int Leading, int Trailing) Around(ReadOnlySpan<char> text)
    {
        int leading = Leading(text);
        int end = text.Length;
        while (end > leading && Is(text[end - 1]))
            end--;
        return (leading, text.Length - end);
    }

    /// <summary>The characters without white space at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        (int leading, int trailing) = Around(text);
        return text[leading..^trailing];
    }

    /// <summary>How many characters of white space there are at the beginning: mostly none.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        int leading = 0;
        while (leading < text.Length && Is(text[leading]))
            leading++;
        return leading;
    }

    /// <summary>The text with every white space as <c>_</c>, one for one: a column must hold none.</summary>
    public static string Underscored(string text)
    {
        return IndexIn(text) < 0
            ? text
            : string.Create(text.Length, text, static (chars, from) =>
            {
                for (int i = 0; i < chars.Length; i++)
                    chars[i] = Is(from[i]) ? '_' : from[i];
            });
    }
}
