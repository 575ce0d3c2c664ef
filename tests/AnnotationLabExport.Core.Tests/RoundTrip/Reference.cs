using AnnotationLabExport.CoreTests.Harness;
using System.Text;
using System.Text.RegularExpressions;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>docs/formats.md §6 once more, slow and word for word: the tokens, sentences and tags of a document.</summary>
internal sealed class Reference
{
    private const string LineBreaks = "\n\r\f\u0085\u2028\u2029";

    /// <summary>The abbreviations that the generator knows, and one letter of any length in UTF-16.</summary>
    private static readonly Regex Abbreviation = new(
        $@"(?:^|[{Regex.Escape(SpanProjects.White)}]|[()\[\]{{}}])(?:dr\.|no\.|q\.d\.|(?:\p{{L}}|𝒜)\.)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly ConllChoice _options;
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly List<(int Start, int End)> _tokens;

    public Reference(string text, Candidates candidates, ConllChoice options)
    {
        _text = text;
        _options = options;
        _candidates = candidates.Usable;
        _tokens = Tokens();
        TakeLevels();
        if (options.Alignment == SpanAlignment.Split)
            _tokens = Cut();
    }

    public int Exact { get; private set; }

    public int Widened { get; private set; }

    public int WidenedCharacters { get; private set; }

    public int LeftOut { get; private set; }

    public int Lost { get; private set; }

    public int Dropped { get; private set; }

    public List<List<Candidate>> Levels { get; } = [];

    /// <summary>The sentences: of every token its text and, for each level, the span that it belongs to.</summary>
    public IEnumerable<IReadOnlyList<(string Token, Candidate?[] Spans)>> Sentences()
    {
        HashSet<int> ends = SentenceEnds();
        var sentence = new List<(string, Candidate?[])>();
        for (int i = 0; i < _tokens.Count; i++)
        {
            (int start, int end) = _tokens[i];
            int from = i == 0 ? 0 : _tokens[i - 1].End;
            if (sentence.Count > 0 && Enumerable.Range(from, start - from + 1).Any(ends.Contains))
            {
                yield return sentence;
                sentence = [];
            }

            sentence.Add((
                Candidate.Written(_text[start..end]),
                [.. Levels.Select(level => level.SingleOrDefault(span => span.Start < end && span.End > start))]));
        }

        if (sentence.Count > 0)
            yield return sentence;
    }

    private List<(int Start, int End)> Tokens()
    {
        var owner = new int[_text.Length];
        int count = 0;
        foreach ((int start, int end) in Segments())
        {
            count++;
            bool leads = start > 0 && end > start && char.IsSurrogatePair(_text, start - 1);
            bool trails = end > start && end < _text.Length && char.IsSurrogatePair(_text, end - 1);
            for (int i = leads ? start - 1 : start; i < (trails ? end + 1 : end); i++)
                owner[i] = owner[i] == 0 ? count : owner[i];
        }

        var tokens = new List<(int Start, int End)>();
        for (int i = 0; i < _text.Length; i++)
        {
            if (owner[i] == 0 || IsWhite(i))
                continue;
            if (tokens.Count > 0 && tokens[^1].End == i && owner[i - 1] == owner[i])
                tokens[^1] = (tokens[^1].Start, i + 1);
            else
                tokens.Add((i, i + 1));
        }

        return tokens.FindAll(token => !_text[token.Start..token.End].All(SpanProjects.Invisible.Contains));
    }

    /// <summary>What the tokenizer finds before it is cut at white space.</summary>
    private IEnumerable<(int Start, int End)> Segments()
    {
        if (_options.TokenPattern is { } pattern)
            return pattern.Matches(_text).Select(match => (match.Index, match.Index + match.Length));
        return _options.Tokenizer switch
        {
            TokenizerKind.Character => Following(at => at + (Rune.TryGetRuneAt(_text, at, out Rune rune) ? rune.Utf16SequenceLength : 1)),
            TokenizerKind.Clinical => Regex.Matches(_text, @"[-.:;*+,$&%\[\]]|[^-.:;*+,$&%\[\]]+").Select(match => (match.Index, match.Index + match.Length)),
            TokenizerKind.Word => Following(at => WordBoundaries.Next(_text, at)),
            _ => [(0, _text.Length)],
        };
    }

    private List<(int Start, int End)> Following(Func<int, int> next)
    {
        var segments = new List<(int Start, int End)>();
        for (int at = 0; at < _text.Length; at = segments[^1].End)
            segments.Add((at, next(at)));
        return segments;
    }

    private void TakeLevels()
    {
        List<Candidate> waiting = [];
        foreach (Candidate span in _candidates.OrderByDescending(one => one.Length).ThenBy(one => one.Start).ThenBy(one => one.Order))
        {
            if (Touched(span).Count == 0 || (_options.Alignment == SpanAlignment.Strict && !IsOnBorders(span)))
                LeftOut++;
            else
                waiting.Add(span);
        }

        do
        {
            var level = new List<Candidate>();
            var rest = new List<Candidate>();
            foreach (Candidate span in waiting)
            {
                if (level.Find(taken => (taken.Start, taken.End, taken.Label) == (span.Start, span.End, span.Label)) is { } equal)
                {
                    Lost += equal.IsMoved || span.IsMoved ? 1 : 0;
                    Dropped += equal.IsMoved || span.IsMoved ? 0 : 1;
                }
                else if (level.Exists(taken => Places(taken).Intersect(Places(span)).Any()))
                    rest.Add(span);
                else
                    level.Add(span);
            }

            Levels.Add(level);
            waiting = rest;
        }
        while (_options.Overlap == OverlapRule.Layered && waiting.Count > 0);

        Lost += waiting.Count;
        foreach (Candidate span in Levels.SelectMany(level => level))
            Account(span);
    }

    private void Account(Candidate span)
    {
        List<(int Start, int End)> touched = Touched(span);
        int beyond = Math.Max(0, span.Start - touched[0].Start) + Math.Max(0, touched[^1].End - span.End);
        if (_options.Alignment != SpanAlignment.Expand || beyond == 0)
        {
            Exact++;
            return;
        }

        Widened++;
        WidenedCharacters += beyond;
    }

    private List<(int Start, int End)> Touched(Candidate span) => [.. _tokens.Where(token => token.Start < span.End && token.End > span.Start)];

    private bool IsOnBorders(Candidate span) => Touched(span)[0].Start == span.Start && Touched(span)[^1].End == span.End;

    private IEnumerable<int> Places(Candidate span) => _options.Alignment == SpanAlignment.Split
        ? Enumerable.Range(span.Start, span.Length)
        : Touched(span).Select(token => token.Start);

    private List<(int Start, int End)> Cut() =>
        [.. _tokens.SelectMany(token =>
        {
            int[] borders = [token.Start, .. Levels.SelectMany(level => level)
                .SelectMany(span => new[] { span.Start, span.End })
                .Where(border => border > token.Start && border < token.End)
                .Distinct().Order(), token.End];
            return borders.Zip(borders.Skip(1));
        })];

    /// <summary>Offsets between two tokens where a sentence ends; a line break ends one wherever it stands between them.</summary>
    private HashSet<int> SentenceEnds()
    {
        var ends = new HashSet<int>();
        if (_options.SentenceSplit == SentenceSplit.None)
            return ends;
        ends.UnionWith(Enumerable.Range(0, _text.Length).Where(i => LineBreaks.Contains(_text[i])));
        if (_options.SentenceSplit == SentenceSplit.Sentence)
        {
            ends.UnionWith(Following(at => SentenceBoundaries.Next(_text, at))
                .Select(sentence => sentence.End)
                .Where(end => !Abbreviation.IsMatch(_text[..end].TrimEnd(SpanProjects.White.ToCharArray())))
                .Where(end => !_candidates.Any(span => span.Start < end && end < span.End)));
        }

        return ends;
    }

    private bool IsWhite(int at) => SpanProjects.White.Contains(_text[at]);
}
