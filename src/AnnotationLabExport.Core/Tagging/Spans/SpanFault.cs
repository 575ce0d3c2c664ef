using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What is wrong with a span's offsets: exactly one of these (docs/formats.md §2, Offsets).</summary>
public enum SpanFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><see cref="DiagnosticCode.SpanOutOfRange"/>.</summary>
    OutOfRange,

    /// <summary><see cref="DiagnosticCode.SpanEmpty"/>.</summary>
    Empty,

    /// <summary><see cref="DiagnosticCode.SpanTextMismatch"/>; the span is used all the same.</summary>
    TextMismatch,
}
