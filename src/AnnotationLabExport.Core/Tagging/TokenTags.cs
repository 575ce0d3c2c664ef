using System.Runtime.CompilerServices;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Tagging;

/// <summary>The tags of a document's tokens on one level (docs/formats.md §6). Reused for the next document.</summary>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="labels">The labels as they stand in tags.</param>
internal sealed class TokenTags(TaggingScheme scheme, TagLabels labels)
{
    private const int Nowhere = int.MaxValue;

    private readonly TagPrefix _prefix = new(scheme);
    private List<PlacedSpan> _spans = [];
    private int _next;
    private int _first;
    private int _last;
    private byte[] _label = [];
    private bool _followsSameLabel;

    /// <summary>The label of the span that <see cref="Covers"/> came upon, as it stands in a tag.</summary>
    public ReadOnlySpan<byte> Label => _label;

    /// <summary>The same as in the source.</summary>
    public string SourceLabel => _spans[_next - 1].Span.Label;

    /// <summary>Begins a document.</summary>
    /// <param name="spans">The spans in order of their tokens, of which no two share one.</param>
    public void Begin(List<PlacedSpan> spans)
    {
        _spans = spans;
        _next = 0;
        _last = -1;
        Advance();
    }

    /// <summary>Whether a token has another tag than O. No token is passed over, but those before <see cref="NextCovered"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(int token) => NextCovered(token) <= token;

    /// <summary>The first token from one on that has another tag than O; beyond all tokens if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextCovered(int token)
    {
        if (token > _last)
            Advance();
        return Math.Max(token, _first);
    }

    /// <summary>Where in its span a covered token stands.</summary>
    public TagPosition Position(int token, SentenceStarts sentences)
    {
        bool startsSentence = sentences[token];
        return _prefix.Position(
            begins: token == _first || startsSentence,
            ends: token == _last || sentences.EndsWith(token),
            followsSameLabel: token == _first && _followsSameLabel && !startsSentence);
    }

    /// <summary>What stands before the label of a covered token, with its hyphen.</summary>
    public ReadOnlySpan<byte> Prefix(int token, SentenceStarts sentences) => _prefix.Of(Position(token, sentences));

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
