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

    /// <summary>The first token from one on that has another tag than O; beyond all tokens if there is none.</summary>
    public int NextCovered(int token) => _tags.NextCovered(token);

    /// <summary>
    /// Writes a separator and the tag of a token, of which none is passed over but those that no column covers; leaves room
    /// for line breaks.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int token, SentenceStarts sentences, ref RunWriter runs)
    {
        bool covers = _tags.Covers(token);
        runs.Reserve((covers ? _tags.Label.Length : 0) + Punctuation);
        runs.Write(lines.Separator);
        if (!covers)
        {
            runs.Write((byte)'O');
            return;
        }

        runs.Write(_tags.Prefix(token, sentences));
        runs.Write(_tags.Label);
    }
}
