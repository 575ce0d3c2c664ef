using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests;

public sealed class HostArgumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("|1|False|")]
    [InlineData("a b|1|False|", "-Name", "a b")]
    [InlineData("it's $PWD|1|False|", "it's $PWD")]
    [InlineData("|3|True|", "-Flag", "-Count", "3")]
    [InlineData("|3|False|", "-Flag:$false", "-Count:3")]
    [InlineData("first|2|True|third;-5", "first", "2", "-Flag", "third", "-5")]
    public void Arguments_bind_as_in_a_call(string expected, params string[] arguments)
    {
        string script = _folder.Write("with [brackets]/bind.ps1", """
            param([string] $Name, [int] $Count = 1, [switch] $Flag, [Parameter(ValueFromRemainingArguments)] $Rest)
            "$Name|$Count|$Flag|$($Rest -join ';')"
            """);

        HostResult result = HostProcess.Run(["-File", script, .. arguments]);

        Assert.Equal((expected + "\n", ""), (result.Output, result.Error));
    }

    [Fact]
    public void A_script_knows_where_it_is_and_where_it_was_called()
    {
        string script = _folder.Write("scripts/here.ps1", "$PSScriptRoot; $PSCommandPath; $PWD.Path; [IO.File]::ReadAllText('data.txt')");
        _folder.Write("data.txt", "content");

        HostResult result = HostProcess.RunIn(_folder.Path, "-File", Path.Combine("scripts", "here.ps1"));

        Assert.Equal($"{Path.GetDirectoryName(script)}\n{script}\n{_folder.Path}\ncontent\n", result.Output);
    }

    [Fact]
    public void The_words_of_a_command_are_one_text() =>
        Assert.Equal("1 2\n", HostProcess.Run("-Command", "\"1", "2\"").Output);

    [Fact]
    public void The_module_is_there() =>
        Assert.Equal("AnnotationLabExport\n", HostProcess.RunIn(_folder.Path, "-Command", "(Get-Command Get-AlabTask).Source").Output);

    public void Dispose() => _folder.Dispose();
}
