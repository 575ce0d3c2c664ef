using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Writes a project for spaCy (docs/formats.md §18).</summary>
/// <param name="options">What was asked for.</param>
internal sealed class SpacyWriter(FormatOptions options) : DocumentWriter<SpacyTaskWriter>, IDisposable
{
    private readonly DocBin _docs = new();

    /// <inheritdoc/>
    public override void Finish(Utf8Output output, bool isEmpty) => _docs.Write(output);

    /// <inheritdoc/>
    public void Dispose() => _docs.Dispose();

    /// <inheritdoc/>
    protected override SpacyTaskWriter Create(DiagnosticLog log) => new(_docs.Rent, options, log);

    /// <inheritdoc/>
    protected override void Collect(SpacyTaskWriter tasks, Utf8Output output)
    {
        base.Collect(tasks, output);
        tasks.Docs.MoveTo(_docs.Add);
    }
}
