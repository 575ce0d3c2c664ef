using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Collects the candidates for tags of an annotation set (docs/formats.md §6, rule 1), and says what is wrong with the others.</summary>
/// <param name="annotations">Tells which labels are asked for, which are assertions, and which the configuration knows.</param>
/// <param name="field">Tells which field is the text.</param>
/// <param name="mismatched">What becomes of a span whose text is not at its offsets.</param>
internal sealed class SpanCollector(AnnotationChooser annotations, TextField field, MismatchedSpan mismatched)
{
    private readonly SpanLocator _locator = new(field, mismatched);
    private readonly List<Span> _located = [];

    /// <summary>Puts the candidates of an annotation set that have a place into a list, in source order.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="withAssertions">Whether assertions, which are never tags, count too.</param>
    /// <param name="spans">Cleared, then filled.</param>
    /// <param name="account">Told of candidates that cannot be tagged.</param>
    /// <param name="findings">Told what is wrong.</param>
    public void Collect(
        AnnotationSet set, TaskText text, bool withAssertions, List<Span> spans, SpanAccount account, SpanFindings findings)
    {
        spans.Clear();
        findings.Clear();
        _locator.Locate(set, text, _located);
        foreach (Span span in _located)
        {
            if (!IsCandidate(set, span, withAssertions, findings))
                continue;
            Account(set, span, account, findings);
            if (span.Place.IsUsable)
                spans.Add(span);
        }

        TellOfOthers(set, findings);
    }

    /// <summary>Adds the labels of the candidates of an annotation set, whatever becomes of them.</summary>
    public void AddLabels(AnnotationSet set, HashSet<string> labels)
    {
        _locator.Look(set, _located);
        foreach (Span span in _located)
        {
            if (span.Label.Length > 0 && IsLeft(span, withAssertions: false))
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
    private bool IsCandidate(AnnotationSet set, Span span, bool withAssertions, SpanFindings findings)
    {
        if (span.Label.Length == 0)
        {
            if (annotations.Keeps(span.Result))
                findings.Add(DiagnosticCode.LabelMissing, set, span);
            return false;
        }

        if (!IsLeft(span, withAssertions))
            return false;
        if (!annotations.Knows(span.Result, span.Label))
            findings.Add(DiagnosticCode.LabelUnknown, set, span);
        return true;
    }

    private bool IsLeft(Span span, bool withAssertions) =>
        annotations.Passes(span.Result, span.Label) && (withAssertions || !annotations.IsAssertion(span.Result, span.Label));

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
        if (annotations.Keeps(result))
            findings.Add(code, set, result);
    }
}
