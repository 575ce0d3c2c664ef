namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>The word that readers of CoNLL take for a header, and no token should be (docs/formats.md §6, rule 5).</summary>
internal static class DocumentStart
{
    /// <summary>The word.</summary>
    public const string Word = "-DOCSTART-";

    /// <summary>The word in UTF-8.</summary>
    public static ReadOnlySpan<byte> Utf8 => "-DOCSTART-"u8;

    /// <summary>How many tokens of a text are that word.</summary>
    public static int Count(ReadOnlySpan<char> text, List<Token> tokens)
    {
        int count = 0;
        foreach (Token token in tokens)
            count += text[token.Start..token.End].SequenceEqual(Word) ? 1 : 0;
        return count;
    }
}
