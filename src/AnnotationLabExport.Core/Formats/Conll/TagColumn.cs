using System.Runtime.CompilerServices;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Writes one column of tags: those of the spans of a level, or none. Reused for the next document.</summary>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="lines">The columns around it.</param>
/// <param name="labels">The labels as they stand in tags.</param>
internal sealed class TagColumn(TaggingScheme scheme, ConllLines lines, TagLabels labels)
{
    /// <summary>A separator, a prefix and two line breaks are no more.</summary>
    private const int Punctuation = 8;

    private readonly TokenTags _tags = new(scheme, labels);

    /// <summary>Begins a document.</summary>
    /// <param name="spans">The spans in order of their tokens, of which no two share one.</param>
    public void Begin(List<PlacedSpan> spans) => _tags.Begin(spans);

    /// <summary>
    /// Writes a separator and the tag of a token, of which none is passed over; leaves room for line breaks.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int token, SentenceStarts sentences, ref RunWriter runs)
    {
        runs.Reserve(Punctuation);
        runs.Write(lines.Separator);
        if (_tags.Covers(token))
            WriteTag(token, sentences, ref runs);
        else
            runs.Write((byte)'O');
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteTag(int token, SentenceStarts sentences, ref RunWriter runs)
    {
        runs.Reserve(_tags.Label.Length + Punctuation);
        runs.Write(_tags.Prefix(token, sentences));
        runs.Write(_tags.Label);
    }
}
