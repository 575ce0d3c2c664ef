using System.Reflection;
using System.Reflection.Emit;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Packaging;

/// <summary>The module beside other modules that bring other versions of its libraries.</summary>
public sealed class IsolationTests
{
    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("99.0.0.0")]
    public void A_foreign_CsvHelper_does_not_clash(string version)
    {
        using var folder = new TemporaryFolder();
        string foreign = folder.File("CsvHelper.dll");
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("CsvHelper") { Version = new Version(version) }, typeof(object).Assembly);
        assembly.DefineDynamicModule("CsvHelper").DefineType("CsvHelper.Foreign", TypeAttributes.Public).CreateType();
        assembly.Save(foreign);
        string script = folder.Write("foreign.ps1", """
            param($Foreign, $Source)
            $ErrorActionPreference = 'Stop'
            [Reflection.Assembly]::LoadFrom($Foreign).GetName().Version.ToString()
            Get-AlabTask -LiteralPath $Source | ConvertTo-AlabCsv
            """);

        PwshResult result = PwshProcess.Script(new Dictionary<string, string>(), script, foreign, Repository.File("examples", "clinic-notes.json"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith(version + "\n", result.Output, StringComparison.Ordinal);
        Assert.True(result.Output.Split('\n').Length > 10);
    }

    [Fact]
    public void The_libraries_of_the_module_stay_out_of_the_default_context()
    {
        using var engine = new EngineFixture();
        engine.Output("param($source) $null = Get-AlabTask -LiteralPath $source | ConvertTo-AlabCsv", Repository.File("examples", "clinic-notes.json"));

        Assert.DoesNotContain(
            System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies,
            assembly => assembly.GetName().Name is "CsvHelper" or "AnnotationLabExport" or "AnnotationLabExport.Core");
    }
}
