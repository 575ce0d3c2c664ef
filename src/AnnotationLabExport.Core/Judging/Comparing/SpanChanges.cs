using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>
/// Finds which spans of two annotation sets belong together: what has the same place and label is the same; then, with the
/// same label, what has the same result id is moved; then, at the same place, what is left is relabelled; then, with the same
/// label, what has most characters in common is moved. What is left is removed and added.
/// </summary>
internal sealed class SpanChanges
{
    private readonly BestMatches _matches = new();
    private readonly List<SpanContent> _old = [];
    private readonly List<SpanContent> _new = [];

    /// <summary>What is different between the spans of two annotation sets.</summary>
    /// <param name="before">The spans of the reference, in order of place and label.</param>
    /// <param name="after">The spans of the difference, likewise.</param>
    /// <returns>Pairs of which both are there or one is missing; read before the next call.</returns>
    public IEnumerable<(ChangeKind Change, SpanContent? Old, SpanContent? New)> Between(
        IReadOnlyList<SpanContent> before, IReadOnlyList<SpanContent> after)
    {
        _old.Clear();
        _old.AddRange(before);
        _new.Clear();
        _new.AddRange(after);
        Pair(span => (span.Start, span.End, span.Label));
        foreach ((SpanContent old, SpanContent changed) in Pair(span => (span.Label, span.ResultId), span => span.ResultId.Length > 0))
            yield return (ChangeKind.SpanMoved, old, changed);
        foreach ((SpanContent old, SpanContent changed) in Pair(span => (span.Start, span.End, span.ResultId), span => span.ResultId.Length > 0))
            yield return (ChangeKind.SpanRelabelled, old, changed);
        foreach ((SpanContent old, SpanContent changed) in Pair(span => (span.Start, span.End)))
            yield return (ChangeKind.SpanRelabelled, old, changed);
        foreach ((SpanContent old, SpanContent changed) in PairOverlapping())
            yield return (ChangeKind.SpanMoved, old, changed);
        foreach (SpanContent removed in _old)
            yield return (ChangeKind.SpanRemoved, removed, null);
        foreach (SpanContent added in _new)
            yield return (ChangeKind.SpanAdded, null, added);
    }

    /// <summary>Takes out pairs with the same key, in their order.</summary>
    private List<(SpanContent Old, SpanContent New)> Pair<TKey>(Func<SpanContent, TKey> key, Func<SpanContent, bool>? isMeant = null)
        where TKey : notnull
    {
        var pairs = new List<(SpanContent, SpanContent)>();
        if (_old.Count == 0 || _new.Count == 0)
            return pairs;
        var waiting = new Dictionary<TKey, Queue<SpanContent>>();
        foreach (SpanContent span in _new.Where(span => isMeant?.Invoke(span) != false))
        {
            if (!waiting.TryGetValue(key(span), out Queue<SpanContent>? queue))
                waiting[key(span)] = queue = new Queue<SpanContent>();
            queue.Enqueue(span);
        }

        foreach (SpanContent span in _old.Where(span => isMeant?.Invoke(span) != false))
        {
            if (waiting.TryGetValue(key(span), out Queue<SpanContent>? queue) && queue.TryDequeue(out SpanContent? found))
                pairs.Add((span, found));
        }

        Remove(pairs);
        return pairs;
    }

    private List<(SpanContent Old, SpanContent New)> PairOverlapping()
    {
        var pairs = new List<(SpanContent, SpanContent)>();
        foreach (IGrouping<string, SpanContent> old in _old.GroupBy(span => span.Label, StringComparer.Ordinal))
        {
            SpanContent[] first = [.. old];
            SpanContent[] second = [.. _new.Where(span => span.Label == old.Key)];
            foreach ((int one, int other) in _matches.Find([.. first.Select(span => span.Place)], [.. second.Select(span => span.Place)]))
                pairs.Add((first[one], second[other]));
        }

        Remove(pairs);
        return pairs;
    }

    private void Remove(List<(SpanContent Old, SpanContent New)> pairs)
    {
        var gone = new HashSet<SpanContent>(pairs.SelectMany(pair => new[] { pair.Old, pair.New }), ReferenceEqualityComparer.Instance);
        _old.RemoveAll(gone.Contains);
        _new.RemoveAll(gone.Contains);
    }
}
