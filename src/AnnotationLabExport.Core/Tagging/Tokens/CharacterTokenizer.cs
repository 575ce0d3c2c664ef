using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>One token for every code point that is neither white space nor invisible.</summary>
internal sealed class CharacterTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        int start = 0;
        while (start < text.Length)
        {
            int end = start + (Surrogates.IsInsidePair(text, start + 1) ? 2 : 1);
            if (!WhiteSpace.Is(text[start]) && !Invisible.Is(text[start]))
                tokens.Add(new Token(start, end));
            start = end;
        }
    }
}
