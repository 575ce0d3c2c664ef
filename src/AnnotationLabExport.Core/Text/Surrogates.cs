namespace AnnotationLabExport.Text;

/// <summary>Halves of surrogate pairs: no output outside JSON ever holds one (docs/formats.md §2, Offsets).</summary>
internal static class Surrogates
{
    /// <summary>Whether the place between two characters lies inside a pair.</summary>
    public static bool IsInsidePair(ReadOnlySpan<char> text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    /// <summary>Offset of the first surrogate without its other half, or -1.</summary>
    public static int IndexOfLone(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (true)
        {
            int next = text[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            i += next;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i += 2;
        }
    }

    /// <summary>The text with U+FFFD for every lone surrogate.</summary>
    public static string Replace(string text)
    {
        int first = IndexOfLone(text);
        if (first < 0)
            return text;
        char[] chars = text.ToCharArray();
        for (int i = first; i >= 0; i = NextLone(chars, i))
            chars[i] = '\uFFFD';
        return new string(chars);
    }

    private static int NextLone(ReadOnlySpan<char> chars, int after)
    {
        int next = IndexOfLone(chars[(after + 1)..]);
        return next < 0 ? -1 : after + 1 + next;
    }
}
