namespace AnnotationLabExport.CoreTests.Formats.Spacy;

/// <summary>A Doc as it was read.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Spans">The spans of its group: label, first token, token after the last, first code point, code point after the last.</param>
/// <param name="Cats">Its categories.</param>
internal sealed record ReadDoc(List<ReadToken> Tokens, List<string> Spans, string Cats)
{
    /// <summary>Its text.</summary>
    public string Text => string.Concat(Tokens.Select(token => token.Text + (token.HasSpace ? " " : "")));

    /// <summary>Its tokens in short: text, <c>_</c> for its space, entity, <c>^</c> where a sentence begins.</summary>
    public string Short => string.Join('|', Tokens.Select(token =>
        $"{(token.SentenceStart == 1 ? "^" : "")}{token.Text}{(token.HasSpace ? "_" : "")}{Entity(token)}"));

    private static string Entity(ReadToken token) => token.Iob switch
    {
        3 => "/B-" + token.Label,
        1 => "/I-" + token.Label,
        _ => "",
    };
}
