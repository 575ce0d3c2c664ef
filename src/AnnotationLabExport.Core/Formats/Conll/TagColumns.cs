using System.Runtime.CompilerServices;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;

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

    /// <summary>Begins a document; its tokens are written in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="columns">How many tags every line has.</param>
    public void Begin(TaggedDocument document, int columns)
    {
        _sentences = document.Sentences;
        if (_columns.Length != columns)
            _columns = [.. Enumerable.Range(0, columns).Select(_ => new TagColumn(scheme, lines, _labels))];
        for (int i = 0; i < columns; i++)
            _columns[i].Begin(i < document.Levels.Count ? document.Levels[i].Taken : NoSpans);
    }

    /// <summary>Writes the tags of a token, each with a separator before it; leaves room for line breaks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(int token, ref RunWriter runs)
    {
        foreach (TagColumn column in _columns)
            column.Write(token, _sentences, ref runs);
    }
}
