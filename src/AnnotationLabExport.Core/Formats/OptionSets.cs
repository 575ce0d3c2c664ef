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

    /// <summary>What decides on tokens and sentences in which spans are shown, where none is tagged (docs/formats.md §17).</summary>
    public static readonly FormatOption[] Sentences =
    [
        FormatOption.Tokenizer,
        FormatOption.TokenPattern,
        FormatOption.SentenceSplit,
        FormatOption.Abbreviation,
        FormatOption.MismatchedSpan,
    ];

    /// <summary>How the records of a table for training look.</summary>
    public static readonly FormatOption[] Records = [FormatOption.Delimiter, FormatOption.EscapeFormula, FormatOption.NoHeader];
}
