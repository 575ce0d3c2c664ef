using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>Parquet with named labels, for Hugging Face's datasets (docs/formats.md §15).</summary>
internal sealed class HuggingFaceFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.HuggingFace;

    /// <inheritdoc/>
    public string Extension => ".hf.parquet";

    /// <inheritdoc/>
    public bool IsText => false;

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public bool IsMadeOfTags => true;

    /// <inheritdoc/>
    public bool PartsShareHeader => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationKind.Entity;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>([.. OptionSets.Tokens, FormatOption.RowUnit]);

    /// <inheritdoc/>
    public IFolderCard Card { get; } = new HuggingFaceCard();

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new HuggingFaceWriter(options);
}
