using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Cmdlets;

/// <summary>
/// Nothing of a project or a path that a terminal would obey reaches one by messages and questions, only in the data
/// themselves. Views are shown in PowerShell itself (tests/pester/Views.Tests.ps1).
/// </summary>
public sealed class TerminalTests : IClassFixture<EngineFixture>, IDisposable
{
    private const string Begin = "param($folder) $null = $ExecutionContext.SessionState.Path.SetLocation([WildcardPattern]::Escape($folder));"
        + "$config = \"$folder/c.xml\"; ";

    /// <summary>Line ends and all that a name may hold; Windows allows neither.</summary>
    private static readonly string Name = OperatingSystem.IsWindows() ? "evil [x]\u202e" : "evil\e[31m\e[2J\a\r\n[x]\u009b\u202e";

    private static readonly string In = $"-LiteralPath '{Name}.json'";

    private readonly EngineFixture _engine;
    private readonly TemporaryFolder _folder = new();

    public TerminalTests(EngineFixture engine)
    {
        _engine = engine;
        _folder.Write($"{Name}.json", Hostile.Project);
        _folder.Write("c.xml", """<View><Text name="t" value="$text"/><Labels name="l" toName="t"><Label value="x"/></Labels></View>""");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Get-AlabTask {in}")]
    [InlineData("Get-AlabTask {in} | Get-AlabAnnotation")]
    [InlineData("Get-AlabProject {in}")]
    [InlineData("Test-AlabProject {in}")]
    [InlineData("Show-AlabTask {in} -IncludeLabel \"evil`e[31m\"")]
    [InlineData("Export-AlabReport {in} -Destination report.html -MaximumTasks 1 -IncludeLabel \"evil`e[31m\"")]
    [InlineData("Export-AlabProject {in} -Destination out/ -Format Json, JsonLines, Csv, Tsv, Conll2003 -AnnotationSource Both")]
    [InlineData("Export-AlabProject {in} -Destination 'out/{name}.csv' -Format Csv")]
    [InlineData("Export-AlabProject {in} -Destination out/ -Format Csv -LabelConfig $config")]
    [InlineData("Get-AlabTask {in} | Export-AlabProject -Destination out/ -Format Conll")]
    [InlineData("Get-AlabTask {in} | ConvertTo-AlabConll")]
    [InlineData("Get-AlabTask {in} | ConvertTo-AlabCsv")]
    [InlineData("Import-AlabProject {in} -Database '{name}.db'")]
    [InlineData("Import-AlabProject {in} -Database p.db -Name '{name}'; Test-AlabProject -Database p.db -Project '{name}'")]
    [InlineData("Import-AlabProject {in} -Database p.db -Name '{name}'; Remove-AlabProject -Database p.db -Name '{name}' -Confirm:$false")]
    public void Warnings_details_and_progress_hold_none(string script)
    {
        Directory.CreateDirectory(_folder.File("out"));
        EngineResult result = _engine.Run($"{Begin} $VerbosePreference = 'Continue'; {Filled(script)}", _folder.Path);
        result.ThrowIfFailed();
        Assert.Empty(result.Errors);
        string[] told = [.. result.Warnings, .. result.Verbose, .. result.Progress.Select(one => one.Activity + one.StatusDescription + one.CurrentOperation)];
        Assert.Contains(told, line => line.Contains("evil", StringComparison.Ordinal));
        Assert.All(told, line => Hostile.IsHarmless(line));
    }

    [Theory]
    [InlineData("Export-AlabProject {in} -Destination 'out/{name}.csv' -Format Csv -WhatIf")]
    [InlineData("Import-AlabProject {in} -Database '{name}.db' -Name '{name}' -WhatIf")]
    [InlineData("Get-AlabTask {in} | Import-AlabProject -Database p.db -Name '{name}' -WhatIf")]
    [InlineData("Import-AlabProject {in} -Database p.db -Name '{name}'; Remove-AlabProject -Database p.db -Name '{name}' -WhatIf")]
    public void What_would_be_done_is_told_without(string script)
    {
        Directory.CreateDirectory(_folder.File("out"));
        string shown = Show($"{Begin} {script} -WarningAction Ignore");
        Assert.Contains("evil", shown, StringComparison.Ordinal);
        Hostile.IsHarmless(shown, mayHaveLines: true);
    }

    [Fact]
    public void Questions_are_asked_without()
    {
        _engine.Host.Answer = 'n';
        Show($"{Begin} Import-AlabProject {In} -Database p.db -Name '{Name}'; Remove-AlabProject -Database p.db -Name '{Name}'");
        string question = Assert.Single(_engine.Host.Questions);
        Assert.Contains("evil", question, StringComparison.Ordinal);
        Hostile.IsHarmless(question, mayHaveLines: true);
    }

    [Theory]
    [InlineData("Get-AlabTask -LiteralPath '{name}'", "SourceNotFound")]
    [InlineData("Get-AlabTask -LiteralPath '{name}.cut'", "JsonMalformed")]
    [InlineData("Get-AlabTask -LiteralPath '{name}.empty'", "SourceEmpty")]
    [InlineData("Get-AlabProject -Database '{name}.none'", "DatabaseNotFound")]
    [InlineData("Get-AlabProject -Database '{name}.json'", "DatabaseInvalid")]
    [InlineData("Import-AlabProject {in} -Database p.db; Get-AlabTask -Database p.db -Project '{name}!'", "ProjectNotFound")]
    [InlineData("Export-AlabProject {in} -Destination '{name}.csv' -Format Csv -NoClobber", "ResourceExists")]
    [InlineData("Export-AlabProject {in} -Destination '{name}/x.csv' -Format Csv", "TargetInvalid")]
    [InlineData("Export-AlabProject {in} -Destination '{name}.json' -Format Json", "TargetIsSource")]
    [InlineData("Export-AlabProject {in} -Destination ./ -Format Csv -Name 'a/{name}'", "NameInvalid")]
    [InlineData("Export-AlabProject {in} -Destination ./ -Format Conll -LabelConfig c.bad", "LabelConfigInvalid")]
    [InlineData("Test-AlabProject {in} -TokenPattern '({name}'", "TokenPatternInvalid")]
    [InlineData("ConvertFrom-AlabConll -LiteralPath '{name}.conll'", "ConllNoTags")]
    public void Errors_are_told_without(string script, string id)
    {
        _folder.Write($"{Name}.cut", Hostile.CutOff);
        _folder.Write($"{Name}.empty", "");
        _folder.Write($"{Name}.csv", "old");
        _folder.Write("c.bad", "<View>\u001b</View>");
        _folder.Write($"{Name}.conll", $"evil\e[2J -X- _ {Hostile.Conll[^10..].Trim()}\n");
        ErrorRecord error = Assert.Single(_engine.Run($"{Begin} {Filled(script)}", _folder.Path).Errors);
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.True((error.ErrorDetails?.Message ?? error.Exception.Message).Length > 20);
        Hostile.IsHarmless(error.ErrorDetails?.Message ?? error.Exception.Message);
        Hostile.IsHarmless(error.ToString());
        Hostile.IsHarmless(error.CategoryInfo.ToString());
        Hostile.IsHarmless(error.CategoryInfo.TargetName);
    }

    [Fact]
    public void Lines_of_the_formats_are_data_and_keep_what_they_hold() => Assert.Contains(
        "evil\e[31m",
        string.Concat(_engine.Output($"{Begin} Get-AlabTask {In} | ConvertTo-AlabCsv -WarningAction Ignore", _folder.Path)),
        StringComparison.Ordinal);

    private static string Filled(string script) =>
        script.Replace("{in}", In, StringComparison.Ordinal).Replace("{name}", Name, StringComparison.Ordinal);

    /// <summary>What the console is sent.</summary>
    private string Show(string script)
    {
        _engine.Host.Clear();
        EngineResult result = _engine.Run($"& {{ {Filled(script)} }} @args | Out-Default", _folder.Path);
        result.ThrowIfFailed();
        Assert.Empty(result.Errors);
        return _engine.Host.RawText;
    }
}
