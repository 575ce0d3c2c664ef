using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Tokens and their tags (docs/formats.md §6).</summary>
internal sealed class ConllFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Conll2003;

    /// <inheritdoc/>
    public string Extension => ".conll";

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public bool IsMadeOfTags => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationKind.Entity;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } =
        new HashSet<FormatOption>([.. OptionSets.Tokens, FormatOption.Layout, FormatOption.Separator]);

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new ConllWriter(options.Of<ConllOptions>(), options.Tokens);
}
