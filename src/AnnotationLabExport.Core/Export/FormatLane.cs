using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Model;
using AnnotationLabExport.Selection;
using AnnotationLabExport.Writing;

namespace AnnotationLabExport.Export;

/// <summary>One format of one lane: writes tasks into a buffer of its own, and counts.</summary>
internal sealed class FormatLane : IDisposable
{
    private FormatCounts _counts;

    /// <summary>Makes the format's part of a lane.</summary>
    /// <param name="format">The format.</param>
    /// <param name="listener">Told of each diagnostic, if anybody wants to know.</param>
    public FormatLane(FormatExport format, Action<Diagnostic>? listener)
    {
        Format = format;
        Log = new DiagnosticLog(listener);
        Writer = format.Writer.CreateTaskWriter(Log);
    }

    /// <summary>The format.</summary>
    public FormatExport Format { get; }

    /// <summary>Writes the tasks.</summary>
    public ITaskWriter Writer { get; }

    /// <summary>What was written and not yet taken.</summary>
    public Utf8Output Output { get; } = new();

    /// <summary>What was wrong.</summary>
    public DiagnosticLog Log { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.Dispose();
        Output.Dispose();
    }

    /// <summary>Looks at a task.</summary>
    public void Survey(Selection.Selection selection)
    {
        if (!IsLeftOut(selection))
            Writer.Survey(selection);
    }

    /// <summary>Writes a task.</summary>
    /// <exception cref="AlabException">Its source is not what was surveyed.</exception>
    public void Write(Selection.Selection selection)
    {
        if (Writer.IsOvertaken)
        {
            Survey(selection);
            return;
        }

        bool keepsSkipped = Format.Writer.KeepsSkipped;
        LogDropped(selection);
        if (selection.Outcome == SelectionOutcome.AllSkipped && !keepsSkipped)
            _counts.Skipped++;
        if (IsLeftOut(selection))
            return;
        int before = Output.Written.Length;
        if (_counts.Tasks > 0)
            Output.Write(Format.Writer.Separator);
        if (Writer.Write(selection, Output) is not { } annotations)
        {
            Output.Shorten(before);
            if (Writer.IsOvertaken)
                MeetUnforeseen(selection);
            return;
        }

        _counts.Tasks++;
        _counts.Annotations += annotations;
        _counts.Completions += keepsSkipped ? selection.Completions.Count : CompletionsAmong(selection.Sets);
        if (!keepsSkipped && selection.Sets.Count == 0)
            _counts.WithoutAnnotations++;
    }

    /// <summary>Gives away what was counted.</summary>
    public FormatCounts TakeCounts()
    {
        FormatCounts counts = _counts;
        _counts = default;
        return counts;
    }

    private void MeetUnforeseen(Selection.Selection selection)
    {
        if (!Format.MayRestart)
            throw AlabException.SourceChanged(selection.Task.Record.Source);
        Writer.Survey(selection);
    }

    private static int CompletionsAmong(IReadOnlyList<AnnotationSet> sets)
    {
        int count = 0;
        for (int i = 0; i < sets.Count; i++)
            count += sets[i].IsPrediction ? 0 : 1;
        return count;
    }

    private bool IsLeftOut(Selection.Selection selection) =>
        selection.Outcome == SelectionOutcome.NotChosen
        || (selection.Outcome == SelectionOutcome.AllSkipped && !Format.Writer.KeepsSkipped);

    private void LogDropped(Selection.Selection selection)
    {
        foreach (AnnotationSet completion in selection.Deleted)
            Log.Add(DiagnosticCode.CompletionDeleted, selection.Task, completion);
        foreach (AnnotationSet completion in selection.Skipped)
            Log.Add(DiagnosticCode.CompletionSkipped, selection.Task, completion);
    }
}
