namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>
/// Tokens are what white space separates, cut at signs that notes are typed without a blank around: each of these is a token
/// (docs/formats.md §6, Choices).
/// </summary>
internal sealed class ClinicalTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsSign(text[i]))
                continue;
            WhitespaceTokenizer.AddPieces(text, start, i, tokens);
            start = i + 1;
            tokens.Add(new Token(i, start));
        }

        WhitespaceTokenizer.AddPieces(text, start, text.Length, tokens);
    }

    private static bool IsSign(char c) => c is '-' or '.' or ':' or ';' or '*' or '+' or ',' or '$' or '&' or '%' or '[' or ']';
}
