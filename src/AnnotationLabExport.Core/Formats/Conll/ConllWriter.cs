using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Conll;

/// <summary>Writes a project as CoNLL 2003 (docs/formats.md §6): the file's header, and how many tags a line has.</summary>
/// <param name="options">How it is written.</param>
internal sealed class ConllWriter(ConllOptions options) : IFormatWriter
{
    private readonly ConllLines _lines = new(options.Layout, options.Separator);
    private int _levels = 1;

    /// <summary>How the spans ended so far.</summary>
    public SpanAccount Account { get; private set; } = new();

    /// <summary>How many tags every line has: as many as the deepest nesting of the file.</summary>
    public int Columns { get; private set; } = 1;

    /// <inheritdoc/>
    public bool NeedsSurvey => options.Overlap == OverlapRule.Layered;

    /// <inheritdoc/>
    public ITaskWriter CreateTaskWriter(DiagnosticLog log) => new ConllTaskWriter(options, this, log);

    /// <inheritdoc/>
    public void Collect(ITaskWriter tasks)
    {
        var writer = (ConllTaskWriter)tasks;
        Account.Take(writer.Account);
        _levels = Math.Max(_levels, writer.SurveyedLevels);
    }

    /// <inheritdoc/>
    public void Begin(Utf8Output output)
    {
        Account = new SpanAccount();
        Columns = _levels;
        output.Write(_lines.FileHeader);
    }
}
