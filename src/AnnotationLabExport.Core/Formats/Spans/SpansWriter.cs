using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>Writes a project as lines of texts and spans (docs/formats.md §16).</summary>
/// <param name="options">How lines are written.</param>
/// <param name="withAssertions">Whether assertions are spans too.</param>
internal sealed class SpansWriter(SpansOptions options, bool withAssertions) : FormatWriter<SpansTaskWriter>, IFormatWriter
{
    private readonly long[] _numbers = new long[2];
    private SpanAccount _spans = new();

    /// <inheritdoc/>
    public int RelationsLeftOut { get; private set; }

    SpanAccount? IFormatWriter.Spans => _spans;

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
        _spans = new SpanAccount();
        RelationsLeftOut = 0;
        Array.Clear(_numbers);
    }

    /// <inheritdoc/>
    protected override SpansTaskWriter Create(DiagnosticLog log) => new(options, withAssertions, log);

    /// <inheritdoc/>
    protected override void Collect(SpansTaskWriter tasks, Utf8Output output)
    {
        _spans.Add(tasks.Spans);
        tasks.Spans.Clear();
        RelationsLeftOut += tasks.TakeRelations();
        tasks.Numbered.MoveTo(output, _numbers);
    }
}
