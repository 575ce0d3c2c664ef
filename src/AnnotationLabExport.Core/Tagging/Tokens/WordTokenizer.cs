using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>Tokens are the segments between Unicode's word boundaries, cut at white space.</summary>
internal sealed class WordTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        int start = 0;
        while (start < text.Length)
        {
            int end = WordBoundaries.Next(text, start);
            WhitespaceTokenizer.AddPieces(text, start, end, tokens);
            start = end;
        }
    }
}
