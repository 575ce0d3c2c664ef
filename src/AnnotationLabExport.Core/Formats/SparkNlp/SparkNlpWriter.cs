using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Output.Parquet;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>Writes a project for Spark NLP (docs/formats.md §14).</summary>
/// <param name="bySentence">Whether a row is a sentence, not a document.</param>
/// <param name="scheme">The scheme of the tags.</param>
internal sealed class SparkNlpWriter(bool bySentence, TaggingScheme scheme) : DocumentWriter<SparkNlpTaskWriter>
{
    private readonly RowGroupPipeline<SparkRows> _rows = new(SparkSchema.Fields, () => new SparkEncoder(repeatsIds: bySentence));

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
        base.Begin(output);
        _rows.Begin(output);
    }

    /// <inheritdoc/>
    public override void Finish(Utf8Output output, bool isEmpty) => _rows.Finish((SparkSchema.FooterKey, SparkSchema.FooterValue));

    /// <inheritdoc/>
    protected override SparkNlpTaskWriter Create(DiagnosticLog log) =>
        new(new HandOver<SparkRows>(_rows.Rent), bySentence, scheme, log);

    /// <inheritdoc/>
    protected override void Collect(SparkNlpTaskWriter tasks, Utf8Output output)
    {
        base.Collect(tasks, output);
        tasks.Rows.MoveTo(_rows.Add);
    }
}
