using System.Diagnostics;
using System.Text;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>A real PowerShell in a process of its own.</summary>
public sealed class PwshProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _error;

    private PwshProcess(string command, IReadOnlyDictionary<string, string> environment)
    {
        string import = $"$ErrorActionPreference = 'Stop'; Import-Module {Quoted(Repository.StagedManifest)}; $ErrorActionPreference = 'Continue'; ";
        var start = new ProcessStartInfo("dotnet", [Repository.PowerShell, "-NoProfile", "-NonInteractive", "-Command", import + command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a command, with the staged module imported.</summary>
    public static PwshProcess Start(string command) => new(command, new Dictionary<string, string>());

    /// <summary>Runs a command, with the staged module imported.</summary>
    public static PwshResult Command(string command) => RunWith(new Dictionary<string, string>(), command);

    /// <summary>Runs a script, with the staged module imported and variables of the environment beside those of this process.</summary>
    public static PwshResult Script(IReadOnlyDictionary<string, string> environment, string path, params string[] arguments) =>
        RunWith(environment, string.Join(' ', arguments.Prepend(path).Select(Quoted).Prepend("&")));

    private static PwshResult RunWith(IReadOnlyDictionary<string, string> environment, string command)
    {
        using var process = new PwshProcess(command, environment);
        return process.Wait();
    }

    private static string Quoted(string argument) =>
        argument.StartsWith('-') ? argument : $"'{argument.Replace("'", "''", StringComparison.Ordinal)}'";

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

    /// <summary>Waits for the end and returns what came out and was not yet read.</summary>
    public PwshResult Wait()
    {
        string output = _process.StandardOutput.ReadToEnd();
        Assert.True(_process.WaitForExit(Patience), "PowerShell did not end.");
        return new PwshResult(_process.ExitCode, output, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
