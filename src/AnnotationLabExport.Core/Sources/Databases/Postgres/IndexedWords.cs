namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// The words that a search narrows by. They are coarser than those of the search itself: what it takes for the same word is cut
/// up into the same words here, on every system. A character whose letters or case differ between versions of Unicode parts
/// words.
/// </summary>
internal static class IndexedWords
{
    private const int Longest = 200;

    /// <summary>The different words of a text, in lower case.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsInWord(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(string.Create(Math.Min(i - start, Longest), (text, start), static (word, from) => Fold(from.text.AsSpan(from.start), word)));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsInWord(char character) => char.IsAscii(character)
        ? char.IsAsciiLetterOrDigit(character)
        : IsSettled(character) && (char.IsLetter(character) || char.IsNumber(character));

    /// <summary>The alphabets and scripts of living languages, as of Unicode 6.1, but for what got a second case since.</summary>
    private static bool IsSettled(char character) => character is
        < '\u0528' and not ('\u0265' or '\u0266' or '\u037F')
        or >= '\u0531' and < '\u13A0'
        or >= '\u1E00' and < '\u2190'
        or >= '\u2C00' and < '\u2E00' and not ('\u2C2F' or '\u2C63')
        or >= '\u3040' and < '\uA000'
        or >= '\uAC00' and < '\uD7A4';

    private static void Fold(ReadOnlySpan<char> text, Span<char> word)
    {
        for (int i = 0; i < word.Length; i++)
            word[i] = char.ToLowerInvariant(char.ToUpperInvariant(text[i]));
    }
}
