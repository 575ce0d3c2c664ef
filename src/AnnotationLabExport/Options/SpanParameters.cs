using System.Management.Automation;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Options;

/// <summary>How spans come to lie on tokens.</summary>
internal sealed class SpanParameters : SharedParameters
{
    /// <summary>
    /// What becomes of a span that begins or ends inside a token: it covers the whole token (Expand, the default), the
    /// token is cut there (Split), or it is left out (Strict).
    /// </summary>
    [Parameter]
    public SpanAlignment SpanAlignment { get; set; }

    /// <summary>
    /// What becomes of a span whose quoted text is not at its offsets: it is looked for near them, and tagged where it is,
    /// or else at its offsets (Search, the default); it stays there (Keep); or it is looked for, and left out if it is not
    /// found (Omit). For Csv and Tsv with -OffsetUnit.
    /// </summary>
    [Parameter]
    public MismatchedSpan MismatchedSpan { get; set; }

    /// <summary>
    /// What becomes of spans that share a token: the longest is tagged (Longest, the default), or all are, each level
    /// in a column of its own (Layered).
    /// </summary>
    [Parameter]
    public OverlapRule Overlap { get; set; }

    /// <summary>The tokens' options with these.</summary>
    public TokenOptions ApplyTo(TokenOptions tokens) => tokens with
    {
        Alignment = SpanAlignment,
        Mismatched = MismatchedSpan,
        Overlap = Overlap,
    };
}
