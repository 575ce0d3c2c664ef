using AnnotationLabExport.Diagnostics;
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
    private readonly SpanCandidates _entities = new();
    private readonly SpanCandidates _withAssertions = new();
    private bool _hasAssertions;
    private readonly SentenceStarts _wholeSentences;
    private readonly SpanFindings _findingsOfLevels = new();

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
        _wholeSentences = new SentenceStarts(breaks);
    }

    /// <summary>The annotation set; absent in the document of a task that has none.</summary>
    public AnnotationSet Set { get; private set; }

    /// <summary>The candidates for tags, in source order.</summary>
    public List<Span> Candidates => _entities.Spans;

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

    /// <summary>
    /// Tells a format that writes one level only how the candidates ended, and what is wrong with them: those that were taken
    /// on further levels are lost to an overlap.
    /// </summary>
    /// <param name="account">Told how they ended.</param>
    /// <param name="log">Told what is wrong.</param>
    /// <param name="task">The task.</param>
    public void TellOfFirstLevel(SpanAccount account, DiagnosticLog log, TaskDocument task)
    {
        account.Add(Account);
        Findings.Tell(log, task);
        _findingsOfLevels.Clear();
        foreach (PlacedSpan lost in Levels.Skip(1).SelectMany(level => level.Taken))
        {
            account.Lose(_levels.Widening(lost, Tokens));
            _findingsOfLevels.Add(DiagnosticCode.SpanOverlap, Set, lost.Span);
        }

        _findingsOfLevels.Tell(log, task);
    }

    /// <summary>Finds the candidates of an annotation set.</summary>
    public void Collect(AnnotationSet set, TaskText text)
    {
        Set = set;
        _entities.Collect(_collector, set, text, withAssertions: false);
        _hasAssertions = false;
    }

    /// <summary>The spans for formats that lay none on tokens, or that have a place for those that are never tags.</summary>
    /// <param name="text">The task's text.</param>
    /// <param name="withAssertions">Whether assertions count too.</param>
    public SpanCandidates Spans(TaskText text, bool withAssertions)
    {
        if (!withAssertions)
            return _entities;
        if (!_hasAssertions)
            _withAssertions.Collect(_collector, Set, text, withAssertions: true);
        _hasAssertions = true;
        return _withAssertions;
    }

    /// <summary>Where sentences begin and end among the tokens of the text, which no span cuts.</summary>
    public SentenceStarts MarkWhole(TaskText text, List<Token> tokens)
    {
        _wholeSentences.Mark(text.Chars, tokens, Candidates);
        return _wholeSentences;
    }

    /// <summary>Lays the candidates on the tokens of the text.</summary>
    public void Arrange(TaskText text, List<Token> tokens)
    {
        Account.Clear();
        _entities.AddTo(Account);
        Findings.Begin(_entities.Findings);
        Tokens = tokens;
        if (_cuts)
        {
            _cut.Clear();
            _cut.AddRange(tokens);
            Tokens = _cut;
        }

        _byPreference.Clear();
        _byPreference.AddRange(Candidates);
        _levels.Assign(Set, Tokens, _byPreference);
        Sentences.Mark(text.Chars, Tokens, Candidates);
    }
}
