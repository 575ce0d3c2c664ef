using AnnotationLabExport.Json;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>
/// Finds the places on which annotators agree least: spans that have a character in common, directly or by others between
/// them, are one place. It is disputed if not all annotators of the task have the same spans there.
/// </summary>
/// <param name="most">How many places are kept.</param>
public sealed class DisputeCounter(int most = 100) : ITaskCounter
{
    private readonly SharedSpans _spans = new();
    private readonly Raters _raters = new();
    private readonly PriorityQueue<AlabDispute, (int Pairs, long Order)> _kept = new();
    private long _found;

    /// <summary>How many places are disputed, those that are not kept among them.</summary>
    public long Found => _found;

    /// <summary>The places, most pairs of annotators that differ first, then in the order of the source.</summary>
    public IReadOnlyList<AlabDispute> Disputes =>
        [.. _kept.UnorderedItems.OrderByDescending(kept => kept.Priority.Pairs).ThenByDescending(kept => kept.Priority.Order).Select(kept => kept.Element)];

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        if (!_spans.Load(task, _raters.Choose(task.Chosen.Sets)))
            return;
        (int Rater, LabelledPlace Span)[] all = [.. Enumerable.Range(0, _spans.Raters.Count)
            .SelectMany(rater => _spans.Entities[rater].Select(span => (rater, span)))
            .OrderBy(span => span.span.Start)];
        for (int from = 0, to; from < all.Length; from = to)
        {
            int end = all[from].Span.End;
            for (to = from + 1; to < all.Length && all[to].Span.Start < end; to++)
                end = Math.Max(end, all[to].Span.End);
            Judge(task, all[from].Span.Start, end, all[from..to].ToLookup(span => span.Rater, span => span.Span));
        }
    }

    private void Judge(MeasuredTask task, int start, int end, ILookup<int, LabelledPlace> spans)
    {
        List<LabelledPlace>[] readings = [.. Enumerable.Range(0, _spans.Raters.Count).Select(rater => spans[rater].Order().ToList())];
        int pairs = 0;
        for (int second = 1; second < readings.Length; second++)
            pairs += readings.Take(second).Count(first => !first.SequenceEqual(readings[second]));
        if (pairs == 0)
            return;
        _found++;
        (int, long) rank = (pairs, -_found);
        if (_kept.Count == most && rank.CompareTo(_kept.TryPeek(out _, out var least) ? least : default) < 0)
            return;
        _kept.Enqueue(Dispute(task, start, end, pairs, readings), rank);
        if (_kept.Count > most)
            _kept.Dequeue();
    }

    private AlabDispute Dispute(MeasuredTask task, int start, int end, int pairs, List<LabelledPlace>[] readings) => new()
    {
        Source = task.Document.Record.Source,
        Line = task.Document.Record.Line,
        TaskId = ScalarText.Of(task.Document.Id),
        Start = start,
        End = end,
        Pairs = pairs,
        Readings = [.. readings
            .Select((spans, rater) => (Name: _raters.Names[_spans.Raters[rater]], Spans: spans))
            .OrderBy(reading => reading.Name.IsModel)
            .ThenBy(reading => reading.Name.Name, StringComparer.Ordinal)
            .Select(reading => new AlabReading(reading.Name.Name, reading.Name.IsModel, reading.Spans))],
    };
}
