using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Diagnostics;

/// <summary>
/// What is wrong with a part of a task that is looked at once for several formats: kept, and told to the log of each that
/// writes it. Not for use by two threads.
/// </summary>
internal sealed class Findings
{
    private readonly List<(DiagnosticCode Code, AnnotationSet Set, Result Result, Func<string>? Detail)> _found = [];

    /// <summary>Begins anew.</summary>
    public void Clear() => _found.Clear();

    /// <summary>Keeps one more.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="set">The annotation set, if it is about one.</param>
    /// <param name="result">The result, if it is about one.</param>
    /// <param name="detail">What more there is to say; made only if somebody listens.</param>
    public void Add(DiagnosticCode code, AnnotationSet set = default, Result result = default, Func<string>? detail = null) =>
        _found.Add((code, set, result, detail));

    /// <summary>Keeps all that others have found.</summary>
    public void Add(Findings others) => _found.AddRange(others._found);

    /// <summary>Tells all of it, in the order in which it was found.</summary>
    /// <param name="log">Told.</param>
    /// <param name="task">The task that it is about, still loaded.</param>
    public void Tell(DiagnosticLog log, TaskDocument task)
    {
        foreach ((DiagnosticCode code, AnnotationSet set, Result result, Func<string>? detail) in _found)
            log.Add(code, task, set, result, detail);
    }
}
