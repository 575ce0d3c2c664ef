using System.Management.Automation;
using AnnotationLabExport.Formats.Spans;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Options;

/// <summary>How lines of spans look.</summary>
internal sealed class SpanLineParameters : SharedParameters
{
    /// <summary>The members of a line of Spans: those that Prodigy and most loaders take (Spans, the default), or doccano's.</summary>
    [Parameter]
    public SpanStyle SpanStyle { get; set; }

    /// <summary>
    /// What offsets count: code points, as Python does (CodePoint), or UTF-16 units, as browsers do (Utf16). Without it Spans
    /// count code points, in doccano's style UTF-16 units.
    /// </summary>
    [Parameter]
    public OffsetUnit? OffsetUnit { get; set; }

    /// <summary>The format's own options.</summary>
    public SpansOptions ToOptions() => new() { Style = SpanStyle, Unit = OffsetUnit };
}
