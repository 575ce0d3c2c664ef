using System.Diagnostics;
using System.Text.RegularExpressions;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>
/// Tokens are what a user's pattern matches, cut at white space. A match that ends inside a surrogate pair is widened,
/// but never over a token before it (docs/formats.md §6, Choices).
/// </summary>
/// <param name="pattern">Describes tokens.</param>
internal sealed class PatternTokenizer(Regex pattern) : ITokenizer
{
    private const int CharactersOfASecond = 1_000_000;

    /// <summary>What a text may take, and a second more for every million of its characters.</summary>
    private static readonly TimeSpan LongestText = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    /// <exception cref="RegexMatchTimeoutException">
    /// A match, or all of them together, take too long: even an engine that goes over the text once for a match goes over
    /// it again for the next.
    /// </exception>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        int before = 0;
        TimeSpan limit = (pattern.MatchTimeout > TimeSpan.Zero ? pattern.MatchTimeout : LongestText)
            + TimeSpan.FromSeconds((double)text.Length / CharactersOfASecond);
        long started = Stopwatch.GetTimestamp();
        foreach (ValueMatch match in pattern.EnumerateMatches(text))
        {
            if (Stopwatch.GetElapsedTime(started) > limit)
                throw new RegexMatchTimeoutException("", pattern.ToString(), limit);
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
