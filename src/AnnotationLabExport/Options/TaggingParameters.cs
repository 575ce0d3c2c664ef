using System.Management.Automation;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Options;

/// <summary>How sentences end, and how tags are spelled.</summary>
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

    /// <summary>How tags tell where a span begins and ends: Iob2 (the default), Iob1, Iobes or Bilou.</summary>
    [Parameter]
    public TaggingScheme TaggingScheme { get; set; }

    /// <summary>The tokens' options with these.</summary>
    public TokenOptions ApplyTo(TokenOptions tokens) => tokens with
    {
        SentenceSplit = SentenceSplit,
        Abbreviations = Abbreviation,
        Scheme = TaggingScheme,
    };
}
