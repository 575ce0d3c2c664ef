using System.Text.RegularExpressions;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging;

/// <summary>
/// A chosen task with what formats made of texts need of it: its text, its tokens, and a document for each annotation set.
/// Everything is made when the first format asks for it, and is there for the others; reused for the next task. Not for
/// use by two threads.
/// </summary>
public sealed class TaggedTask : IDisposable
{
    private readonly TokenOptions _options;
    private readonly TextField _field;
    private readonly ITokenizer _tokenizer;
    private readonly SpanCollector _collector;
    private readonly TaskText _text = new();
    private readonly List<Token> _tokens = [];
    private readonly SentenceBreaks _breaks;
    private readonly List<TaggedDocument> _documents = [];
    private readonly SpanFindings _elsewhere = new();
    private readonly Dictionary<object, SharedWork> _shared = [];
    private int _number;
    private bool _isLooked;
    private bool _hasText;
    private TextMissingReason _missing;
    private bool _isTokenized;
    private int _collected;
    private int _arranged;

    /// <summary>Makes a place for tasks.</summary>
    /// <param name="options">How spans come to lie on tokens.</param>
    /// <param name="annotations">Tells which labels are candidates for tags.</param>
    /// <param name="field">Tells which field is the text.</param>
    public TaggedTask(TokenOptions options, AnnotationChooser annotations, TextField field)
    {
        _options = options;
        Annotations = annotations;
        _field = field;
        _tokenizer = options.TokenPattern is { } pattern ? new PatternTokenizer(pattern) : options.Tokenizer switch
        {
            TokenizerKind.Character => new CharacterTokenizer(),
            TokenizerKind.Word => new WordTokenizer(),
            TokenizerKind.Clinical => new ClinicalTokenizer(),
            _ => new WhitespaceTokenizer(),
        };
        _collector = new SpanCollector(annotations, field, options.Mismatched);
        _breaks = new SentenceBreaks(options.SentenceSplit, options.Abbreviations);
    }

    /// <summary>Tells which labels are asked for, and which are assertions.</summary>
    public AnnotationChooser Annotations { get; }

    /// <summary>What was chosen of the task.</summary>
    public ChosenTask Chosen { get; private set; } = null!;

    /// <summary>The annotation sets that formats made of spans write.</summary>
    public IReadOnlyList<AnnotationSet> Sets => Chosen.ForSpans.Sets;

    /// <summary>The task.</summary>
    public TaskDocument Task => Chosen.Task;

    /// <summary>Whether the task has a text.</summary>
    public bool HasText
    {
        get
        {
            if (!_isLooked)
                Look();
            return _hasText;
        }
    }

    /// <summary>The text in UTF-16 units; empty if there is none.</summary>
    public ReadOnlySpan<char> Text => HasText ? _text.Chars : default;

    /// <summary>The same with the way from code points to units. The task must have a text.</summary>
    internal TaskText TaskText => HasText ? _text : throw new InvalidOperationException("The task has no text.");

    /// <summary>The tokens of the text, not cut by any span, in order.</summary>
    internal List<Token> Tokens
    {
        get
        {
            if (HasText && !_isTokenized)
                Tokenize();
            return _tokens;
        }
    }

    /// <summary>Takes a choice; what was made of the one before is gone.</summary>
    public void Load(ChosenTask chosen)
    {
        Chosen = chosen;
        _number = (_number + 1) & int.MaxValue;
        _isLooked = false;
        _isTokenized = false;
        _collected = 0;
        _arranged = 0;
    }

    /// <summary>What formats that are alike make of this task once for all of them.</summary>
    /// <typeparam name="TKey">What they have in common.</typeparam>
    /// <typeparam name="TWork">What they make.</typeparam>
    /// <param name="key">The same for those that share it; compared by value.</param>
    /// <param name="create">Makes a place for it, for all tasks.</param>
    internal TWork Shared<TKey, TWork>(TKey key, Func<TKey, TWork> create)
        where TKey : class
        where TWork : SharedWork
    {
        if (!_shared.TryGetValue(key, out SharedWork? work))
            _shared[key] = work = create(key);
        work.LoadOnce(this, _number);
        return (TWork)work;
    }

