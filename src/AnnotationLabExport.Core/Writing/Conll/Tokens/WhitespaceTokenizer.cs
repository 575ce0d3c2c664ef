using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Conll.Tokens;

/// <summary>Tokens are what white space separates.</summary>
internal sealed class WhitespaceTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        AddPieces(text, 0, text.Length, tokens);
    }

    /// <summary>Adds what white space separates between two offsets.</summary>
    public static void AddPieces(ReadOnlySpan<char> text, int start, int end, List<Token> tokens)
    {
        while (WhiteSpace.IndexOfOther(text[start..end]) is >= 0 and int gap)
        {
            start += gap;
            int length = WhiteSpace.IndexIn(text[start..end]);
            int pieceEnd = length < 0 ? end : start + length;
            tokens.Add(new Token(start, pieceEnd));
            start = pieceEnd;
        }
    }
}
