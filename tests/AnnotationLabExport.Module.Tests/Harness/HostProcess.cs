using System.Diagnostics;
using System.Text;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>The Host in a process of its own.</summary>
public sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _error;
    private bool _outputClosed;

    private HostProcess(string? folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.HostProgram, .. arguments])
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public static HostProcess Start(params string[] arguments) => new(null, arguments);

    public static HostResult Run(params string[] arguments) => RunIn(null, arguments);

    public static HostResult Command(string text) => Run("-Command", text);

    /// <summary>Runs the Host with a folder as the current one.</summary>
    public static HostResult RunIn(string? folder, params string[] arguments)
    {
        using var process = new HostProcess(folder, arguments);
        return process.Wait();
    }

    /// <summary>Runs the Host with variables of the environment beside those of this process.</summary>
    public static HostResult RunWith(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = new HostProcess(null, arguments, environment);
        return process.Wait();
    }

    /// <summary>Sends a signal as <c>kill</c> does, <c>INT</c> for Ctrl+C. Not on Windows.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("sh", ["-c", $"kill -{name} {_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends the process as it stands, as <c>kill -9</c> does; false if it had ended by itself.</summary>
    public bool Kill()
    {
        bool isRunning = !_process.HasExited;
        _process.Kill();
        _process.WaitForExit();
        return isRunning && _process.ExitCode != 0;
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>The next line of its output, when it is there; null at the end.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();

    /// <summary>Closes the output on this side, as <c>head</c> does.</summary>
    public void CloseOutput()
    {
        _process.StandardOutput.Close();
        _outputClosed = true;
    }

    /// <summary>Waits for the end and returns what came out and was not yet read.</summary>
    public HostResult Wait()
    {
        string output = _outputClosed ? "" : _process.StandardOutput.ReadToEnd();
        Assert.True(_process.WaitForExit(Patience), "The Host did not end.");
        return new HostResult(_process.ExitCode, output, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
