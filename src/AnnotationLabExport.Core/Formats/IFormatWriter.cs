using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats;

/// <summary>
/// What a format puts around and between tasks, and what it must know of all of them; the tasks themselves are written
/// by task writers, several at once. Used by one thread. The order of calls: <see cref="Collect"/> for every stretch of
/// surveyed tasks if <see cref="NeedsSurvey"/>, then <see cref="Begin"/>, <see cref="Collect"/> for every stretch of
/// written tasks, <see cref="Finish"/>. If a task needs another header, the file is begun again: <see cref="Collect"/> for
/// what was surveyed from there on, then <see cref="Begin"/> as before. A writer that holds more than memory is
/// <see cref="IDisposable"/>.
/// </summary>
public interface IFormatWriter
{
    /// <summary>Whether every task has to be seen before the first can be written, as for a header.</summary>
    bool NeedsSurvey => false;

    /// <summary>Whether what stands before the first task is known without a survey, if it is known which labels there are.</summary>
    /// <param name="labels">All labels that results of the source hold; perhaps more than are written.</param>
    bool IsForeseen(IReadOnlyCollection<string> labels) => false;

    /// <summary>How the spans ended so far; null if the format is not made of spans.</summary>
    SpanAccount? Spans => null;

    /// <summary>Whether a diagnostic is warned of where it is counted.</summary>
    bool Warns(DiagnosticCode code) => DiagnosticCatalog.Severity(code) != DiagnosticSeverity.Information;

    /// <summary>How many relations were left out so far, since the format has no place for them.</summary>
    int RelationsLeftOut => 0;

    /// <summary>What there is to say of the file besides; null if nothing.</summary>
    string? Remark => null;

    /// <summary>What stands between two tasks.</summary>
    ReadOnlySpan<byte> Separator => default;

    /// <summary>Makes a writer of tasks.</summary>
    /// <param name="log">Told what is wrong with them.</param>
    ITaskWriter CreateTaskWriter(DiagnosticLog log);

    /// <summary>Takes over what a task writer has found or kept since it was last asked; in the order of the source.</summary>
    /// <param name="tasks">One of its writers of tasks.</param>
    /// <param name="output">
    /// Takes bytes, if the format is written by whole blocks and not task by task. What was found by a survey alone, before
    /// <see cref="Begin"/>, is no reason to write.
    /// </param>
    void Collect(ITaskWriter tasks, Utf8Output output)
    {
    }

    /// <summary>
    /// Writes what stands before the first task, by what the survey has found so far, and forgets what was collected of
    /// written tasks. No task is written before this.
    /// </summary>
    void Begin(Utf8Output output)
    {
    }

    /// <summary>Writes what stands after the last task.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="isEmpty">Whether no task was written.</param>
    void Finish(Utf8Output output, bool isEmpty)
    {
    }
}
