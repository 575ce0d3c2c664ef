using System.Globalization;
using System.Text;

namespace AnnotationLabExport.Choosing;

/// <summary>
/// Words in a document: all of them must occur, each as a whole word, in any case; words in double quotes must stand
/// side by side.
/// </summary>
public sealed class WordSearch
{
    private readonly List<string[]> _phrases;

    /// <summary>Makes a search.</summary>
    /// <param name="query">Words, and phrases in double quotes.</param>
    public WordSearch(string query)
    {
        string[] parts = query.Split('"');
        _phrases = [.. parts
            .SelectMany((part, i) => i % 2 == 1 ? [Words(part)] : Words(part).Select(word => new[] { word }))
            .Where(phrase => phrase.Length > 0)];
    }

    /// <summary>Whether the text holds all that is sought; a search for nothing finds every text.</summary>
    public bool IsIn(string text)
    {
        string[] words = Words(text);
        return _phrases.TrueForAll(phrase => Holds(words, phrase));
    }

    private static bool Holds(string[] words, string[] phrase)
    {
        for (int i = 0; i + phrase.Length <= words.Length; i++)
        {
            if (words.AsSpan(i, phrase.Length).SequenceEqual(phrase, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string[] Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsInWord(rune))
            {
                start = start < 0 ? position : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..position]);
                start = -1;
            }

            position += rune.Utf16SequenceLength;
        }

        if (start >= 0)
            words.Add(text[start..]);
        return [.. words];
    }

    private static bool IsInWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
