using System.Runtime.CompilerServices;
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

    private const int Nowhere = int.MaxValue;

    private readonly TagPrefix _prefix = new(scheme);
    private List<PlacedSpan> _spans = [];
    private int _next;
    private int _first;
    private int _last;
    private byte[] _label = [];
    private bool _followsSameLabel;

    /// <summary>Begins a document.</summary>
    /// <param name="spans">The spans in order of their tokens, of which no two share one.</param>
    public void Begin(List<PlacedSpan> spans)
    {
        _spans = spans;
        _next = 0;
        _last = -1;
        Advance();
    }

    /// <summary>
    /// Writes a separator and the tag of a token, of which none is passed over; leaves room for line breaks.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int token, SentenceStarts sentences, ref RunWriter runs)
    {
        runs.Reserve(Punctuation);
        runs.Write(lines.Separator);
        if (token > _last)
            Advance();
        if (token < _first)
            runs.Write((byte)'O');
        else
            WriteTag(token, sentences, ref runs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteTag(int token, SentenceStarts sentences, ref RunWriter runs)
    {
        bool startsSentence = sentences[token];
        runs.Reserve(_label.Length + Punctuation);
        runs.Write(_prefix.Of(
            begins: token == _first || startsSentence,
            ends: token == _last || sentences.EndsWith(token),
            followsSameLabel: token == _first && _followsSameLabel && !startsSentence));
        runs.Write(_label);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Advance()
    {
        if (_next == _spans.Count)
        {
            (_first, _last) = (Nowhere, Nowhere);
            return;
        }

        PlacedSpan span = _spans[_next];
        byte[] label = labels[span.Span.Label];
        _followsSameLabel = _next > 0 && _last == span.First - 1 && label.AsSpan().SequenceEqual(_label);
        (_first, _last, _label) = (span.First, span.Last, label);
        _next++;
    }
}
