using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Conll;

/// <summary>Tokens are what white space separates; line breaks among it end sentences (FORMATS.md §6, the defaults).</summary>
internal static class WhitespaceTokenizer
{
    /// <summary>Puts the tokens of <paramref name="text"/> into <paramref name="tokens"/>.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        tokens.Clear();
        int position = 0;
        while (WhiteSpace.IndexOfOther(text[position..]) is >= 0 and int gap)
        {
            int start = position + gap;
            int length = WhiteSpace.IndexIn(text[start..]);
            int end = length < 0 ? text.Length : start + length;
            bool startsSentence = tokens.Count == 0 || WhiteSpace.HasLineBreak(text[position..start]);
            tokens.Add(new Token(start, end, startsSentence));
            position = end;
        }
    }
}
