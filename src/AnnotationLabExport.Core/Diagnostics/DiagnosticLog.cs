using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Diagnostics;

/// <summary>Counts diagnostics by code, and tells each to whoever listens. Not for use by two threads.</summary>
/// <param name="listener">Told of each diagnostic; without one, nothing but a count is kept.</param>
public sealed class DiagnosticLog(Action<Diagnostic>? listener = null)
{
    private static readonly DiagnosticCode[] Codes = Enum.GetValues<DiagnosticCode>();
    private readonly int[] _counts = new int[Codes.Length];
    private readonly int[] _missing = new int[Enum.GetValues<TextMissingReason>().Length];

    /// <summary>How often each code was met; codes that were not met are missing.</summary>
    public IReadOnlyDictionary<DiagnosticCode, int> Counts =>
        new SortedDictionary<DiagnosticCode, int>(
            Codes.Where(code => _counts[(int)code] > 0).ToDictionary(code => code, code => _counts[(int)code]));

    /// <summary>How many tasks have no text, by the reason; reasons that were not met are missing.</summary>
    public IEnumerable<(TextMissingReason Reason, int Tasks)> MissingTexts =>
        Enum.GetValues<TextMissingReason>().Select(reason => (reason, _missing[(int)reason])).Where(reason => reason.Item2 > 0);

    /// <summary>Counts one more.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="task">The task it is in.</param>
    /// <param name="set">The annotation set, if it is about one.</param>
    /// <param name="result">The result, if it is about one.</param>
    /// <param name="detail">What more there is to say; made only if somebody listens.</param>
    public void Add(
        DiagnosticCode code,
        TaskDocument task,
        AnnotationSet set = default,
        Result result = default,
        Func<string>? detail = null)
    {
        Count(code, 1);
        Tell(code, task, set, result, detail);
    }

    /// <summary>Counts one more task without a text.</summary>
    internal void AddTextMissing(TaskDocument task, TextMissingReason reason)
    {
        _missing[(int)reason]++;
        Add(DiagnosticCode.TextMissing, task, detail: () => DiagnosticCatalog.Reason(reason));
    }

    /// <summary>Counts what of a task is of another type than it must be, in its own members and the annotation sets that count.</summary>
    internal void AddInvalid(TaskDocument task, bool keepSkipped)
    {
        foreach (InvalidMember member in task.Invalid)
        {
            if (!member.Set.IsDeleted && (keepSkipped || !member.Set.IsSkipped))
                Add(DiagnosticCode.MemberInvalid, task, member.Set, detail: member.Describe);
        }
    }

    /// <summary>Tells of a diagnostic that is counted elsewhere.</summary>
    internal void Tell(
        DiagnosticCode code,
        TaskDocument task,
        AnnotationSet set = default,
        Result result = default,
        Func<string>? detail = null)
    {
        if (listener is null)
            return;
        string setId = ScalarText.Of(set.Id);
        listener(new Diagnostic(
            code,
            task.Record.Source,
            task.Record.Line,
            ScalarText.Of(task.Id),
            set.IsPrediction ? "" : setId,
            set.IsPrediction ? setId : "",
            ScalarText.Of(result.Id),
            detail?.Invoke() ?? "")
        {
            Start = Offset(result.Value.Member(MemberName.Start)),
            End = Offset(result.Value.Member(MemberName.End)),
        });
    }

    /// <summary>Counts without telling.</summary>
    internal void Count(DiagnosticCode code, int times) => _counts[(int)code] += times;

    /// <summary>Takes over what another log has counted.</summary>
    internal void Take(DiagnosticLog other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        Array.Clear(other._counts);
        for (int i = 0; i < _missing.Length; i++)
            _missing[i] += other._missing[i];
        Array.Clear(other._missing);
    }

    /// <summary>A number, or a path into a page, as spelled; what else stands there might be text.</summary>
    private static string Offset(JsonValue offset) =>
        offset.Kind == JsonKind.Number || offset.AsString()?.StartsWith('/') == true ? Excerpt.Of(ScalarText.Of(offset))
        : offset.IsPresent ? "no number"
        : "";
}
