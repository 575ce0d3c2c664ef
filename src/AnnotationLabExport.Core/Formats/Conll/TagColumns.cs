using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Writes the tags of a document's tokens, a column for every level.</summary>
/// <param name="scheme">The scheme of the tags.</param>
/// <param name="lines">The columns around them.</param>
internal sealed class TagColumns(TaggingScheme scheme, ConllLines lines)
{
    private static readonly List<PlacedSpan> NoSpans = [];

    private readonly TagLabels _labels = new();
    private SentenceStarts _sentences = null!;
    private TagColumn[] _columns = [];
    private byte[] _outside = [];

    /// <summary>Begins a document; its tokens are written in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="columns">How many tags every line has.</param>
    public void Begin(TaggedDocument document, int columns)
    {
        _sentences = document.Sentences;
        if (_columns.Length != columns)
            MakeColumns(columns);
        for (int i = 0; i < columns; i++)
            _columns[i].Begin(i < document.Levels.Count ? document.Levels[i].Taken : NoSpans);
    }

    /// <summary>The tags of a token that no span covers, each with a separator before it, and what stands before and behind them.</summary>
    public ReadOnlySpan<byte> Outside => _outside;

    /// <summary>The first token from one on that a span covers; beyond all tokens if there is none.</summary>
    public int NextCovered(int token)
    {
        int next = int.MaxValue;
        foreach (TagColumn column in _columns)
            next = Math.Min(next, column.NextCovered(token));
        return next;
    }

    /// <summary>Writes the tags of a token, each with a separator before it; leaves room for line breaks.</summary>
    public void Write(int token, ref RunWriter runs)
    {
        foreach (TagColumn column in _columns)
            column.Write(token, _sentences, ref runs);
    }

    private void MakeColumns(int columns)
    {
        _columns = [.. Enumerable.Range(0, columns).Select(_ => new TagColumn(scheme, lines, _labels))];
        _outside = [.. lines.Middle];
        for (int i = 0; i < columns; i++)
            _outside = [.. _outside, .. lines.Separator, (byte)'O'];
        _outside = [.. _outside, .. lines.SentenceEnd];
    }
}
