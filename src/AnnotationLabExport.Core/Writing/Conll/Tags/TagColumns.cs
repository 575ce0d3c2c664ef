using System.Runtime.CompilerServices;
using AnnotationLabExport.Json;
using AnnotationLabExport.Writing.Conll.Sentences;

namespace AnnotationLabExport.Writing.Conll.Tags;

/// <summary>Writes the tags of a document's tokens, a column for every level.</summary>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="lines">The columns around them.</param>
internal sealed class TagColumns(TaggingScheme scheme, ConllLines lines)
{
    /// <summary>A separator, a prefix and two line breaks are no more.</summary>
    private const int Punctuation = 8;

    private readonly TagPrefix _prefix = new(scheme);
    private readonly TagLabels _labels = new();
    private IReadOnlyList<SpanLevel> _levels = [];
    private SentenceStarts _sentences = null!;
    private int[] _next = [];

    /// <summary>Begins a document; its tokens are written in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="columns">How many tags every line has.</param>
    public void Begin(ConllDocument document, int columns)
    {
        _levels = document.Levels;
        _sentences = document.Sentences;
        if (_next.Length != columns)
            _next = new int[columns];
        Array.Clear(_next);
    }

    /// <summary>Writes the tags of a token, each with a separator before it; leaves room for line breaks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int token, ref RunWriter runs)
    {
        for (int column = 0; column < _next.Length; column++)
        {
            runs.Reserve(Punctuation);
            runs.Write(lines.Separator);
            if (column < _levels.Count)
                WriteTag(_levels[column].Taken, ref _next[column], token, ref runs);
            else
                runs.Write("O"u8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteTag(List<PlacedSpan> spans, ref int next, int token, ref RunWriter runs)
    {
        while (next < spans.Count && spans[next].Last < token)
            next++;
        if (next == spans.Count || spans[next].First > token)
        {
            runs.Write("O"u8);
            return;
        }

        PlacedSpan span = spans[next];
        bool startsSentence = _sentences[token];
        byte[] label = _labels[span.Span.Label];
        bool follows = !startsSentence && token == span.First && next > 0 && spans[next - 1].Last == token - 1
            && label.AsSpan().SequenceEqual(_labels[spans[next - 1].Span.Label]);
        runs.Reserve(label.Length + Punctuation);
        runs.Write(_prefix.Of(
            begins: token == span.First || startsSentence,
            ends: token == span.Last || _sentences.EndsWith(token),
            followsSameLabel: follows));
        runs.Write(label);
    }
}
