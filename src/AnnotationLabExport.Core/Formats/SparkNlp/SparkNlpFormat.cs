using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>Parquet that Spark NLP trains on directly (docs/formats.md §14).</summary>
internal sealed class SparkNlpFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.SparkNlp;

    /// <inheritdoc/>
    public string Extension => ".sparknlp.parquet";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public bool IsMadeOfTags => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationKind.Entity;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>([.. OptionSets.Tokens, FormatOption.RowUnit]);

    /// <inheritdoc/>
    public string? Caution(FormatOptions options) => options.Tokens.Scheme == TaggingScheme.Iob2
        ? null
        : $"Spark NLP's NerConverter joins entities that touch in tags of {options.Tokens.Scheme}; it reads Iob2 right.";

    /// <inheritdoc/>
    public string CautionBeside(string card) =>
        $"Spark does not read a folder that holds a {card}, as this one does or will; let it read *{Extension}.";

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) =>
        new SparkNlpWriter(options.Of<RowOptions>().Unit == RowUnit.Sentence, options.Tokens.Scheme);
}
