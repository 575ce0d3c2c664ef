using System.IO.Hashing;
using System.Runtime.InteropServices;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Judging.Measuring.Agreement;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts how labels are used. Memory is 16 bytes for each different quote of a label, and no text.</summary>
public sealed class LabelCounter : IFiguresCounter<AlabLabelFigures>
{
    private readonly SpanPlacer _placer = new(SpanAlignment.Expand);
    private readonly HashSet<int> _located = [];
    private readonly LabelAgreement _agreement = new();
    private readonly Dictionary<(AnnotationKind Kind, string Label), LabelEntry> _entries = [];

    /// <summary>How many tokens spans touch, all labels together.</summary>
    public Distribution Lengths { get; } = new();

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        foreach (AnnotationSet set in task.Chosen.Sets)
            Add(task, set);
        _agreement.Add(task);
    }

    /// <summary>A line for each label, by kind, most results first.</summary>
    /// <param name="source">What the project is called.</param>
    public IEnumerable<AlabLabelFigures> Figures(string source)
    {
        var all = _entries.ToLookup(entry => entry.Key.Kind, entry => entry.Value.Results);
        return _entries
            .OrderBy(entry => entry.Key.Kind)
            .ThenByDescending(entry => entry.Value.Results)
            .ThenBy(entry => entry.Key.Label, StringComparer.Ordinal)
            .Select(entry => entry.Value.Figures(
                source, entry.Key.Kind, entry.Key.Label, all[entry.Key.Kind].Sum(), _agreement.F1(entry.Key.Kind, entry.Key.Label)));
    }

    private void Add(MeasuredTask task, AnnotationSet set)
    {
        var annotator = AnnotatorName.Of(set);
        _located.Clear();
        foreach (Span span in task.Spans(set))
        {
            AddSpan(task, annotator, span);
            _located.Add(span.Result.Json.Index);
        }

        foreach (Result result in set.Results)
        {
            if (_located.Contains(result.Json.Index))
                continue;
            foreach (string label in ResultLabels.Of(result).Distinct().Where(label => task.Passes(result, label)))
                EntryOf(task, annotator, result, label).AddQuote(QuoteOf(result));
        }
    }

    private void AddSpan(MeasuredTask task, AnnotatorName annotator, Span span)
    {
        LabelEntry entry = EntryOf(task, annotator, span.Result, span.Label);
        if (!span.Place.IsUsable)
        {
            entry.AddQuote(QuoteOf(span.Result));
            return;
        }

        entry.AddQuote(DigestOf(task.Tagged.Text[span.Start..span.End]));
        List<Token> tokens = task.Tagged.Tokens;
        if (_placer.Place(span, tokens) is not { } placed)
            return;
        entry.Lengths.Add(placed.Last - placed.First + 1);
        Lengths.Add(placed.Last - placed.First + 1);
    }

    private LabelEntry EntryOf(MeasuredTask task, AnnotatorName annotator, Result result, string label)
    {
        (AnnotationKind, string) key = (task.KindOf(result, label), label);
        if (!_entries.TryGetValue(key, out LabelEntry? entry))
            _entries[key] = entry = new LabelEntry();
        entry.Add(task.Number, annotator);
        return entry;
    }

    private static UInt128? QuoteOf(Result result) =>
        result.Value.Member(MemberName.Text).AsString() is { } quote ? DigestOf(Text.WhiteSpace.Trim(quote)) : null;

    private static UInt128 DigestOf(ReadOnlySpan<char> text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text));
}
