using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>What the readers of other programs make of a file, as they did when they were tried (docs/formats.md §6).</summary>
internal static class ConllReaders
{
    /// <summary>One sentence or more about a layout and a scheme.</summary>
    public static string Of(ConllOptions options, TaggingScheme scheme) =>
        string.Join(' ', [Layout(options.Layout), Scheme(scheme), .. Lines(options)]);

    private static string Layout(ConllLayout layout) => layout switch
    {
        ConllLayout.Page => "Layout Page is read by Spark NLP, NLTK, seqeval and Hugging Face; spaCy refuses it, and flair, stanza, pandas, polars and DuckDB stumble over its header of three columns.",
        ConllLayout.Product => "Layout Product is read by all but spaCy, which takes its header for words: it needs -Layout Classic.",
        ConllLayout.Document => "Layout Document is read by all but spaCy, which takes its headers for words: it needs -Layout Classic. Spark NLP takes ids from it.",
        ConllLayout.Classic => "Layout Classic is read by all, and is the only one whose documents spaCy knows; it tells no ids.",
        _ => throw new ArgumentOutOfRangeException(nameof(layout)),
    };

    private static string Scheme(TaggingScheme scheme) => scheme switch
    {
        TaggingScheme.Iob2 => "IOB2 is read right by all.",
        TaggingScheme.Iob1 => "Of IOB1, Spark NLP's NerConverter joins entities that touch.",
        TaggingScheme.Iobes => "Of IOBES, spaCy tears entities of several tokens, Spark NLP's NerConverter joins entities that touch, and NLTK's trees refuse it.",
        TaggingScheme.Bilou => "Of BILOU, flair glues and loses entities, Spark NLP's NerConverter joins those that touch, and NLTK's trees refuse it.",
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };

    private static IEnumerable<string> Lines(ConllOptions options)
    {
        if (options.Separator == ConllSeparator.Tab)
            yield return "Spark NLP reads columns between tabs only with delimiter=\"\\t\".";
        if (options.NewLine == LineEnding.Lf)
            yield return "On Windows, Spark NLP finds nothing in a folder of files without -NewLine CrLf.";
    }
}
