using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests;

public sealed class HostOutputTests
{
    [Theory]
    [InlineData("'trailing   '", "trailing   \n")]
    [InlineData("''", "\n")]
    [InlineData("\"a`rb\"", "a\rb\n")]
    [InlineData("\"a`r`nb`n\"", "a\r\nb\n\n")]
    [InlineData("\"`e[31mred`e[0m`t\"", "\e[31mred\e[0m\t\n")]
    [InlineData("'é😀漢'", "é😀漢\n")]
    [InlineData("'one', 'two'", "one\ntwo\n")]
    [InlineData("'text' | Out-Default", "text\n")]
    public void Strings_pass_unchanged(string command, string expected) => Assert.Equal(expected, HostProcess.Command(command).Output);

    [Fact]
    public void Long_strings_are_not_broken() =>
        Assert.Equal(new string('x', 100_000) + "\n", HostProcess.Command("'x' * 100000").Output);

    [Fact]
    public void Objects_show_as_tables_between_strings()
    {
        HostResult result = HostProcess.Command("'before'; [pscustomobject]@{ Id = 1; Name = 'one' }; 'between'; [pscustomobject]@{ Id = 2; Name = 'two' }; 'after'");

        string[] lines = [.. result.Output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        Assert.Equal(["before", "Id Name", "-- ----", "1 one", "between", "Id Name", "-- ----", "2 two", "after"], lines.Select(Squeezed));
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public void Rows_come_out_as_they_arrive()
    {
        using HostProcess host = HostProcess.Start("-Command", "Get-Command Out-Null; while ($true) { [Threading.Thread]::Sleep(20) }");

        string? line = host.ReadLine();
        while (line is not null && !line.Contains("Out-Null", StringComparison.Ordinal))
            line = host.ReadLine();

        Assert.NotNull(line);
    }

    [Fact]
    public void All_but_the_output_goes_to_standard_error()
    {
        HostResult result = HostProcess.Command("""
            function Show-All {
                [CmdletBinding()] param()
                $PSCmdlet.WriteWarning('a warning')
                $PSCmdlet.WriteVerbose('a detail')
                $PSCmdlet.WriteInformation('a word', @())
                $PSCmdlet.WriteProgress([System.Management.Automation.ProgressRecord]::new(1, 'Working', 'halfway'))
                $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('an error'), 'An', 0, $null))
                'the output'
            }
            Show-All -Verbose -InformationAction Continue
            """);

        Assert.Equal("the output\n", result.Output);
        Assert.Contains("WARNING: a warning\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("VERBOSE: a detail\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("a word\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("Working: halfway\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("Show-All: an error\nAt line:10 char:1\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_an_error_and_no_wait()
    {
        HostResult result = HostProcess.Command("$Host.UI.ReadLine()");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("does not ask", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_output_is_no_error()
    {
        if (OperatingSystem.IsWindows())
            return;
        using HostProcess host = HostProcess.Start("-Command", "1..20000 | ForEach-Object { 'line ' + $_ }");
        host.ReadLine();
        host.CloseOutput();

        Assert.Equal(new HostResult(0, "", ""), host.Wait());
    }

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
