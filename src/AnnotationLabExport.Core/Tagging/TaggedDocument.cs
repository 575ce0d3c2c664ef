using System.Runtime.CompilerServices;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging;

/// <summary>
/// A document: a task's text with one annotation set, its spans laid on its tokens. Made once for all formats of an export
/// (docs/formats.md §6); reused for the next.
/// </summary>
internal sealed class TaggedDocument
{
    private readonly SpanCollector _collector;
    private readonly SpanLevels _levels;
    private readonly bool _cuts;
    private readonly List<Token> _cut = [];
    private readonly List<Span> _byPreference = [];

    /// <summary>Makes a place for documents.</summary>
    /// <param name="options">How spans come to lie on tokens.</param>
    /// <param name="collector">Finds the candidates.</param>
    /// <param name="breaks">Where sentences may end in the text.</param>
    public TaggedDocument(TokenOptions options, SpanCollector collector, SentenceBreaks breaks)
    {
        _collector = collector;
        _cuts = options.Alignment == SpanAlignment.Split;
        _levels = new SpanLevels(options.Alignment, options.Overlap, Account, Findings);
        Sentences = new SentenceStarts(breaks);
    }

    /// <summary>The annotation set; absent in the document of a task that has none.</summary>
    public AnnotationSet Set { get; private set; }

    /// <summary>The candidates for tags, in source order.</summary>
    public List<Span> Candidates { get; } = [];

    /// <summary>The tokens, cut where that was asked for.</summary>
    public List<Token> Tokens { get; private set; } = [];

    /// <summary>Where sentences begin and end.</summary>
    public SentenceStarts Sentences { get; }

    /// <summary>The spans that are tagged, by level: at least one, perhaps empty; their places are tokens.</summary>
    public IReadOnlyList<SpanLevel> Levels => _levels.Levels;

    /// <summary>How many spans are tagged.</summary>
    public int TaggedSpans => _levels.Count;

    /// <summary>How the candidates ended.</summary>
    public SpanAccount Account { get; } = new();

    /// <summary>What is wrong with them.</summary>
    public SpanFindings Findings { get; } = new();

    /// <summary>Lays the spans of an annotation set on the tokens of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Arrange(AnnotationSet set, TaskText text, List<Token> tokens)
    {
        Set = set;
        Account.Clear();
        _collector.Collect(set, text, Candidates, Account, Findings);
        Tokens = tokens;
        if (_cuts)
        {
            _cut.Clear();
            _cut.AddRange(tokens);
            Tokens = _cut;
        }

        _byPreference.Clear();
        _byPreference.AddRange(Candidates);
        _levels.Assign(set, Tokens, _byPreference);
        Sentences.Mark(text.Chars, Tokens, Candidates);
    }
}
