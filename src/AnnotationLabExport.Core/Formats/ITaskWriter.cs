using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats;

/// <summary>
/// Writes chosen tasks in one format; made by an <see cref="IFormatWriter"/>, which knows the rest of the file. Used by
/// one thread at a time, beside others of its kind.
/// </summary>
public interface ITaskWriter : IDisposable
{
    /// <summary>
    /// Whether a task was met that no header foresaw: what came of it is void, and so is what follows. The survey of it, and
    /// of those that follow, tells what header it needs.
    /// </summary>
    bool NeedsNewHeader => false;

    /// <summary>How the spans ended since they were last collected; null if the format is not made of spans.</summary>
    SpanAccount? Spans => null;

    /// <summary>Looks at a task that will be written.</summary>
    void Survey(TaggedTask task)
    {
    }

    /// <summary>Writes a task, whose outcome is Annotated or WithoutAnnotations, or for JSON AllSkipped.</summary>
    /// <returns>How many annotations of it were written; null if the task is left out.</returns>
    int? Write(TaggedTask task, Utf8Output output);
}
