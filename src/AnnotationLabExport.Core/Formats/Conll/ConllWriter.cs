using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Writes a project as CoNLL 2003 (docs/formats.md §6): the file's header, and how many tags a line has.</summary>
/// <param name="options">How its lines look.</param>
/// <param name="tokens">How spans come to lie on tokens.</param>
internal sealed class ConllWriter(ConllOptions options, TokenOptions tokens) : FormatWriter<ConllTaskWriter>, IFormatWriter
{
    private readonly ConllLines _lines = new(options);
    private int _levels = 1;

    /// <summary>How the spans ended so far.</summary>
    public SpanAccount Spans { get; private set; } = new();

    /// <summary>How many tags every line has: as many as the deepest nesting of the file.</summary>
    public int Columns { get; private set; } = 1;

    /// <inheritdoc/>
    public bool NeedsSurvey => tokens.Overlap == OverlapRule.Layered;

    SpanAccount? IFormatWriter.Spans => Spans;

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
        Spans = new SpanAccount();
        Columns = _levels;
        output.Write(_lines.FileHeader);
    }

    /// <inheritdoc/>
    protected override ConllTaskWriter Create(DiagnosticLog log) => new(_lines, tokens.Scheme, this, log);

    /// <inheritdoc/>
    protected override void Collect(ConllTaskWriter tasks, Utf8Output output)
    {
        Spans.Add(tasks.Spans);
        tasks.Spans.Clear();
        _levels = Math.Max(_levels, tasks.SurveyedLevels);
    }
}
