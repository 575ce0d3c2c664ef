using System.Runtime.CompilerServices;
using System.Text;

namespace AnnotationLabExport.Text;

/// <summary>Characters that nobody sees and that are no white space (docs/formats.md §6, tokenizer): the one place where they are named.</summary>
internal static class Invisible
{
    /// <summary>Whether the character is one of them: soft hyphen, Mongolian vowel separator, joiners, word joiner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(char c) => c is '\u00AD' or '\u180E' or '\u200C' or '\u200D' or '\u2060';

    /// <summary>Whether there is nothing else. The first character mostly tells, and is looked at without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAll(ReadOnlySpan<char> text) => (text.IsEmpty || Is(text[0])) && AreAll(text);

    private static bool AreAll(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!Is(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether there is nothing in valid UTF-8 but these and white space.</summary>
    public static bool IsAllOrBlank(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            if (!rune.IsBmp || !(WhiteSpace.Is((char)rune.Value) || Is((char)rune.Value)))
                return false;
            utf8 = utf8[length..];
        }

        return true;
    }
}
