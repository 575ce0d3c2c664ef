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
internal sealed class SpanCollector(LabelConfig? config, LabelFilter filter)
{
    private readonly SpelledNames _spelled = new();
    private readonly List<string> _labels = [];
    private readonly Findings _unheard = new();

    /// <summary>Puts the candidates of an annotation set into a list, in source order.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="spans">Cleared, then filled.</param>
    /// <param name="account">Told of candidates that cannot be tagged.</param>
    /// <param name="findings">Told what is wrong.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(AnnotationSet set, TaskText text, List<Span> spans, SpanAccount account, Findings findings)
    {
        spans.Clear();
        int order = 0;
        foreach (Result result in set.Results)
        {
            order++;
            if (!IsTextSpan(result) || Label(set, result, findings) is not { } label)
                continue;
            SpanOffsets offsets = SpanLocator.Locate(result.Value, text);
            Account(offsets.Fault, set, result, account, findings);
            if (offsets.Fault is SpanFault.None or SpanFault.TextMismatch)
                spans.Add(new Span(offsets.Start, offsets.End, label, order, result));
        }
    }

    /// <summary>Adds the labels of the candidates of an annotation set, whatever becomes of them.</summary>
    public void AddLabels(AnnotationSet set, HashSet<string> labels)
    {
        _unheard.Clear();
        foreach (Result result in set.Results)
        {
            if (IsTextSpan(result) && Label(set, result, _unheard) is { } label)
                labels.Add(label);
        }
    }

    private bool IsTextSpan(Result result) =>
        (result.IsType(ResultTypes.Labels) || result.IsType(ResultTypes.HyperTextLabels))
        && (config is null || result.ToName.AsString() is not { } shown || !config.IsOfOtherField(shown));

    /// <summary>The first non-blank label that the filter and the configuration leave; null if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string? Label(AnnotationSet set, Result result, Findings findings)
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
            findings.Add(DiagnosticCode.LabelMissing, set, result);
        else if (left is not null && config?.Knows(control, left) == false)
            findings.Add(DiagnosticCode.LabelUnknown, set, result);
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

    private static void Account(SpanFault fault, AnnotationSet set, Result result, SpanAccount account, Findings findings)
    {
        switch (fault)
        {
            case SpanFault.OutOfRange:
                account.OutOfRange++;
                findings.Add(DiagnosticCode.SpanOutOfRange, set, result);
                break;
            case SpanFault.Empty:
                account.Empty++;
                findings.Add(DiagnosticCode.SpanEmpty, set, result);
                break;
            case SpanFault.TextMismatch:
                account.Mismatched++;
                findings.Add(DiagnosticCode.SpanTextMismatch, set, result);
                break;
        }
    }
}
