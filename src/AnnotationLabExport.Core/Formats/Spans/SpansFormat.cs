using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>JSON lines of texts and spans (docs/formats.md §16).</summary>
internal sealed class SpansFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Spans;

    /// <inheritdoc/>
    public string Extension => ".spans.jsonl";

    /// <inheritdoc/>
    public bool EscapesCharacters => true;

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds =>
        AnnotationKind.Entity | AnnotationKind.Assertion | AnnotationKind.Classification | AnnotationKind.Relation;

    /// <inheritdoc/>
    public AnnotationKind KindsWritten(FormatOptions options) => options.NamesAssertions ? Kinds : Kinds & ~AnnotationKind.Assertion;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>(
        [FormatOption.SpanStyle, FormatOption.OffsetUnit, FormatOption.MismatchedSpan]);

    /// <inheritdoc/>
    /// <exception cref="AlabException">Offsets are to count what they count in the source, which no line can say.</exception>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        SpansOptions own = options.Of<SpansOptions>();
        return own.Unit == OffsetUnit.Source
            ? throw new AlabException(
                ErrorCode.OffsetUnitInvalid, "Spans cannot have offsets as the source has them; use -OffsetUnit CodePoint or Utf16.", "OffsetUnit")
            : new SpansWriter(own, options.NamesAssertions);
    }
}
