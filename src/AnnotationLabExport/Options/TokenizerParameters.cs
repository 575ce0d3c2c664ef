using System.Management.Automation;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Options;

/// <summary>What a token is.</summary>
internal sealed class TokenizerParameters : SharedParameters
{
    /// <summary>
    /// What a token is: what white space separates (Whitespace, the default), the segments between Unicode's word
    /// boundaries, so that words, numbers and punctuation stand apart (Word), every character (Character), or what white
    /// space separates with each of - . : ; * + , $ &amp; % [ ] by itself, for notes typed in a hurry (Clinical).
    /// </summary>
    [Parameter]
    public TokenizerKind Tokenizer { get; set; }

    /// <summary>
    /// A regular expression that describes tokens, not what lies between them; it takes the place of -Tokenizer. Text
    /// that it does not match gives no token, and a span that touches no token is left out and counted.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TokenPattern { get; set; }

    /// <summary>The tokens' options with these.</summary>
    public TokenOptions ApplyTo(TokenOptions tokens) => tokens with
    {
        Tokenizer = Tokenizer,
        TokenPattern = TokenPattern is null ? null : TokenPatterns.Compile(TokenPattern),
    };
}
