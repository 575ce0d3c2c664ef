using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats;

/// <summary>A file that is its tasks one after another: nothing stands before, between or after them.</summary>
/// <param name="create">Makes a writer of tasks, which tells the log what is wrong with them.</param>
/// <param name="spans">Takes how the spans ended; null if the format is not made of spans.</param>
internal sealed class TaskByTaskWriter(Func<DiagnosticLog, ITaskWriter> create, SpanAccount? spans = null) : IFormatWriter
{
    /// <inheritdoc/>
    public SpanAccount? Spans => spans;

    /// <inheritdoc/>
    public ITaskWriter CreateTaskWriter(DiagnosticLog log) => create(log);

    /// <inheritdoc/>
    public void Collect(ITaskWriter tasks, Utf8Output output)
    {
        if (tasks.Spans is not { } ended)
            return;
        spans?.Add(ended);
        ended.Clear();
    }
}
