using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats;

/// <summary>A format's writer that knows its writers of tasks by their type.</summary>
/// <typeparam name="TTaskWriter">What it makes, and what it collects from.</typeparam>
internal abstract class FormatWriter<TTaskWriter> : IFormatWriter
    where TTaskWriter : ITaskWriter
{
    /// <inheritdoc/>
    public abstract void Begin(Utf8Output output);

    /// <summary>Makes a writer of tasks.</summary>
    /// <param name="log">Told what is wrong with them.</param>
    protected abstract TTaskWriter Create(DiagnosticLog log);

    /// <summary>Takes over what a task writer has found or kept since it was last asked; in the order of the source.</summary>
    /// <param name="tasks">The writer.</param>
    /// <param name="output">Takes bytes, if the format is written by whole blocks; nothing is written before Begin.</param>
    protected abstract void Collect(TTaskWriter tasks, Utf8Output output);

    ITaskWriter IFormatWriter.CreateTaskWriter(DiagnosticLog log) => Create(log);

    void IFormatWriter.Collect(ITaskWriter tasks, Utf8Output output) => Collect((TTaskWriter)tasks, output);
}
