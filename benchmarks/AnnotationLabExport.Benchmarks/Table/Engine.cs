using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace AnnotationLabExport.Benchmarks.Table;

/// <summary>PowerShell's engine with the staged module.</summary>
internal sealed class Engine : IDisposable
{
    private static readonly string Manifest = Path.Combine(
        typeof(Engine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "StagedModule").Value!,
        "AnnotationLabExport.psd1");

    private readonly Runspace _runspace;

    public Engine()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
    }

    /// <summary>Imports the module, as a user's first command does.</summary>
    public void Import() => Run("param($manifest) Import-Module $manifest -Force", Manifest);

    /// <summary>Runs a script whose output is thrown away by the script itself.</summary>
    public void Run(string script, params object[] arguments)
    {
        using var powerShell = PowerShell.Create(_runspace);
        powerShell.AddScript(script);
        foreach (object argument in arguments)
            powerShell.AddArgument(argument);
        powerShell.Invoke();
        if (powerShell.Streams.Error.Count > 0)
            throw new InvalidOperationException(powerShell.Streams.Error[0].ToString());
    }

    public void Dispose() => _runspace.Dispose();
}
