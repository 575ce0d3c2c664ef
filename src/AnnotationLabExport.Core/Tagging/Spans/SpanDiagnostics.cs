using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Tells what is wrong with spans, once for a result and code, however many labels it has.</summary>
/// <param name="log">Told of each.</param>
internal sealed class SpanDiagnostics(DiagnosticLog log)
{
    private readonly HashSet<(int Result, DiagnosticCode Code)> _told = [];

    /// <summary>Begins an annotation set.</summary>
    public void Begin() => _told.Clear();

    /// <summary>Tells of a span, unless its result was told of.</summary>
    public void Add(DiagnosticCode code, TaskDocument task, AnnotationSet set, Span span, Func<string>? detail = null)
    {
        if (!span.SharesResult || _told.Add((span.Result.Json.Index, code)))
            log.Add(code, task, set, span.Result, detail);
    }

    /// <summary>Tells of a result that is no span.</summary>
    public void Add(DiagnosticCode code, TaskDocument task, AnnotationSet set, Result result) => log.Add(code, task, set, result);
}
