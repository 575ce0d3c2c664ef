using System.Diagnostics;
using System.Management.Automation;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Bases;

/// <summary>Shows progress at most a few times a second, and takes it away at the end.</summary>
/// <param name="command">The cmdlet that works.</param>
internal sealed class ProgressDisplay(Cmdlet command)
{
    private const int MillisecondsBetween = 250;
    private readonly Stopwatch _sinceShown = new();
    private ProgressRecord? _shown;

    /// <summary>Shows how far the work is, unless that was just shown.</summary>
    public void Show(string activity, string doing, ReadProgress read)
    {
        if (_sinceShown.IsRunning && _sinceShown.ElapsedMilliseconds < MillisecondsBetween && _shown?.Activity == Excerpt.Printable(activity))
            return;
        _sinceShown.Restart();
        _shown = new ProgressRecord(0, Excerpt.Printable(activity), FormattableString.Invariant($"{doing}, {read.Tasks} tasks")) { PercentComplete = read.Percent };
        command.WriteProgress(_shown);
    }

    /// <summary>Takes the display away, if there was one.</summary>
    public void Complete()
    {
        if (_shown is null)
            return;
        _shown.RecordType = ProgressRecordType.Completed;
        command.WriteProgress(_shown);
        _shown = null;
    }
}
