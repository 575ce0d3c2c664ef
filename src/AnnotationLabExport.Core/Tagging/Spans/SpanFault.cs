using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>What is wrong with a span's offsets: exactly one of these (docs/formats.md §2, Offsets).</summary>
public enum SpanFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><see cref="DiagnosticCode.SpanTextMismatch"/>; the span is used all the same.</summary>
    TextMismatch,

    /// <summary><see cref="DiagnosticCode.SpanTextMismatch"/>; the span is left out, as was asked for.</summary>
    Omitted,

    /// <summary><see cref="DiagnosticCode.SpanOutOfRange"/>; it has no place.</summary>
    OutOfRange,

    /// <summary><see cref="DiagnosticCode.SpanByPath"/>; it has no place.</summary>
    ByPath,

    /// <summary><see cref="DiagnosticCode.SpanEmpty"/>; it has no place.</summary>
    Empty,
}
