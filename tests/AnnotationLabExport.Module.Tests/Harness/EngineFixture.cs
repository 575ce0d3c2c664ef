using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>
/// PowerShell's engine with the staged module imported. One per test class
/// (<c>IClassFixture&lt;EngineFixture&gt;</c>): what a script sets in the global scope stays for the
/// tests after it, so scripts run in a scope of their own.
/// </summary>
public sealed class EngineFixture : IDisposable
{
    private readonly Runspace _runspace;
    private readonly TemporaryFolder _folder = new();

    public EngineFixture()
        : this(Repository.StagedManifest)
    {
    }

    private EngineFixture(string? manifest)
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        _runspace = RunspaceFactory.CreateRunspace(Host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Folder = _folder.Path;
        if (manifest is not null)
            Import(manifest);
    }

    /// <summary>Sees what the engine shows and answers what it asks.</summary>
    public CapturingHost Host { get; } = new();

    /// <summary>A folder of this engine's own, which is its current location too.</summary>
    public string Folder
    {
        get;
        private init
        {
            field = value;
            _runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(value));
        }
    }

    /// <summary>An engine without the module.</summary>
    public static EngineFixture CreateBare() => new(manifest: null);

    /// <summary>Imports a manifest as a user would; what the import writes as an error fails.</summary>
    public void Import(string manifest, bool force = false) =>
        Run("param($manifest, $force) Import-Module $manifest -Force:$force -ErrorAction Stop", manifest, force).ThrowIfFailed();

    /// <summary>Runs a script to its end; the arguments are those of its <c>param</c> block.</summary>
    public EngineResult Run(string script, params object?[] arguments)
    {
        using EngineRun run = Start(script, arguments);
        return run.Wait();
    }

    /// <summary>Runs a script and fails on any error; returns its output.</summary>
    public IReadOnlyList<PSObject> Output(string script, params object?[] arguments)
    {
        EngineResult result = Run(script, arguments);
        result.ThrowIfFailed();
        Assert.Empty(result.Errors);
        return result.Output;
    }

    /// <summary>Runs a script and returns what it shows in the console.</summary>
    public string Show(string script, params object?[] arguments)
    {
        Host.Clear();
        Run($"& {{ {script} }} @args | Out-Default", arguments).ThrowIfFailed();
        return Host.Text;
    }

    /// <summary>Starts a script that the test will stop, or watch while it runs.</summary>
    public EngineRun Start(string script, params object?[] arguments) => new(_runspace, script, arguments);

    public void Dispose()
    {
        _runspace.Dispose();
        _folder.Dispose();
    }
}
