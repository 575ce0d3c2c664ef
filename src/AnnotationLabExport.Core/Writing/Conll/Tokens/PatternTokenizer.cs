using System.Text.RegularExpressions;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Conll.Tokens;

/// <summary>
/// Tokens are what a user's pattern matches, cut at white space. A match that ends inside a surrogate pair is widened,
/// but never over a token before it (FORMATS.md §6, Choices).
/// </summary>
/// <param name="pattern">Describes tokens.</param>
internal sealed class PatternTokenizer(Regex pattern) : ITokenizer
{
    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        int before = 0;
        foreach (ValueMatch match in pattern.EnumerateMatches(text))
        {
            int start = match.Index;
            int end = start + match.Length;
            if (start == end)
                continue;
            if (Surrogates.IsInsidePair(text, start))
                start--;
            if (Surrogates.IsInsidePair(text, end))
                end++;
            start = Math.Max(start, before);
            if (start >= end)
                continue;
            WhitespaceTokenizer.AddPieces(text, start, end, tokens);
            before = end;
        }
    }
}
