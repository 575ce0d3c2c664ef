using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.InteropServices;
using Microsoft.PowerShell;

namespace AnnotationLabExport.Host;

/// <summary>Runs one command line in an engine of its own and says how it ended.</summary>
internal sealed class ScriptRunner(Terminal terminal)
{
    private static readonly string Module = Path.Combine(AppContext.BaseDirectory, "AnnotationLabExport", "AnnotationLabExport.psd1");

    private readonly ConsoleHost _host = new(terminal);

    public int Run(CommandLine commandLine)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(_host, CreateSessionState());
        try
        {
            runspace.Open();
            runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(Environment.CurrentDirectory));
            using Pipeline pipeline = CreatePipeline(runspace, commandLine.Text);
            using PosixSignalRegistration interrupt = StopOn(PosixSignal.SIGINT, pipeline);
            using PosixSignalRegistration terminate = StopOn(PosixSignal.SIGTERM, pipeline);
            pipeline.Invoke();
            return pipeline.PipelineStateInfo.State == PipelineState.Stopped
                ? ExitCodes.Interrupted
                : _host.ExitCode ?? ExitCodeOf(commandLine, runspace.SessionStateProxy);
        }
        catch (PipelineStoppedException)
        {
            return ExitCodes.Interrupted;
        }
        catch (RuntimeException failure)
        {
            terminal.WriteError(ErrorText.Describe(failure.ErrorRecord));
            return _host.ExitCode ?? ExitCodes.Failure;
        }
    }

    private static InitialSessionState CreateSessionState()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        state.ImportPSModule(Module);
        state.ThrowOnRunspaceOpenError = true;
        foreach (string name in (string[])["Out-Default", "Out-Host"])
        {
            state.Commands.Remove(name, typeof(SessionStateCmdletEntry));
            state.Commands.Add(new SessionStateCmdletEntry(name, typeof(OutConsoleCommand), helpFileName: null));
        }

        return state;
    }

    private static Pipeline CreatePipeline(Runspace runspace, string text)
    {
        // The engine keeps $? only of what enters its history.
        Pipeline pipeline = runspace.CreatePipeline(text, addToHistory: true);
        pipeline.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        pipeline.Commands.Add("Out-Default");
        return pipeline;
    }

    /// <summary>The first signal stops the pipeline, which closes its files; a second one ends the process.</summary>
    private static PosixSignalRegistration StopOn(PosixSignal signal, Pipeline pipeline)
    {
        int received = 0;
        return PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = Interlocked.Increment(ref received) == 1;
            pipeline.StopAsync();
        });
    }

    /// <summary>
    /// <c>exit</c> in a script file ends that file only, as far as the engine is concerned: the call
    /// of it fails, unless the code is 0, and <c>$LASTEXITCODE</c> has the code.
    /// </summary>
    private static int ExitCodeOf(CommandLine commandLine, SessionStateProxy session)
    {
        if (session.GetVariable("?") is true)
            return ExitCodes.Success;
        return commandLine.IsFile && session.GetVariable("LASTEXITCODE") is int code and not 0 ? code : ExitCodes.Failure;
    }
}
