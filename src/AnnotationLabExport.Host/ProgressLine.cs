using System.Diagnostics;
using System.Management.Automation;

namespace AnnotationLabExport.Host;

/// <summary>
/// The progress of the pipeline on standard error: one line drawn over and over in a window, and a
/// plain line now and then in a log.
/// </summary>
internal sealed class ProgressLine(Lock @lock, TextWriter error)
{
    private static readonly bool InWindow = !Console.IsErrorRedirected;
    private static readonly TimeSpan Interval = InWindow ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(2);

    private long _shownAt;
    private int _drawn;

    public void Show(ProgressRecord record)
    {
        lock (@lock)
        {
            if (record.RecordType == ProgressRecordType.Completed)
                Clear();
            else if (_shownAt == 0 || Stopwatch.GetElapsedTime(_shownAt) >= Interval)
                Draw(Describe(record));
        }
    }

    /// <summary>Makes room for other text. To be called under the lock.</summary>
    public void Clear()
    {
        if (_drawn == 0)
            return;
        error.Write("\r" + new string(' ', _drawn) + "\r");
        _drawn = 0;
    }

    private static string Describe(ProgressRecord record)
    {
        string percent = record.PercentComplete >= 0 ? $" ({record.PercentComplete}%)" : "";
        return $"{record.Activity}: {record.StatusDescription}{percent} {record.CurrentOperation}".TrimEnd();
    }

    private void Draw(string text)
    {
        _shownAt = Stopwatch.GetTimestamp();
        if (!InWindow)
        {
            error.WriteLine(text);
            return;
        }

        int width = Math.Max(Console.WindowWidth - 1, 20);
        text = text.Length > width ? text[..width] : text;
        Clear();
        error.Write(text);
        _drawn = text.Length;
    }
}
