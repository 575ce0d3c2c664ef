using System.Runtime.CompilerServices;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Collects the candidates for tags of an annotation set (docs/formats.md §6, rule 1), and says what is wrong with the others.</summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="filter">Which labels become tags.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
/// <param name="account">Told of candidates that are not tagged.</param>
/// <param name="diagnostics">Told what is wrong.</param>
internal sealed class SpanCollector(
    LabelConfig? config, LabelFilter filter, MismatchedSpan mismatched, SpanAccount account, SpanDiagnostics diagnostics)
{
    private readonly SpanLocator _locator = new(config, mismatched);
    private readonly List<Span> _located = [];

    /// <summary>Puts the candidates of <paramref name="set"/> that have a place into <paramref name="spans"/>, in source order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(TaskDocument task, AnnotationSet set, TaskText text, List<Span> spans)
    {
        spans.Clear();
        diagnostics.Begin();
        _locator.Locate(set, text, _located);
        foreach (Span span in _located)
        {
            if (!IsCandidate(task, set, span))
                continue;
            Account(task, set, span);
            if (span.Place.IsUsable)
                spans.Add(span);
        }

        TellOfOthers(task, set);
    }

    /// <summary>Says what a set of a task without text holds besides.</summary>
    public void CollectNone(TaskDocument task, AnnotationSet set)
    {
        _locator.LookThrough(set);
        TellOfOthers(task, set);
    }

    /// <summary>Whether there is a label that the filter and the configuration leave.</summary>
    private bool IsCandidate(TaskDocument task, AnnotationSet set, Span span)
    {
        if (span.Label.Length == 0)
        {
            diagnostics.Add(DiagnosticCode.LabelMissing, task, set, span);
            return false;
        }

        if (!filter.Keeps(span.Label))
            return false;
        if (config is null)
            return true;
        string control = span.Result.FromName.AsString() ?? "";
        if (config.IsAssertion(control, span.Label))
            return false;
        if (!config.Knows(control, span.Label))
            diagnostics.Add(DiagnosticCode.LabelUnknown, task, set, span);
        return true;
    }

    private void Account(TaskDocument task, AnnotationSet set, Span span)
    {
        if (span.Place.IsMoved)
        {
            account.Moved++;
            diagnostics.Add(DiagnosticCode.SpanMoved, task, set, span);
        }

        switch (span.Place.Fault)
        {
            case SpanFault.OutOfRange:
                account.OutOfRange++;
                diagnostics.Add(DiagnosticCode.SpanOutOfRange, task, set, span);
                break;
            case SpanFault.ByPath:
                account.ByPath++;
                diagnostics.Add(DiagnosticCode.SpanByPath, task, set, span);
                break;
            case SpanFault.Empty:
                account.Empty++;
                diagnostics.Add(DiagnosticCode.SpanEmpty, task, set, span);
                break;
            case SpanFault.TextMismatch:
                account.Mismatched++;
                diagnostics.Add(DiagnosticCode.SpanTextMismatch, task, set, span);
                break;
            case SpanFault.Omitted:
                account.Omitted++;
                diagnostics.Add(DiagnosticCode.SpanTextMismatch, task, set, span);
                break;
        }
    }

    /// <summary>What is left out because it lies elsewhere than in the text, unless its labels were not asked for.</summary>
    private void TellOfOthers(TaskDocument task, AnnotationSet set)
    {
        foreach (Result result in _locator.OfOtherText)
            TellOfOther(DiagnosticCode.SpanOfOtherText, task, set, result);
        foreach (Result result in _locator.Regions)
            TellOfOther(DiagnosticCode.RegionNotText, task, set, result);
    }

    private void TellOfOther(DiagnosticCode code, TaskDocument task, AnnotationSet set, Result result)
    {
        List<string> labels = [.. result.LabelStrings()];
        if (labels.Count == 0 || labels.Exists(filter.Keeps))
            diagnostics.Add(code, task, set, result);
    }
}
