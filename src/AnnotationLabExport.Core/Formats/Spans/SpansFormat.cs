namespace AnnotationLabExport.Formats.Spans;

/// <summary>JSON lines of texts and spans (docs/formats.md §16).</summary>
internal sealed class SpansFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Spans;

    /// <inheritdoc/>
    public string Extension => ".spans.jsonl";

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>(
        [FormatOption.SpanStyle, FormatOption.OffsetUnit, FormatOption.MismatchedSpan, FormatOption.IncludeLabel, FormatOption.ExcludeLabel]);

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new SpansWriter(options.Of<SpansOptions>());
}
