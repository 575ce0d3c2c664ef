using System.Management.Automation;
using AnnotationLabExport.Formats.Spans;

namespace AnnotationLabExport.Options;

/// <summary>How lines of spans look.</summary>
internal sealed class SpanLineParameters : SharedParameters
{
    /// <summary>The members of a line of Spans: those that Prodigy and most loaders take (Spans, the default), or doccano's.</summary>
    [Parameter]
    public SpanStyle SpanStyle { get; set; }

    /// <summary>The format's own options.</summary>
    public SpansOptions ToOptions() => new() { Style = SpanStyle };
}
