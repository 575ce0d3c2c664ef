using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats;

/// <summary>
/// Writes tasks as documents, one for each annotation set, whose tokens have one tag each; a task without annotation sets is
/// one document, a task without text none.
/// </summary>
/// <param name="log">Told of what does not come out as it went in.</param>
internal abstract class DocumentTaskWriter(DiagnosticLog log) : ITaskWriter
{
    /// <summary>Told of what does not come out as it went in.</summary>
    protected DiagnosticLog Log => log;

    /// <summary>How the spans ended since this was last collected.</summary>
    public SpanAccount Spans { get; } = new();

    /// <inheritdoc/>
    public bool NeedsNewHeader { get; protected set; }

    /// <inheritdoc/>
    public virtual void Survey(TaggedTask task)
    {
    }

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        task.TellOfText(log);
        if (!task.HasText)
            return null;
        BeginTask(task);
        int annotations = 0;
        int documents = Math.Max(1, task.Sets.Count);
        for (int i = 0; i < documents; i++)
        {
            TaggedDocument document = task.Document(i);
            document.TellOfFirstLevel(Spans, log, task.Task);
            annotations += Write(task, document);
        }

        return NeedsNewHeader ? null : annotations;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Looks at a task, which has a text, before its documents are written.</summary>
    protected virtual void BeginTask(TaggedTask task)
    {
    }

    /// <summary>Writes a document.</summary>
    /// <returns>How many annotations of it were written.</returns>
    protected abstract int Write(TaggedTask task, TaggedDocument document);
}
