using System.Runtime.InteropServices;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Counts how the spans of annotators agree, pair by pair and label by label.</summary>
internal sealed class SpanAgreement
{
    private readonly Dictionary<RaterPair, SpanPair> _pairs = [];
    private readonly BestMatches _matches = new();
    private readonly SortedSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>The labels that were met, in ordinal order.</summary>
    public IReadOnlyCollection<string> Labels => _labels;

    /// <summary>How many tasks were counted.</summary>
    public int Tasks { get; private set; }

    /// <summary>Counts a task that several annotators annotated.</summary>
    /// <param name="raters">Who they are, ascending.</param>
    /// <param name="spans">The spans of each, in order, none twice.</param>
    public void Add(IReadOnlyList<int> raters, IReadOnlyList<List<LabelledPlace>> spans)
    {
        Tasks++;
        for (int second = 1; second < raters.Count; second++)
        {
            for (int first = 0; first < second; first++)
                Add(Pair(raters[first], raters[second]), spans[first], spans[second]);
        }
    }

    /// <summary>What was counted of a pair; null if they have no task in common.</summary>
    public SpanPair? Find(RaterPair pair) => _pairs.GetValueOrDefault(pair);

    /// <summary>The F1 of a label, mean over the pairs of annotators of whom one used it; null if none did.</summary>
    public double? MeanF1(string label) => _pairs.Values.Average(pair => pair.Of(label).F1);

    private SpanPair Pair(int first, int second)
    {
        var pair = new RaterPair(first, second);
        if (!_pairs.TryGetValue(pair, out SpanPair? counts))
            _pairs[pair] = counts = new SpanPair();
        counts.Tasks++;
        return counts;
    }

    private void Add(SpanPair pair, List<LabelledPlace> first, List<LabelledPlace> second)
    {
        int i = 0;
        int j = 0;
        while (i < first.Count || j < second.Count)
        {
            string label = j == second.Count || (i < first.Count && string.CompareOrdinal(first[i].Label, second[j].Label) <= 0)
                ? first[i].Label
                : second[j].Label;
            int firstEnd = EndOf(label, first, i);
            int secondEnd = EndOf(label, second, j);
            pair.Add(label, Count(CollectionsMarshal.AsSpan(first)[i..firstEnd], CollectionsMarshal.AsSpan(second)[j..secondEnd]));
            _labels.Add(label);
            i = firstEnd;
            j = secondEnd;
        }
    }

    private static int EndOf(string label, List<LabelledPlace> spans, int from)
    {
        while (from < spans.Count && spans[from].Label == label)
            from++;
        return from;
    }

    private SpanCounts Count(ReadOnlySpan<LabelledPlace> first, ReadOnlySpan<LabelledPlace> second)
    {
        int exact = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            int order = first[i].CompareTo(second[j]);
            exact += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        int overlapping = exact == first.Length && exact == second.Length
            ? exact
            : _matches.Find(Places(first), Places(second)).Count();
        return new SpanCounts(first.Length, second.Length, exact, overlapping);
    }

    private static (int Start, int End)[] Places(ReadOnlySpan<LabelledPlace> spans)
    {
        var places = new (int, int)[spans.Length];
        for (int i = 0; i < spans.Length; i++)
            places[i] = (spans[i].Start, spans[i].End);
        return places;
    }
}
