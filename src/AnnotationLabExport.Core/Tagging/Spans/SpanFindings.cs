using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// What is wrong with the spans of a document, once for a result and code, however many labels it has
/// (docs/formats.md §6, rule 6): kept, and told to the log of each format that writes it.
/// </summary>
internal sealed class SpanFindings
{
    private readonly HashSet<(int Result, DiagnosticCode Code)> _told = [];
    private readonly List<(DiagnosticCode Code, AnnotationSet Set, Result Result, Func<string>? Detail)> _found = [];

    /// <summary>Begins an annotation set.</summary>
    public void Clear()
    {
        _told.Clear();
        _found.Clear();
    }

    /// <summary>Begins with what is known already.</summary>
    public void Begin(SpanFindings known)
    {
        Clear();
        _told.UnionWith(known._told);
        _found.AddRange(known._found);
    }

    /// <summary>Keeps what is wrong with a span, unless it is known of its result.</summary>
    public void Add(DiagnosticCode code, AnnotationSet set, Span span, Func<string>? detail = null)
    {
        if (!span.SharesResult || _told.Add((span.Result.Json.Index, code)))
            _found.Add((code, set, span.Result, detail));
    }

    /// <summary>Keeps what is wrong with a result that is no span of the text.</summary>
    public void Add(DiagnosticCode code, AnnotationSet set, Result result) => _found.Add((code, set, result, null));

    /// <summary>Tells what others have not found, in the order in which it was found.</summary>
    /// <param name="known">What is told already.</param>
    /// <param name="log">Told.</param>
    /// <param name="task">The task that it is about, still loaded.</param>
    public void TellBeyond(SpanFindings known, DiagnosticLog log, TaskDocument task)
    {
        foreach ((DiagnosticCode code, AnnotationSet set, Result result, Func<string>? detail) in _found)
        {
            if (!known._found.Exists(told => told.Code == code && told.Result.Json.Index == result.Json.Index))
                log.Add(code, task, set, result, detail);
        }
    }

    /// <summary>Tells all of it, in the order in which it was found.</summary>
    /// <param name="log">Told.</param>
    /// <param name="task">The task that it is about, still loaded.</param>
    public void Tell(DiagnosticLog log, TaskDocument task)
    {
        foreach ((DiagnosticCode code, AnnotationSet set, Result result, Func<string>? detail) in _found)
            log.Add(code, task, set, result, detail);
    }
}
