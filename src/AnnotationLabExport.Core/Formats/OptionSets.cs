namespace AnnotationLabExport.Formats;

/// <summary>The options that several formats share.</summary>
internal static class OptionSets
{
    /// <summary>What becomes of spans on tokens (docs/formats.md §6, Choices).</summary>
    public static readonly FormatOption[] Tokens =
    [
        FormatOption.Tokenizer,
        FormatOption.TokenPattern,
        FormatOption.SentenceSplit,
        FormatOption.Abbreviation,
        FormatOption.MismatchedSpan,
        FormatOption.SpanAlignment,
        FormatOption.Overlap,
        FormatOption.TaggingScheme,
    ];
}
