using System.Text;

namespace AnnotationLabExport.Host;

/// <summary>
/// Standard output and standard error. Output is in UTF-8 without a mark, ends its lines by a line
/// feed and changes nothing in them. Safe on any thread.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const int FlushAfterMilliseconds = 50;

    private readonly Lock _lock = new();
    private readonly TextWriter _error = Console.Error;
    private readonly StreamWriter _output = new(Console.OpenStandardOutput(), new UTF8Encoding(false), 32 * 1024);
    private readonly Timer _flush;
    private bool _flushing;
    private bool _showsView;

    public Terminal()
    {
        Progress = new ProgressLine(_lock, _error);
        _flush = new Timer(_ => Flush());
    }

    public ProgressLine Progress { get; }

    /// <summary>Runs the formatter: what the engine writes meanwhile is a view of the output.</summary>
    public void ShowView(Action format)
    {
        _showsView = true;
        try
        {
            format();
        }
        finally
        {
            _showsView = false;
        }
    }

    public void WriteOutput(string text, string end = "\n")
    {
        lock (_lock)
        {
            Progress.Clear();
            _output.Write(text);
            _output.Write(end);
            if (_flushing)
                return;
            // A line must not wait for the next one, which may be far, nor cost a system call each.
            _flushing = true;
            _flush.Change(FlushAfterMilliseconds, Timeout.Infinite);
        }
    }

    /// <summary>Text for the user: part of a view, or what a script tells beside its output.</summary>
    public void WriteLine(string text)
    {
        if (_showsView)
            WriteOutput(text);
        else
            WriteMessage(text);
    }

    /// <inheritdoc cref="WriteLine"/>
    public void Write(string text)
    {
        if (_showsView)
            WriteOutput(text, end: "");
        else
            WriteMessage(text, end: "");
    }

    public void WriteError(string text) =>
        WriteMessage(Console.IsErrorRedirected || OperatingSystem.IsWindows() ? text : $"\e[31m{text}\e[0m");

    public void WriteMessage(string text, string end = "\n")
    {
        lock (_lock)
        {
            Progress.Clear();
            // Both streams may lead to the same window: keep the order.
            _output.Flush();
            _error.Write(text);
            _error.Write(end);
        }
    }

    public void Dispose()
    {
        _flush.Dispose();
        lock (_lock)
        {
            Progress.Clear();
            _output.Dispose();
        }
    }

    private void Flush()
    {
        lock (_lock)
        {
            _flushing = false;
            if (_output.BaseStream is not null)
                _output.Flush();
        }
    }
}
