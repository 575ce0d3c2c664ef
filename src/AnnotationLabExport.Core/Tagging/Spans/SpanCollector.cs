using System.Runtime.CompilerServices;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Collects the candidates for tags of an annotation set (docs/formats.md §6, rule 1), and says what is wrong with the others.</summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="field">Tells which field is the text.</param>
/// <param name="filter">Which labels become tags.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
internal sealed class SpanCollector(LabelConfig? config, TextField field, LabelFilter filter, MismatchedSpan mismatched)
{
    private readonly SpanLocator _locator = new(field, mismatched);
    private readonly List<Span> _located = [];

    /// <summary>Puts the candidates of an annotation set that have a place into a list, in source order.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="spans">Cleared, then filled.</param>
    /// <param name="account">Told of candidates that cannot be tagged.</param>
    /// <param name="findings">Told what is wrong.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(AnnotationSet set, TaskText text, List<Span> spans, SpanAccount account, SpanFindings findings)
    {
        spans.Clear();
        findings.Clear();
        _locator.Locate(set, text, _located);
        foreach (Span span in _located)
        {
            if (!IsCandidate(set, span, findings))
                continue;
            Account(set, span, account, findings);
            if (span.Place.IsUsable)
                spans.Add(span);
        }

        TellOfOthers(set, findings);
    }

    /// <summary>
    /// Puts the assertions of an annotation set that have a place into a list, in source order: spans like candidates, but of
    /// labels that the configuration knows as assertions.
    /// </summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="spans">Cleared, then filled.</param>
    /// <param name="findings">Told what is wrong.</param>
    public void CollectAssertions(AnnotationSet set, TaskText text, List<Span> spans, SpanFindings findings)
    {
        spans.Clear();
        findings.Clear();
        _locator.Locate(set, text, _located);
        foreach (Span span in _located)
        {
            if (span.Label.Length == 0 || !filter.Keeps(span.Label) || config?.IsAssertion(ControlOf(span), span.Label) != true)
                continue;
            Account(set, span, new SpanAccount(), findings);
            if (span.Place.IsUsable)
                spans.Add(span);
        }
    }

    /// <summary>Adds the labels of the candidates of an annotation set, whatever becomes of them.</summary>
    public void AddLabels(AnnotationSet set, HashSet<string> labels)
    {
        _locator.Look(set, _located);
        foreach (Span span in _located)
        {
            if (IsLeft(span))
                labels.Add(span.Label);
        }
    }

    /// <summary>Says what a set of a task without text holds besides.</summary>
    public void CollectNone(AnnotationSet set, SpanFindings findings)
    {
        _locator.LookThrough(set);
        TellOfOthers(set, findings);
    }

    /// <summary>Whether there is a label that the filter and the configuration leave.</summary>
    private bool IsCandidate(AnnotationSet set, Span span, SpanFindings findings)
    {
        if (span.Label.Length == 0)
        {
            findings.Add(DiagnosticCode.LabelMissing, set, span);
            return false;
        }

        if (!IsLeft(span))
            return false;
        if (config?.Knows(ControlOf(span), span.Label) == false)
            findings.Add(DiagnosticCode.LabelUnknown, set, span);
        return true;
    }

    /// <summary>Whether the filter and the configuration leave a span's label, which is none if it is empty.</summary>
    private bool IsLeft(Span span) =>
        span.Label.Length > 0 && filter.Keeps(span.Label) && config?.IsAssertion(ControlOf(span), span.Label) != true;

    private static string ControlOf(Span span) => span.Result.FromName.AsString() ?? "";

    private static void Account(AnnotationSet set, Span span, SpanAccount account, SpanFindings findings)
    {
        if (span.Place.IsMoved)
        {
            account.Moved++;
            findings.Add(DiagnosticCode.SpanMoved, set, span);
        }

        switch (span.Place.Fault)
        {
            case SpanFault.OutOfRange:
                account.OutOfRange++;
                findings.Add(DiagnosticCode.SpanOutOfRange, set, span);
                break;
            case SpanFault.ByPath:
                account.ByPath++;
                findings.Add(DiagnosticCode.SpanByPath, set, span);
                break;
            case SpanFault.Empty:
                account.Empty++;
                findings.Add(DiagnosticCode.SpanEmpty, set, span);
                break;
            case SpanFault.TextMismatch:
                account.Mismatched++;
                findings.Add(DiagnosticCode.SpanTextMismatch, set, span);
                break;
            case SpanFault.Omitted:
                account.Omitted++;
                findings.Add(DiagnosticCode.SpanTextMismatch, set, span);
                break;
        }
    }

    /// <summary>What is left out because it lies elsewhere than in the text, unless its labels were not asked for.</summary>
    private void TellOfOthers(AnnotationSet set, SpanFindings findings)
    {
        foreach (Result result in _locator.OfOtherText)
            TellOfOther(DiagnosticCode.SpanOfOtherText, set, result, findings);
        foreach (Result result in _locator.Regions)
            TellOfOther(DiagnosticCode.RegionNotText, set, result, findings);
    }

    private void TellOfOther(DiagnosticCode code, AnnotationSet set, Result result, SpanFindings findings)
    {
        List<string> labels = [.. result.LabelStrings()];
        if (labels.Count == 0 || labels.Exists(filter.Keeps))
            findings.Add(code, set, result);
    }
}
