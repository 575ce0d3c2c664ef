using System.Text.Unicode;
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

    /// <summary>How often each label was written, if that is counted.</summary>
    public LabelCounts Labels { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Writer.Dispose();
        Output.Dispose();
    }

    /// <summary>Looks at a task.</summary>
    public void Survey(TaggedTask task)
    {
        if (!IsLeftOut(ChosenOf(task)))
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

        if (!task.Task.IsRecognised)
            Log.Add(DiagnosticCode.TaskUnrecognised, task.Task);
        if (!task.Task.IsRecognised && !Format.Format.KeepsUnrecognised)
            return;
        ChosenTask chosen = ChosenOf(task);
        bool keepsSkipped = Format.Format.KeepsSkipped;
        LogDropped(chosen);
        Count(chosen, keepsSkipped);
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

        TellOfCharacters(task.Task, Output.Written[before..]);
        _counts.Tasks++;
        _counts.Annotations += annotations;
        if (Format.CountsLabels)
            Labels.Add(Format.Format, task);
        _counts.Completions += keepsSkipped ? chosen.Completions.Count : CompletionsAmong(chosen.Sets);
        if (!keepsSkipped && chosen.Sets.Count == 0)
            _counts.WithoutAnnotations++;
    }

    private ChosenTask ChosenOf(TaggedTask task) => Format.Format.IsMadeOfSpans ? task.Chosen.ForSpans : task.Chosen;

    private void Count(ChosenTask chosen, bool keepsSkipped)
    {
        _counts.Met++;
        _counts.NumbersInPredictions += chosen.Task.NumbersInPredictions;
        if (chosen.Outcome != ChoiceOutcome.NotChosen)
            _counts.Chosen++;
        else if (chosen.TakenBy > _counts.LastStep)
            _counts.LastStep = chosen.TakenBy;
        if (chosen.Outcome == ChoiceOutcome.AllSkipped && !keepsSkipped)
            _counts.Skipped++;
        if (chosen.Outcome == ChoiceOutcome.AllRejected)
            _counts.Rejected++;
        if (chosen.Outcome == ChoiceOutcome.Unreadable)
            _counts.Unreadable++;
    }

    /// <summary>Gives away what was counted.</summary>
    public FormatCounts TakeCounts()
    {
        FormatCounts counts = _counts;
        _counts = default;
        return counts;
    }

    /// <summary>What the encoding of the file will not hold of a task.</summary>
    private void TellOfCharacters(TaskDocument task, ReadOnlySpan<byte> written)
    {
        if (Format.Encoding is not { } encoding)
            return;
        if (encoding.MayLose && encoding.CountLost(written) is > 0 and int lost)
        {
            Log.Count(DiagnosticCode.CharacterLost, lost);
            Log.Tell(DiagnosticCode.CharacterLost, task, detail: () => FormattableString.Invariant($"{lost} characters"));
        }

        if (encoding.LosesInvalidBytes && !Utf8.IsValid(written))
            Log.Add(DiagnosticCode.TextInvalid, task);
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
        chosen.Outcome is ChoiceOutcome.NotChosen or ChoiceOutcome.AllRejected or ChoiceOutcome.Unreadable
        || (!chosen.Task.IsRecognised && !Format.Format.KeepsUnrecognised)
        || (chosen.Outcome == ChoiceOutcome.AllSkipped && !Format.Format.KeepsSkipped);

    private void LogDropped(ChosenTask chosen)
    {
        Log.AddInvalid(chosen.Task, Format.Format.KeepsSkipped);
        foreach (AnnotationSet completion in chosen.Deleted)
            Log.Add(DiagnosticCode.CompletionDeleted, chosen.Task, completion);
        foreach (AnnotationSet completion in chosen.Skipped)
            Log.Add(DiagnosticCode.CompletionSkipped, chosen.Task, completion);
        foreach (AnnotationSet completion in chosen.Rejected)
            Log.Add(DiagnosticCode.CompletionRejected, chosen.Task, completion);
    }
}
