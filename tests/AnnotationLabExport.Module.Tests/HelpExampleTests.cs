using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;
using AnnotationLabExport.ModuleTests.Servers;

namespace AnnotationLabExport.ModuleTests;

/// <summary>Runs every example of every cmdlet's help, on a copy of the example project, and on fakes of servers.</summary>
public sealed class HelpExampleTests : IClassFixture<ServerFixture>
{
    private readonly EngineFixture _engine;
    private readonly ServerFixture _servers;

    public HelpExampleTests(ServerFixture servers)
    {
        EngineFixture engine = _engine = servers.Engine;
        _servers = servers;
        string examples = Path.Combine(engine.Folder, "examples");
        Directory.CreateDirectory(examples);
        foreach (string file in Directory.GetFiles(Repository.File("examples"), "clinic-notes.*"))
            File.Copy(file, Path.Combine(examples, Path.GetFileName(file)), overwrite: true);
    }

    [Fact]
    public void Every_example_runs_and_has_a_result()
    {
        Assert.All(_engine.Output("(Get-Command -Module AnnotationLabExport).Name").Select(name => name.ToString()), cmdlet =>
            Assert.All(ExamplesOf(cmdlet), example =>
            {
                HashSet<string> before = Files();
                IReadOnlyList<PSObject> output = _engine.Output(Located(example));
                Assert.True(output.Count > 0 || !Files().SetEquals(before), example);
            }));
    }

    /// <summary>With the addresses of the fakes.</summary>
    private string Located(string example) => example
        .Replace("https://lab.example.org", _servers.Lab.Address.AbsoluteUri, StringComparison.Ordinal)
        .Replace("https://studio.example.org", _servers.Studio.Address.AbsoluteUri, StringComparison.Ordinal);

    private List<string> ExamplesOf(string cmdlet)
    {
        List<string> examples = [.. _engine.Output("param($name) (Get-Help $name).examples.example | ForEach-Object { $_.code }", cmdlet)
            .Select(code => code.ToString())];
        Assert.NotEmpty(examples);
        return examples;
    }

    private HashSet<string> Files() =>
        [.. Directory.GetFiles(_engine.Folder, "*", SearchOption.AllDirectories).Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks}")];
}
