using AnnotationLabExport.Configuration;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Model;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Spans;

/// <summary>Collects the candidates for tags of an annotation set (FORMATS.md §6, rule 1), and says what is wrong with the others.</summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="filter">Which labels become tags.</param>
/// <param name="account">Told of candidates that are not tagged.</param>
/// <param name="log">Told what is wrong.</param>
public sealed class SpanCollector(LabelConfig? config, LabelFilter filter, SpanAccount account, DiagnosticLog log)
{
    /// <summary>Puts the candidates of <paramref name="set"/> into <paramref name="spans"/>, in source order.</summary>
    public void Collect(TaskDocument task, AnnotationSet set, TaskText text, List<Span> spans)
    {
        spans.Clear();
        int order = 0;
        foreach (Result result in set.Results)
        {
            order++;
            if (!IsTextSpan(result) || Label(task, set, result) is not { } label)
                continue;
            SpanOffsets offsets = SpanLocator.Locate(result.Value, text);
            Account(offsets.Fault, task, set, result);
            if (offsets.Fault is SpanFault.None or SpanFault.TextMismatch)
                spans.Add(new Span(offsets.Start, offsets.End, label, order, result));
        }
    }

    private bool IsTextSpan(Result result) =>
        (result.IsType(ResultTypes.Labels) || result.IsType(ResultTypes.HyperTextLabels))
        && (config is null || result.ToName.AsString() is not { } shown || !config.IsOfOtherField(shown));

    /// <summary>The first non-blank label that the filter and the configuration leave; null if there is none.</summary>
    private string? Label(TaskDocument task, AnnotationSet set, Result result)
    {
        string control = config is null ? "" : result.FromName.AsString() ?? "";
        bool any = false;
        foreach (string label in result.LabelStrings())
        {
            if (WhiteSpace.IsBlank(label))
                continue;
            any = true;
            if (!filter.Leaves(label) || config?.IsAssertion(control, label) == true)
                continue;
            if (config?.Knows(control, label) == false)
                log.Add(DiagnosticCode.LabelUnknown, task, set, result);
            return label;
        }

        if (!any)
            log.Add(DiagnosticCode.LabelMissing, task, set, result);
        return null;
    }

    private void Account(SpanFault fault, TaskDocument task, AnnotationSet set, Result result)
    {
        switch (fault)
        {
            case SpanFault.OutOfRange:
                account.OutOfRange++;
                log.Add(DiagnosticCode.SpanOutOfRange, task, set, result);
                break;
            case SpanFault.Empty:
                account.Empty++;
                log.Add(DiagnosticCode.SpanEmpty, task, set, result);
                break;
            case SpanFault.TextMismatch:
                account.Mismatched++;
                log.Add(DiagnosticCode.SpanTextMismatch, task, set, result);
                break;
        }
    }
}
