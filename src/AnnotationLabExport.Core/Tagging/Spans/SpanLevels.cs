using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Decides which spans of a document are tagged: those that share no place with a preferred one (Longest), or all of
/// them on as many levels as that takes (Layered): docs/formats.md §6, rules 2 and 3.
/// </summary>
/// <param name="alignment">What becomes of a span that begins or ends inside a token.</param>
/// <param name="overlap">What becomes of spans that share a token.</param>
/// <param name="account">Told how each span ended.</param>
/// <param name="findings">Told of spans that lose or are widened.</param>
internal sealed class SpanLevels(SpanAlignment alignment, OverlapRule overlap, SpanAccount account, SpanFindings findings)
{
    private readonly SpanPlacer _placer = new(alignment);
    private readonly List<PlacedSpan> _waiting = [];
    private readonly List<SpanLevel> _levels = [];
    private readonly Stack<SpanLevel> _free = [];

    /// <summary>The levels of the document: at least one, perhaps empty.</summary>
    public IReadOnlyList<SpanLevel> Levels => _levels;

    /// <summary>How many spans were taken.</summary>
    public int Count { get; private set; }

    /// <summary>How many UTF-16 units a taken span's tokens hold beyond it.</summary>
    public int Widening(PlacedSpan taken, List<Token> tokens) => _placer.Widening(taken, tokens);

    /// <summary>Decides for one document; <paramref name="tokens"/> are cut where that is asked for.</summary>
    public void Assign(AnnotationSet set, List<Token> tokens, List<Span> spans)
    {
        foreach (SpanLevel level in _levels)
            _free.Push(level);
        _levels.Clear();
        Place(set, tokens, spans);
        do
        {
            _levels.Add(TakeLevel(set));
        }
        while (overlap == OverlapRule.Layered && _waiting.Count > 0);

        foreach (PlacedSpan lost in _waiting)
            Lose(set, lost);

        Count = 0;
        foreach (SpanLevel level in _levels)
        {
            Count += level.Taken.Count;
            foreach (PlacedSpan taken in level.Taken)
                Account(set, taken, tokens);
        }

        _placer.Cut(tokens, _levels);
    }

    private void Place(AnnotationSet set, List<Token> tokens, List<Span> spans)
    {
        _waiting.Clear();
        spans.Sort(ByPreference);
        foreach (Span span in spans)
        {
            if (_placer.Place(span, tokens) is { } placed)
            {
                _waiting.Add(placed);
                continue;
            }

            account.LeftOut++;
            findings.Add(DiagnosticCode.SpanCutsToken, set, span, () => "left out: it is not on token borders");
        }
    }

    /// <summary>Takes what it can in order of preference; what is left waits, but for what says nothing new.</summary>
    private SpanLevel TakeLevel(AnnotationSet set)
    {
        SpanLevel level = _free.TryPop(out SpanLevel? free) ? free : new SpanLevel();
        level.Clear();
        _waiting.RemoveAll(placed => level.TryTake(placed) || Drop(set, level, placed));
        return level;
    }

    /// <summary>Whether a span repeats a taken one: it is lost only if one of the two was moved there.</summary>
    private bool Drop(AnnotationSet set, SpanLevel level, PlacedSpan placed)
    {
        if (level.EqualTo(placed) is not { } taken)
            return false;
        if (taken.Place.IsMoved || placed.Span.Place.IsMoved)
            Lose(set, placed);
        return true;
    }

    private void Lose(AnnotationSet set, PlacedSpan lost)
    {
        account.LostToOverlap++;
        findings.Add(DiagnosticCode.SpanOverlap, set, lost.Span);
    }

    private void Account(AnnotationSet set, PlacedSpan taken, List<Token> tokens)
    {
        int widening = _placer.Widening(taken, tokens);
        if (widening == 0)
        {
            account.Exact++;
            return;
        }

        Widen(set, taken, widening);
    }

    private void Widen(AnnotationSet set, PlacedSpan taken, int widening)
    {
        account.Widened++;
        account.WidenedCharacters += widening;
        findings.Add(
            DiagnosticCode.SpanCutsToken, set, taken.Span,
            () => FormattableString.Invariant($"widened by {widening} characters"));
    }

    /// <summary>Longest, then earlier start, then source order.</summary>
    private static int ByPreference(Span a, Span b)
    {
        int byLength = b.Length.CompareTo(a.Length);
        if (byLength != 0)
            return byLength;
        int byStart = a.Start.CompareTo(b.Start);
        return byStart != 0 ? byStart : a.Order.CompareTo(b.Order);
    }
}
