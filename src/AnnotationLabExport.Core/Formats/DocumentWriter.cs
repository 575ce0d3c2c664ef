using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats;

/// <summary>A file of documents whose tokens have one tag each; it accounts for every span.</summary>
/// <typeparam name="TTaskWriter">Makes the documents.</typeparam>
internal abstract class DocumentWriter<TTaskWriter> : FormatWriter<TTaskWriter>, IFormatWriter
    where TTaskWriter : DocumentTaskWriter
{
    private SpanAccount _spans = new();

    SpanAccount? IFormatWriter.Spans => _spans;

    /// <inheritdoc/>
    public override void Begin(Utf8Output output) => _spans = new SpanAccount();

    /// <inheritdoc/>
    public abstract void Finish(Utf8Output output, bool isEmpty);

    /// <inheritdoc/>
    protected override void Collect(TTaskWriter tasks, Utf8Output output)
    {
        _spans.Add(tasks.Spans);
        tasks.Spans.Clear();
    }
}
