using System.Runtime.CompilerServices;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Collects the candidates for tags of an annotation set (docs/formats.md §6, rule 1), and says what is wrong with the others.</summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="filter">Which labels become tags.</param>
/// <param name="account">Told of candidates that are not tagged.</param>
/// <param name="log">Told what is wrong.</param>
public sealed class SpanCollector(LabelConfig? config, LabelFilter filter, SpanAccount account, DiagnosticLog log)
{
    private readonly SpelledNames _spelled = new();
    private readonly List<string> _labels = [];

    /// <summary>Puts the candidates of <paramref name="set"/> into <paramref name="spans"/>, in source order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string? Label(TaskDocument task, AnnotationSet set, Result result)
    {
        string control = config is null ? "" : result.FromName.AsString() ?? "";
        bool any = false;
        JsonValue labels = result.Labels;
        if (!Keeps(labels, control, ref any, out string? left))
        {
            foreach (JsonValue label in labels.Elements)
            {
                if (Keeps(label, control, ref any, out left))
                    break;
            }
        }

        if (!any)
            log.Add(DiagnosticCode.LabelMissing, task, set, result);
        else if (left is not null && config?.Knows(control, left) == false)
            log.Add(DiagnosticCode.LabelUnknown, task, set, result);
        return left;
    }

    /// <summary>Whether a value is a label, and left.</summary>
    private bool Keeps(JsonValue value, string control, ref bool any, out string? left)
    {
        left = null;
        if (!value.IsString || Spelled(value) is not { } label || WhiteSpace.IsBlank(label))
            return false;
        any = true;
        if (!filter.Keeps(label) || config?.IsAssertion(control, label) == true)
            return false;
        left = label;
        return true;
    }

    /// <summary>The characters of a label, made once for each spelling.</summary>
    private string Spelled(JsonValue label)
    {
        if (!_spelled.TryFind(label.Raw, default, out int number))
        {
            number = _labels.Count;
            _labels.Add(label.GetString());
            _spelled.Add(label.Raw, default, number);
        }

        return _labels[number];
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
