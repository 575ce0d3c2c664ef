using System.Management.Automation;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Options;

/// <summary>How spans come to lie on tokens.</summary>
internal sealed class TaggingParameters : SharedParameters
{
    /// <summary>
    /// What ends a sentence: line breaks (Line, the default), also Unicode's sentence boundaries but not after
    /// abbreviations and not inside a span (Sentence), or nothing (None).
    /// </summary>
    [Parameter]
    public SentenceSplit SentenceSplit { get; set; }

    /// <summary>
    /// With -SentenceSplit Sentence: after which a sentence does not end, with their periods, ignoring case. They take
    /// the place of the list of medical English in about_AnnotationLabExport_Conll.
    /// </summary>
    [Parameter]
    public string[]? Abbreviation { get; set; }

    /// <summary>
    /// What becomes of a span that begins or ends inside a token: it covers the whole token (Expand, the default), the
    /// token is cut there (Split), or it is left out (Strict).
    /// </summary>
    [Parameter]
    public SpanAlignment SpanAlignment { get; set; }

    /// <summary>
    /// What becomes of a span whose quoted text is not at its offsets: it is looked for near them, and tagged where it is,
    /// or else at its offsets (Search, the default); it stays there (Keep); or it is looked for, and left out if it is not
    /// found (Omit).
    /// </summary>
    [Parameter]
    public MismatchedSpan MismatchedSpan { get; set; }

    /// <summary>
    /// What becomes of spans that share a token: the longest is tagged (Longest, the default), or all are, each level
    /// in a column of its own (Layered).
    /// </summary>
    [Parameter]
    public OverlapRule Overlap { get; set; }

    /// <summary>How tags tell where a span begins and ends: Iob2 (the default), Iob1, Iobes or Bilou.</summary>
    [Parameter]
    public TaggingScheme TaggingScheme { get; set; }

    /// <summary>The tokens' options with these.</summary>
    public TokenOptions ApplyTo(TokenOptions tokens) => tokens with
    {
        SentenceSplit = SentenceSplit,
        Abbreviations = Abbreviation,
        Alignment = SpanAlignment,
        Mismatched = MismatchedSpan,
        Overlap = Overlap,
        Scheme = TaggingScheme,
    };
}
