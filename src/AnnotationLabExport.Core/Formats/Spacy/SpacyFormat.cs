using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>The DocBin that spaCy reads and trains on (docs/formats.md §18).</summary>
internal sealed class SpacyFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Spacy;

    /// <inheritdoc/>
    public string Extension => ".spacy";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationKind.Entity | AnnotationKind.Assertion | AnnotationKind.Classification;

    /// <inheritdoc/>
    public AnnotationKind KindsWritten(FormatOptions options) => options.NamesAssertions ? Kinds : Kinds & ~AnnotationKind.Assertion;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>(
        OptionSets.Tokens.Where(option => option != FormatOption.TaggingScheme));

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new SpacyWriter(options);
}
