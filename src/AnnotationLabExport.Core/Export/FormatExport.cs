using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Selection;
using AnnotationLabExport.Spans;
using AnnotationLabExport.Writing;
using AnnotationLabExport.Writing.Conll;

namespace AnnotationLabExport.Export;

/// <summary>One format of an export: its writer, where it writes, and what has been counted.</summary>
public sealed class FormatExport : IDisposable
{
    private readonly ITaskWriter _writer;
    private bool _begun;

    /// <summary>Makes the format's part of an export.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="listener">Told of each diagnostic, if given.</param>
    public FormatExport(AlabFormat format, ExportOptions options, Utf8Output output, Action<Diagnostic>? listener = null)
    {
        Format = format;
        Output = output;
        Log = new DiagnosticLog(listener);
        _writer = ExportFormats.CreateWriter(format, options, Log);
    }

    /// <summary>The format.</summary>
    public AlabFormat Format { get; }

    /// <summary>Takes the bytes.</summary>
    public Utf8Output Output { get; }

    /// <summary>What was wrong.</summary>
    public DiagnosticLog Log { get; }

    /// <summary>Tasks written.</summary>
    public int Tasks { get; private set; }

    /// <summary>Completions written.</summary>
    public int Completions { get; private set; }

    /// <summary>Annotations written: results, in CoNLL spans that came out as tags.</summary>
    public int Annotations { get; private set; }

    /// <summary>Tasks left out because all their completions were skipped.</summary>
    public int Skipped { get; private set; }

    /// <summary>Tasks written although they have nothing annotated.</summary>
    public int WithoutAnnotations { get; private set; }

    /// <summary>How the spans of a CoNLL file ended; null for the other formats.</summary>
    public SpanAccount? Spans => (_writer as ConllWriter)?.Account;

    internal bool KeepsSkipped => _writer.KeepsSkipped;

    internal bool NeedsSurvey => _writer.NeedsSurvey;

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        Output.Dispose();
    }

    internal void Survey(Selection.Selection selection)
    {
        if (!IsLeftOut(selection))
            _writer.Survey(selection);
    }

    internal void Write(Selection.Selection selection)
    {
        Begin();
        LogDropped(selection);
        if (selection.Outcome == SelectionOutcome.AllSkipped && !KeepsSkipped)
            Skipped++;
        if (IsLeftOut(selection) || _writer.Write(selection, Output) is not { } annotations)
            return;
        Tasks++;
        Annotations += annotations;
        Completions += KeepsSkipped ? selection.Completions.Count : selection.Sets.Count(set => !set.IsPrediction);
        if (!KeepsSkipped && selection.Sets.Count == 0)
            WithoutAnnotations++;
    }

    internal void Finish()
    {
        Begin();
        _writer.Finish(Output);
        Output.Flush();
    }

    private bool IsLeftOut(Selection.Selection selection) =>
        selection.Outcome == SelectionOutcome.NotChosen
        || (selection.Outcome == SelectionOutcome.AllSkipped && !KeepsSkipped);

    private void LogDropped(Selection.Selection selection)
    {
        foreach (Model.AnnotationSet completion in selection.Deleted)
            Log.Add(DiagnosticCode.CompletionDeleted, selection.Task, completion);
        foreach (Model.AnnotationSet completion in selection.Skipped)
            Log.Add(DiagnosticCode.CompletionSkipped, selection.Task, completion);
    }

    /// <summary>Late, because a header may need the survey.</summary>
    private void Begin()
    {
        if (_begun)
            return;
        _begun = true;
        _writer.Begin(Output);
    }
}
