using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Cmdlets;

public sealed class HelpTests
{
    public static TheoryData<string> Manifests => [Repository.StagedManifest, Repository.CheckoutManifest];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Every_cmdlet_has_a_synopsis_a_description_and_examples(string manifest)
    {
        using EngineFixture engine = Import(manifest);

        IReadOnlyList<PSObject> lacking = engine.Output("""
            foreach ($name in (Get-Command -Module AnnotationLabExport).Name) {
                $help = Get-Help $name -Full
                $examples = @($help.examples.example)
                if (-not $help.Synopsis -or -not $help.description -or $examples.Count -eq 0 -or -not $examples[0].code) { $name }
            }
            """);

        Assert.Empty(lacking);
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Every_parameter_is_described(string manifest)
    {
        using EngineFixture engine = Import(manifest);

        IReadOnlyList<PSObject> lacking = engine.Output("""
            $common = [System.Management.Automation.Cmdlet]::CommonParameters
            foreach ($command in Get-Command -Module AnnotationLabExport) {
                $described = (Get-Help $command.Name -Full).parameters.parameter | Where-Object { $_.description.Text }
                $command.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin $described.name } | ForEach-Object { "$command -$_" }
            }
            """);

        Assert.Empty(lacking);
    }

    [Fact]
    public void Help_names_the_parameter_sets_of_the_command()
    {
        using EngineFixture engine = Import(Repository.StagedManifest);

        IReadOnlyList<PSObject> different = engine.Output("""
            foreach ($command in Get-Command -Module AnnotationLabExport) {
                if (@((Get-Help $command.Name).syntax.syntaxItem).Count -ne $command.ParameterSets.Count) { $command.Name }
            }
            """);

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void About_topics_are_found(string manifest)
    {
        using EngineFixture engine = Import(manifest);
        string[] topics = [.. Directory.GetFiles(Repository.Staged(), "about_*.help.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path).Split('.')[0])];

        Assert.NotEmpty(topics);
        Assert.All(topics, topic => Assert.Equal(topic, Assert.Single(engine.Output("param($topic) (Get-Help $topic).Name", topic)).ToString()));
    }

    private static EngineFixture Import(string manifest)
    {
        EngineFixture engine = EngineFixture.CreateBare();
        engine.Import(manifest);
        return engine;
    }
}
