using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging;

/// <summary>The tokens, sentences and tagged spans of one document; reused for the next.</summary>
internal sealed class TaggedDocument : IDisposable
{
    private readonly ConllOptions _options;
    private readonly DiagnosticLog _log;
    private readonly ITokenizer _tokenizer;
    private readonly SpanCollector _collector;
    private readonly SpanLevels _levels;
    private readonly TaskText _text = new();
    private readonly List<Token> _tokensOfText = [];
    private readonly List<Span> _spans = [];

    public TaggedDocument(ConllOptions options, SpanAccount account, DiagnosticLog log)
    {
        _options = options;
        _log = log;
        _tokenizer = options.TokenPattern is { } pattern ? new PatternTokenizer(pattern) : options.Tokenizer switch
        {
            TokenizerKind.Character => new CharacterTokenizer(),
            TokenizerKind.Word => new WordTokenizer(),
            _ => new WhitespaceTokenizer(),
        };
        var diagnostics = new SpanDiagnostics(log);
        _collector = new SpanCollector(options.Config, options.Labels, options.Mismatched, account, diagnostics);
        _levels = new SpanLevels(options, account, diagnostics);
        Sentences = new SentenceStarts(options);
    }

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text => _text.Chars;

    /// <summary>The tokens, cut where that was asked for.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>Where sentences begin and end.</summary>
    public SentenceStarts Sentences { get; }

    /// <summary>The spans that are tagged, by level; their places are tokens.</summary>
    public IReadOnlyList<SpanLevel> Levels => _levels.Levels;

    /// <summary>How many spans are tagged.</summary>
    public int TaggedSpans => _levels.Count;

    /// <summary>Takes a task's text; false if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Load(TaskDocument task)
    {
        JsonValue text = TextField.Find(task, _options.Config);
        if (!text.IsPresent)
        {
            _log.Add(DiagnosticCode.TextMissing, task);
            return false;
        }

        _text.Load(text);
        if (_text.IsInvalid)
            _log.Add(DiagnosticCode.TextInvalid, task);
        Tokenize(task);
        Sentences.Load(_text.Chars);
        foreach (Token token in _tokensOfText)
        {
            if (_text.Chars[token.Start..token.End].SequenceEqual(ConllLines.DocumentStart))
                _log.Add(DiagnosticCode.TokenIsDocstart, task);
        }

        return true;
    }

    /// <summary>Arranges the document of one annotation set; the default one stands for a task without any.</summary>
    public void Arrange(TaskDocument task, AnnotationSet set)
    {
        Tokens.Clear();
        Tokens.AddRange(_tokensOfText);
        _collector.Collect(task, set, _text, _spans);
        _levels.Assign(task, set, Tokens, _spans);
        Sentences.Mark(_text.Chars, Tokens, _spans);
    }

    /// <summary>Tells what an annotation set of a task without text holds: labels of pictures, say.</summary>
    public void TellOfOthers(TaskDocument task, AnnotationSet set) => _collector.CollectNone(task, set);

    private void Tokenize(TaskDocument task)
    {
        try
        {
            _tokenizer.Tokenize(_text.Chars, _tokensOfText);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new AlabException(
                ErrorCode.TokenPatternTooSlow,
                $"{task.Record.Source}: line {task.Record.Line}: task {Excerpt.Of(ScalarText.Of(task.Id))}: the token pattern takes too long on this text; "
                    + "use one without nested quantifiers, look-around or back-references.",
                task.Record.Source,
                exception);
        }
    }

    public void Dispose() => _text.Dispose();
}
