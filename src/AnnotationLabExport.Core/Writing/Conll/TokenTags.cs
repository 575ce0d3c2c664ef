using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Model;
using AnnotationLabExport.Spans;

namespace AnnotationLabExport.Writing.Conll;

/// <summary>
/// Gives every token at most one span: a span covers each token it touches (Expand), and of spans that share a token
/// the longest wins (Longest): FORMATS.md §6, rule 2.
/// </summary>
/// <param name="log">Told of spans that lose or are widened.</param>
internal sealed class TokenTags(DiagnosticLog log)
{
    private const int None = -1;
    private readonly List<Span> _taken = [];
    private int[] _owners = [];

    /// <summary>How many spans were taken.</summary>
    public int Count => _taken.Count;

    /// <summary>The span that owns a token; null if it is outside every span.</summary>
    public Span? OwnerOf(int token) => _owners[token] == None ? null : _taken[_owners[token]];

    /// <summary>Whether two tokens belong to the same span.</summary>
    public bool HaveSameOwner(int first, int second) => _owners[first] == _owners[second];

    /// <summary>Decides for one document. <paramref name="spans"/> is put into order of preference.</summary>
    public void Assign(TaskDocument task, AnnotationSet set, List<Token> tokens, List<Span> spans)
    {
        _taken.Clear();
        if (_owners.Length < tokens.Count)
            _owners = new int[Math.Max(tokens.Count, _owners.Length * 2)];
        _owners.AsSpan(0, tokens.Count).Fill(None);
        spans.Sort(ByPreference);
        foreach (Span span in spans)
        {
            (int first, int last) = Touched(tokens, span);
            Span<int> owners = _owners.AsSpan(first, last - first + 1);
            if (owners.IndexOfAnyExcept(None) < 0)
                Take(task, set, span, owners, tokens[first].Start, tokens[last].End);
            else if (!IsTaken(span))
                log.Add(DiagnosticCode.SpanOverlap, task, set, span.Result);
        }
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

    private void Take(TaskDocument task, AnnotationSet set, Span span, Span<int> owners, int start, int end)
    {
        owners.Fill(_taken.Count);
        _taken.Add(span);
        int widened = span.Start - start + end - span.End;
        if (widened > 0)
        {
            log.Add(
                DiagnosticCode.SpanCutsToken, task, set, span.Result,
                () => FormattableString.Invariant($"widened by {widened} characters"));
        }
    }

    /// <summary>A span equal to a taken one in offsets and label says nothing new.</summary>
    private bool IsTaken(Span span) => _taken.Exists(
        taken => taken.Start == span.Start && taken.End == span.End && taken.Label == span.Label);

    /// <summary>The first and the last token that the span touches; its ends are no white space, so there are some.</summary>
    private static (int First, int Last) Touched(List<Token> tokens, Span span)
    {
        int first = IndexOfEndAfter(tokens, span.Start);
        int last = IndexOfEndAfter(tokens, span.End - 1);
        return (first, last);
    }

    /// <summary>Index of the first token that ends after <paramref name="offset"/>.</summary>
    private static int IndexOfEndAfter(List<Token> tokens, int offset)
    {
        int low = 0;
        int high = tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