    /// <summary>The document of an annotation set. The task must have a text.</summary>
    /// <param name="set">Its place among <see cref="Sets"/>; of a task without any, 0 is the document without spans.</param>
    internal TaggedDocument Document(int set)
    {
        List<Token> tokens = Tokens;
        Candidates(set);
        for (; _arranged <= set; _arranged++)
            _documents[_arranged].Arrange(_text, tokens);
        return _documents[set];
    }

    /// <summary>The same, of which nothing but the candidates need be there: no token is needed.</summary>
    internal TaggedDocument Candidates(int set)
    {
        for (; _collected <= set; _collected++)
        {
            if (_documents.Count == _collected)
                _documents.Add(new TaggedDocument(_options, _collector, _breaks));
            AnnotationSet next = _collected < Sets.Count ? Sets[_collected] : default;
            _documents[_collected].Collect(next, _text);
        }

        return _documents[set];
    }

    /// <summary>Where sentences begin and end among <see cref="Tokens"/>, by the candidates of an annotation set.</summary>
    internal SentenceStarts Sentences(int set)
    {
        List<Token> tokens = Tokens;
        return Candidates(set).MarkWhole(_text, tokens);
    }

    /// <summary>The spans of an annotation set for formats that lay none on tokens. The task must have a text.</summary>
    /// <param name="set">Its place among <see cref="Sets"/>.</param>
    /// <param name="withAssertions">Whether assertions count too.</param>
    internal SpanCandidates Spans(int set, bool withAssertions = false) => Candidates(set).Spans(_text, withAssertions);

    /// <summary>The code point offset of a UTF-16 offset in the text that is not inside a surrogate pair.</summary>
    internal int ToCodePoints(int offset) => _text.ToCodePoints(offset);

    /// <summary>Adds the labels of all candidates for tags in the chosen sets, whatever becomes of them; nothing is laid on tokens.</summary>
    internal void AddLabels(HashSet<string> labels)
    {
        if (!HasText)
            return;
        for (int i = 0; i < Sets.Count; i++)
            _collector.AddLabels(Sets[i], labels);
    }

    /// <summary>
    /// Tells a format's log what is wrong with the text: that it is invalid, or that there is none, and what is annotated
    /// instead of one.
    /// </summary>
    internal void TellOfText(DiagnosticLog log)
    {
        if (HasText)
        {
            if (_text.IsInvalid)
                log.Add(DiagnosticCode.TextInvalid, Task);
            return;
        }

        log.AddTextMissing(Task, _missing);
        foreach (AnnotationSet set in Sets)
        {
            _elsewhere.Clear();
            _collector.CollectNone(set, _elsewhere);
            _elsewhere.Tell(log, Task);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        foreach (SharedWork work in _shared.Values)
            work.Dispose();
    }

    private void Look()
    {
        FoundText text = _field.Find(Task);
        _isLooked = true;
        _hasText = text.IsFound;
        _missing = text.Missing;
        _tokens.Clear();
        if (_hasText)
            _text.Load(text.Value);
    }

    private void Tokenize()
    {
        try
        {
            _tokenizer.Tokenize(_text.Chars, _tokens);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new AlabException(
                ErrorCode.TokenPatternTooSlow,
                $"{Task.Record.Source}: line {Task.Record.Line}: task {Excerpt.Of(ScalarText.Of(Task.Id))}: the token pattern takes too long on this text; "
                    + "use one without nested quantifiers, look-around or back-references.",
                Task.Record.Source,
                exception);
        }

        _breaks.Load(_text.Chars);
        _isTokenized = true;
    }
}
