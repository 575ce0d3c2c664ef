using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Packaging;

/// <summary>What is compiled ahead for the runtime and platform of the tests.</summary>
public sealed class CompiledTests
{
    private static readonly string Folder =
        Repository.Staged("compiled", $"net{Environment.Version.Major}.0-{RuntimeInformation.RuntimeIdentifier}");

    [Theory]
    [InlineData("AnnotationLabExport.dll")]
    [InlineData("AnnotationLabExport.Core.dll")]
    [InlineData("CsvHelper.dll")]
    [InlineData("Microsoft.Data.Sqlite.dll")]
    public void An_assembly_is_staged_twice_and_compiled_once(string name)
    {
        Assert.False(IsCompiled(Repository.Staged(name)));
        Assert.True(IsCompiled(Path.Combine(Folder, name)));
    }

    [Fact]
    public void What_is_compiled_is_what_runs()
    {
        using var engine = new EngineFixture();
        engine.Output("param($source) $null = Get-AlabTask -LiteralPath $source | ConvertTo-AlabCsv", Repository.File("examples", "clinic-notes.json"));

        AssemblyLoadContext module = AssemblyLoadContext.All.Single(context => context.Name == "AnnotationLabExport");
        Assert.Subset(
            module.Assemblies.Select(assembly => assembly.Location).ToHashSet(),
            new HashSet<string>(Array.ConvertAll(["AnnotationLabExport.dll", "AnnotationLabExport.Core.dll", "CsvHelper.dll"], name => Path.Combine(Folder, name))));
    }

    private static bool IsCompiled(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
