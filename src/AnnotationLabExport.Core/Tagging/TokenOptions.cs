using System.Text.RegularExpressions;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Tagging;

/// <summary>
/// How spans come to lie on tokens (docs/formats.md §6, Choices), the same for all formats of an export; the defaults are
/// those of the product's page.
/// </summary>
public sealed record TokenOptions
{
    /// <summary>What a token is, unless <see cref="TokenPattern"/> says it.</summary>
    public TokenizerKind Tokenizer { get; init; }

    /// <summary>Describes tokens, not what lies between them; culture-invariant.</summary>
    public Regex? TokenPattern { get; init; }

    /// <summary>What ends a sentence.</summary>
    public SentenceSplit SentenceSplit { get; init; }

    /// <summary>After which a sentence does not end, ignoring case; null for the listed ones.</summary>
    public IReadOnlyList<string>? Abbreviations { get; init; }

    /// <summary>What becomes of a span that begins or ends inside a token.</summary>
    public SpanAlignment Alignment { get; init; }

    /// <summary>What becomes of a span whose text is not at its offsets.</summary>
    public MismatchedSpan Mismatched { get; init; }

    /// <summary>What becomes of spans that share a token.</summary>
    public OverlapRule Overlap { get; init; }

    /// <summary>How tags tell where a span begins and ends.</summary>
    public TaggingScheme Scheme { get; init; }
}
