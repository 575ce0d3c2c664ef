using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>One format of one lane: writes tasks into a buffer of its own, and counts.</summary>
internal sealed class FormatInLane : IDisposable
{
    private FormatCounts _counts;

    /// <summary>Makes the format's part of a lane.</summary>
    /// <param name="format">The format.</param>
    /// <param name="listener">Told of each diagnostic, if anybody wants to know.</param>
    public FormatInLane(FormatExport format, Action<Diagnostic>? listener)
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
    public void Survey(TaggedTask task)
    {
        if (!IsLeftOut(task.Chosen))
            Writer.Survey(task);
    }

    /// <summary>Writes a task.</summary>
    /// <exception cref="AlabException">Its source is not what was surveyed.</exception>
    public void Write(TaggedTask task)
    {
        if (Writer.NeedsNewHeader)
        {
            Survey(task);
            return;
        }

        ChosenTask chosen = task.Chosen;
        bool keepsSkipped = Format.Format.KeepsSkipped;
        LogDropped(chosen);
        if (chosen.Outcome == ChoiceOutcome.AllSkipped && !keepsSkipped)
            _counts.Skipped++;
        if (IsLeftOut(chosen))
            return;
        int before = Output.Written.Length;
        if (_counts.Tasks > 0)
            Output.Write(Format.Writer.Separator);
        if (Writer.Write(task, Output) is not { } annotations)
        {
            Output.Shorten(before);
            if (Writer.NeedsNewHeader)
                MeetUnforeseen(task);
            return;
        }

        _counts.Tasks++;
        _counts.Annotations += annotations;
        _counts.Completions += keepsSkipped ? chosen.Completions.Count : CompletionsAmong(chosen.Sets);
        if (!keepsSkipped && chosen.Sets.Count == 0)
            _counts.WithoutAnnotations++;
    }

    /// <summary>Gives away what was counted.</summary>
    public FormatCounts TakeCounts()
    {
        FormatCounts counts = _counts;
        _counts = default;
        return counts;
    }

    private void MeetUnforeseen(TaggedTask task)
    {
        if (!Format.MayRestart)
            throw AlabException.SourceChanged(task.Task.Record.Source);
        Writer.Survey(task);
    }

    private static int CompletionsAmong(IReadOnlyList<AnnotationSet> sets)
    {
        int count = 0;
        for (int i = 0; i < sets.Count; i++)
            count += sets[i].IsPrediction ? 0 : 1;
        return count;
    }

    private bool IsLeftOut(ChosenTask chosen) =>
        chosen.Outcome == ChoiceOutcome.NotChosen
        || (chosen.Outcome == ChoiceOutcome.AllSkipped && !Format.Format.KeepsSkipped);

    private void LogDropped(ChosenTask chosen)
    {
        foreach (AnnotationSet completion in chosen.Deleted)
            Log.Add(DiagnosticCode.CompletionDeleted, chosen.Task, completion);
        foreach (AnnotationSet completion in chosen.Skipped)
            Log.Add(DiagnosticCode.CompletionSkipped, chosen.Task, completion);
    }
}
