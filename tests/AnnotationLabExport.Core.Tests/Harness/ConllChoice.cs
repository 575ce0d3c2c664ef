using System.Text.RegularExpressions;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>All that bears upon CoNLL, in one record.</summary>
internal sealed record ConllChoice
{
    public TokenizerKind Tokenizer { get; init; }

    public Regex? TokenPattern { get; init; }

    public SentenceSplit SentenceSplit { get; init; }

    public IReadOnlyList<string>? Abbreviations { get; init; }

    public SpanAlignment Alignment { get; init; }

    public MismatchedSpan Mismatched { get; init; }

    public OverlapRule Overlap { get; init; }

    public TaggingScheme Scheme { get; init; }

    public ConllLayout Layout { get; init; }

    public ConllSeparator Separator { get; init; }

    public AnnotationFilter Labels { get; init; } = new();

    public LabelConfig? Config { get; init; }

    public TokenOptions Tokens => new()
    {
        Tokenizer = Tokenizer,
        TokenPattern = TokenPattern,
        SentenceSplit = SentenceSplit,
        Abbreviations = Abbreviations,
        Alignment = Alignment,
        Mismatched = Mismatched,
        Overlap = Overlap,
        Scheme = Scheme,
    };

    public FormatOptions Options => new()
    {
        Choice = new() { Annotations = Labels },
        Config = Config,
        Tokens = Tokens,
        Own = [new ConllOptions { Layout = Layout, Separator = Separator }],
    };
}
