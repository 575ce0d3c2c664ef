using System.Runtime.CompilerServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Decides which spans of a document are tagged: those that share no place with a preferred one (Longest), or all of
/// them on as many levels as that takes (Layered): docs/formats.md §6, rules 2 and 3.
/// </summary>
/// <param name="options">Alignment and overlap.</param>
/// <param name="account">Told how each span ended.</param>
/// <param name="diagnostics">Told of spans that lose or are widened.</param>
internal sealed class SpanLevels(ConllOptions options, SpanAccount account, SpanDiagnostics diagnostics)
{
    private readonly SpanPlacer _placer = new(options.Alignment);
    private readonly List<PlacedSpan> _waiting = [];
    private readonly List<SpanLevel> _levels = [];
    private readonly Stack<SpanLevel> _free = [];

    /// <summary>The levels of the document: at least one, perhaps empty.</summary>
    public IReadOnlyList<SpanLevel> Levels => _levels;

    /// <summary>How many spans were taken.</summary>
    public int Count { get; private set; }

    /// <summary>Decides for one document; <paramref name="tokens"/> are cut where that is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Assign(TaskDocument task, AnnotationSet set, List<Token> tokens, List<Span> spans)
    {
        foreach (SpanLevel level in _levels)
            _free.Push(level);
        _levels.Clear();
        Place(task, set, tokens, spans);
        do
        {
            _levels.Add(TakeLevel(task, set));
        }
        while (options.Overlap == OverlapRule.Layered && _waiting.Count > 0);

        foreach (PlacedSpan lost in _waiting)
            Lose(task, set, lost);

        Count = 0;
        foreach (SpanLevel level in _levels)
        {
            Count += level.Taken.Count;
            foreach (PlacedSpan taken in level.Taken)
                Account(task, set, taken, tokens);
        }

        _placer.Cut(tokens, _levels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(TaskDocument task, AnnotationSet set, List<Token> tokens, List<Span> spans)
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
            diagnostics.Add(DiagnosticCode.SpanCutsToken, task, set, span, () => "left out: it is not on token borders");
        }
    }

    /// <summary>Takes what it can in order of preference; what is left waits, but for what says nothing new.</summary>
    private SpanLevel TakeLevel(TaskDocument task, AnnotationSet set)
    {
        SpanLevel level = _free.TryPop(out SpanLevel? free) ? free : new SpanLevel();
        level.Clear();
        _waiting.RemoveAll(placed => level.TryTake(placed) || Drop(task, set, level, placed));
        return level;
    }

    /// <summary>Whether a span repeats a taken one: it is lost only if one of the two was moved there.</summary>
    private bool Drop(TaskDocument task, AnnotationSet set, SpanLevel level, PlacedSpan placed)
    {
        if (level.EqualTo(placed) is not { } taken)
            return false;
        if (taken.Place.IsMoved || placed.Span.Place.IsMoved)
            Lose(task, set, placed);
        return true;
    }

    private void Lose(TaskDocument task, AnnotationSet set, PlacedSpan lost)
    {
        account.LostToOverlap++;
        diagnostics.Add(DiagnosticCode.SpanOverlap, task, set, lost.Span);
    }

    private void Account(TaskDocument task, AnnotationSet set, PlacedSpan taken, List<Token> tokens)
    {
        int widening = _placer.Widening(taken, tokens);
        if (widening == 0)
        {
            account.Exact++;
            return;
        }

        Widen(task, set, taken, widening);
    }

    private void Widen(TaskDocument task, AnnotationSet set, PlacedSpan taken, int widening)
    {
        account.Widened++;
        account.WidenedCharacters += widening;
        diagnostics.Add(
            DiagnosticCode.SpanCutsToken, task, set, taken.Span,
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
