using System.Diagnostics;
using System.Management.Automation;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>Shows progress at most a few times a second, and takes it away at the end.</summary>
/// <param name="command">The cmdlet that works.</param>
internal sealed class ProgressDisplay(AlabCommand command)
{
    private const int MillisecondsBetween = 250;
    private readonly Stopwatch _sinceShown = new();
    private string? _shown;

    /// <summary>Shows how far the work is, unless something was just shown.</summary>
    public void Show(string activity, string doing, ReadProgress read)
    {
        if (_shown is not null && _sinceShown.ElapsedMilliseconds < MillisecondsBetween)
            return;
        _sinceShown.Restart();
        _shown = activity;
        command.ShowProgress(
            activity, Status(doing, read), read.Percent, ProgressRecordType.Processing);
    }

    /// <summary>Takes the display away, if there was one.</summary>
    public void Complete()
    {
        if (_shown is null)
            return;
        command.ShowProgress(_shown, "done", 100, ProgressRecordType.Completed);
        _shown = null;
    }

    /// <summary>A download counts bytes: its tasks are not known yet.</summary>
    private static string Status(string doing, ReadProgress read) => read switch
    {
        { Tasks: > 0 } => FormattableString.Invariant($"{doing}, {read.Tasks} tasks"),
        { Bytes: > 0 } => FormattableString.Invariant($"{doing}, {read.Bytes / 1_000_000.0:0.0} MB"),
        _ => doing,
    };
}
