using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Writes a project for spaCy (docs/formats.md §18).</summary>
/// <param name="options">What was asked for.</param>
internal sealed class SpacyWriter(FormatOptions options) : FormatWriter<SpacyTaskWriter>, IFormatWriter, IDisposable
{
    private readonly DocBin _docs = new();

    /// <summary>How the spans ended so far, as entities.</summary>
    public SpanAccount Spans { get; } = new();

    SpanAccount? IFormatWriter.Spans => Spans;

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
    }

    /// <inheritdoc/>
    public void Finish(Utf8Output output, bool isEmpty) => _docs.Write(output);

    /// <inheritdoc/>
    public void Dispose() => _docs.Dispose();

    /// <inheritdoc/>
    protected override SpacyTaskWriter Create(DiagnosticLog log) => new(_docs.Rent, options, log);

    /// <inheritdoc/>
    protected override void Collect(SpacyTaskWriter tasks, Utf8Output output)
    {
        Spans.Add(tasks.Spans);
        tasks.Spans.Clear();
        tasks.MoveTo(_docs.Add);
    }
}
