namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>The dialect that Label Studio imports without loss (docs/formats.md §9).</summary>
internal sealed class LabelStudioFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.LabelStudio;

    /// <inheritdoc/>
    public string Extension => ".ls.json";

    /// <summary>It is text, but the server takes it in UTF-8 without byte order mark only.</summary>
    public bool IsText => false;

    /// <summary>Servers refuse what is larger.</summary>
    public long MostBytes => 200_000_000;

    /// <inheritdoc/>
    public bool KeepsSkipped => true;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption> { FormatOption.KnownUser, FormatOption.MismatchedSpan };

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new LabelStudioWriter(options);
}
