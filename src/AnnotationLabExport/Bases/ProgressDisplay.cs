using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>
/// Shows the progress of what takes long enough, a few times a second at most, and takes it away at the end. The engine shows
/// nothing where output is redirected or the user does not want it.
/// </summary>
/// <param name="command">The cmdlet that works.</param>
internal sealed class ProgressDisplay(AlabCommand command)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly ConditionalWeakTable<ReadProgress, WorkPace> _paces = [];
    private long _shownAt;
    private string? _shown;
    private string? _activity;
    private WorkPace? _pace;

    /// <summary>Shows how far the work is, unless it just began or that was just shown.</summary>
    public void Show(string activity, string doing, ReadProgress read)
    {
        if (_pace is null || (_pace.Read != read && (_activity != activity || IsMeasured(read))))
            _pace = _paces.GetValue(read, begun => new WorkPace(begun));
        _activity = activity;
        if (Stopwatch.GetElapsedTime(_began) < Patience || (_shown is not null && Stopwatch.GetElapsedTime(_shownAt) < Between))
            return;
        _shownAt = Stopwatch.GetTimestamp();
        _shown = activity;
        command.ShowProgress(new ProgressRecord(0, activity, _pace.Status(doing))
        {
            PercentComplete = _pace.Read.Percent,
            SecondsRemaining = _pace.SecondsLeft,
        });
    }

    /// <summary>Takes the display away, if there was one.</summary>
    public void Complete()
    {
        if (_shown is null)
            return;
        command.ShowProgress(new ProgressRecord(0, _shown, "done") { PercentComplete = 100, RecordType = ProgressRecordType.Completed });
        _shown = null;
    }

    /// <summary>Whether anything is known of it: a step between, such as a question to a server, does not change how far the whole is.</summary>
    private static bool IsMeasured(ReadProgress read) => read.TotalBytes > 0 || read.Bytes > 0 || read.Tasks > 0;
}
