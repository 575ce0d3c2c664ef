namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>Finds the tokens of a text. No token holds white space, none is empty or of invisible characters alone, none holds half a pair that the text holds whole.</summary>
internal interface ITokenizer
{
    /// <summary>Puts the tokens of <paramref name="text"/> into <paramref name="tokens"/>, in order.</summary>
    void Tokenize(ReadOnlySpan<char> text, List<Token> tokens);
}
