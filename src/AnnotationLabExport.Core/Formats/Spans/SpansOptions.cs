using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>How lines of spans are written (docs/formats.md §16).</summary>
public sealed record SpansOptions
{
    /// <summary>The members of a line.</summary>
    public SpanStyle Style { get; init; }

    /// <summary>What offsets count; null for what the style's readers count.</summary>
    public OffsetUnit? Unit { get; init; }

    /// <summary>Whether offsets count code points.</summary>
    internal bool CountsCodePoints => (Unit ?? (Style == SpanStyle.Doccano ? OffsetUnit.Utf16 : OffsetUnit.CodePoint)) == OffsetUnit.CodePoint;
}
