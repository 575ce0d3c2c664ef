using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests;

public sealed class HostExitCodeTests
{
    private const string WriteError =
        "function Write-One { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('one'), 'One', 0, $null)) } ";

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("throw 'no'", 1)]
    [InlineData("1/0; 'after'", 0)]
    [InlineData("'before'; 1/0", 1)]
    [InlineData(WriteError + "Write-One", 1)]
    [InlineData(WriteError + "Write-One; 'after'", 0)]
    [InlineData(WriteError + "Write-One -ErrorAction Stop; 'after'", 1)]
    [InlineData("if (", 1)]
    [InlineData("exit 7", 7)]
    [InlineData("exit", 0)]
    [InlineData("1..3 | ForEach-Object { exit $_ }", 1)]
    [InlineData("function Stop-Here { exit 9 } Stop-Here; exit 1", 9)]
    public void Of_a_command(string command, int expected) => Assert.Equal(expected, HostProcess.Command(command).ExitCode);

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("throw 'no'", 1)]
    [InlineData("1/0; 'after'", 1)]
    [InlineData("try { 1/0 } catch { 'caught' }", 0)]
    [InlineData(WriteError + "Write-One", 0)]
    [InlineData(WriteError + "$ErrorActionPreference = 'Stop'; Write-One; 'after'", 1)]
    [InlineData("if (", 1)]
    [InlineData("exit 7", 7)]
    [InlineData("exit 0", 0)]
    [InlineData("function Stop-Here { exit 9 } Stop-Here; exit 1", 9)]
    [InlineData("dotnet --no-such-thing 2>&1 | Out-Null; 'fine'", 0)]
    public void Of_a_script(string script, int expected)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(expected, HostProcess.Run("-File", folder.Write("script.ps1", script)).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("-Command")]
    [InlineData("-File")]
    [InlineData("-Nonsense", "1")]
    [InlineData("-File", "missing.ps1")]
    public void A_wrong_command_line_shows_the_usage(params string[] arguments)
    {
        HostResult result = HostProcess.Run(arguments);

        Assert.Equal(64, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("Usage:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_stops_the_pipeline(string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        using HostProcess host = HostProcess.Start(
            "-Command", "try { 'started'; while ($true) { [Threading.Thread]::Sleep(20) } } finally { [Console]::Error.Write('closed') }");
        Assert.Equal("started", host.ReadLine());
        long sent = Environment.TickCount64;

        host.Signal(signal);
        HostResult result = host.Wait();

        Assert.Equal(130, result.ExitCode);
        Assert.Equal("closed", result.Error);
        Assert.InRange(Environment.TickCount64 - sent, 0, 2000);
    }
}
