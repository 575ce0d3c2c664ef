using AnnotationLabExport.Json;
using AnnotationLabExport.Model;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Diagnostics;

/// <summary>Counts diagnostics by code, and tells each to whoever listens. Not for use by two threads.</summary>
/// <param name="listener">Told of each diagnostic; without one, nothing but a count is kept.</param>
public sealed class DiagnosticLog(Action<Diagnostic>? listener = null)
{
    private readonly SortedDictionary<DiagnosticCode, int> _counts = [];

    /// <summary>How often each code was met; codes that were not met are missing.</summary>
    public IReadOnlyDictionary<DiagnosticCode, int> Counts => _counts;

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
        _counts[code] = _counts.GetValueOrDefault(code) + 1;
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
            Start = Excerpt.Of(ScalarText.Of(result.Value.Member(MemberName.Start))),
            End = Excerpt.Of(ScalarText.Of(result.Value.Member(MemberName.End))),
            Quote = result.Value.Member(MemberName.Text).AsString(),
        });
    }
}
