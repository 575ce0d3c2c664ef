using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>The spans of an annotation set that have a place in the text, and what became of the others. Reused for the next set.</summary>
internal sealed class SpanCandidates
{
    private readonly SpanAccount _others = new();

    /// <summary>The spans that have a place, in source order.</summary>
    public List<Span> Spans { get; } = [];

    /// <summary>What is wrong with all of them.</summary>
    public SpanFindings Findings { get; } = new();

    /// <summary>Finds the spans of an annotation set.</summary>
    /// <param name="collector">Knows what is asked for.</param>
    /// <param name="set">The annotation set.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="withAssertions">Whether assertions count too.</param>
    public void Collect(SpanCollector collector, AnnotationSet set, TaskText text, bool withAssertions)
    {
        _others.Clear();
        collector.Collect(set, text, withAssertions, Spans, _others, Findings);
    }

    /// <summary>Tells how those ended that have no place.</summary>
    public void AddTo(SpanAccount account) => account.Add(_others);

    /// <summary>Tells a format that lays no span on tokens how those ended that have no place, and what is wrong with all.</summary>
    /// <param name="account">Told how they ended.</param>
    /// <param name="log">Told what is wrong.</param>
    /// <param name="task">The task.</param>
    public void Tell(SpanAccount account, DiagnosticLog log, TaskDocument task)
    {
        AddTo(account);
        Findings.Tell(log, task);
    }
}
