using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>A script on its way.</summary>
public sealed class EngineRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly PowerShell _powerShell;
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly IAsyncResult _running;

    internal EngineRun(Runspace runspace, string script, object?[] arguments)
    {
        _powerShell = PowerShell.Create(runspace);
        _powerShell.AddScript(script, useLocalScope: true);
        foreach (object? argument in arguments)
            _powerShell.AddArgument(argument);
        _running = _powerShell.BeginInvoke<PSObject, PSObject>(null, _output);
    }

    /// <summary>Waits until the script has put out so many objects.</summary>
    public void WaitForOutput(int count = 1) =>
        Assert.True(SpinWait.SpinUntil(() => _output.Count >= count || _running.IsCompleted, Patience) && _output.Count >= count,
            $"The script put out {_output.Count} of {count} objects.");

    /// <summary>Waits until the script reports progress.</summary>
    public void WaitForProgress() =>
        Assert.True(SpinWait.SpinUntil(() => _powerShell.Streams.Progress.Count > 0, Patience), "The script reported no progress.");

    /// <summary>Stops the script as Ctrl+C does; returns how long that took.</summary>
    public TimeSpan Stop()
    {
        long start = Stopwatch.GetTimestamp();
        _powerShell.Stop();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Waits for the end, whether that is the script's own or a stop.</summary>
    public EngineResult Wait()
    {
        RuntimeException? failure = null;
        try
        {
            _powerShell.EndInvoke(_running);
        }
        catch (RuntimeException exception)
        {
            failure = exception;
        }

        PSDataStreams streams = _powerShell.Streams;
        return new EngineResult
        {
            Output = [.. _output],
            Errors = [.. streams.Error],
            Warnings = [.. streams.Warning.Select(record => record.Message)],
            Verbose = [.. streams.Verbose.Select(record => record.Message)],
            Information = [.. streams.Information.Select(record => $"{record.MessageData}")],
            Progress = [.. streams.Progress],
            Failure = failure,
        };
    }

    public void Dispose()
    {
        _powerShell.Dispose();
        _output.Dispose();
    }
}
