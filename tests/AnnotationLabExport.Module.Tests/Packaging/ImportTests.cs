using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Packaging;

public sealed class ImportTests
{
    private const string Exported = "(Get-Module AnnotationLabExport).ExportedCmdlets.Keys";

    public static TheoryData<string> Manifests => [Repository.StagedManifest, Repository.CheckoutManifest];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_is_valid(string manifest)
    {
        using EngineFixture engine = EngineFixture.CreateBare();

        EngineResult result = engine.Run("param($manifest) Test-ModuleManifest $manifest", manifest);

        Assert.Empty(result.Errors);
        Assert.Single(result.Output);
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Module_exports_the_cmdlets_of_its_manifest(string manifest)
    {
        using EngineFixture engine = EngineFixture.CreateBare();
        engine.Import(manifest);

        string[] declared = Names(engine, "param($manifest) (Test-ModuleManifest $manifest).ExportedCmdlets.Keys", manifest);

        Assert.NotEmpty(declared);
        Assert.Equal(declared, Names(engine, Exported));
        Assert.Equal(declared, Names(engine, "(Get-Command -Module AnnotationLabExport).Name"));
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Forced_import_exports_the_cmdlets_again(string manifest)
    {
        using EngineFixture engine = EngineFixture.CreateBare();
        engine.Import(manifest);
        string[] first = Names(engine, Exported);

        engine.Import(manifest, force: true);
        engine.Import(manifest, force: true);

        Assert.Equal(first, Names(engine, Exported));
        Assert.Equal(first, Names(engine, "(Get-Command -Module AnnotationLabExport).Name"));
    }

    [Fact]
    public void Removed_module_can_be_imported_again()
    {
        using EngineFixture engine = EngineFixture.CreateBare();
        engine.Import(Repository.StagedManifest);
        string[] first = Names(engine, Exported);

        engine.Output("Remove-Module AnnotationLabExport");
        Assert.Empty(engine.Output("Get-Command -Module AnnotationLabExport"));
        engine.Import(Repository.StagedManifest);

        Assert.Equal(first, Names(engine, Exported));
    }

    [Fact]
    public void Manifest_exports_every_cmdlet_class()
    {
        using EngineFixture engine = EngineFixture.CreateBare();
        engine.Import(Repository.StagedManifest);

        string[] classes = Names(engine, """
            $assembly = (Get-Command -Module AnnotationLabExport)[0].ImplementingType.Assembly
            foreach ($type in $assembly.GetTypes()) {
                foreach ($cmdlet in $type.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)) {
                    "$($cmdlet.VerbName)-$($cmdlet.NounName)"
                }
            }
            """);

        Assert.Equal(classes, Names(engine, Exported));
    }

    [Theory]
    [InlineData("variable:")]
    [InlineData("env:")]
    [InlineData("function:")]
    [InlineData("alias:")]
    public void Import_leaves_no_trace_but_the_cmdlets(string drive)
    {
        using EngineFixture engine = EngineFixture.CreateBare();
        const string Items = "param($drive) $ExecutionContext.InvokeProvider.ChildItem.Get($drive, $false).Name";
        string[] before = Names(engine, Items, drive);

        engine.Import(Repository.StagedManifest);

        Assert.Equal(before, Names(engine, Items, drive));
    }

    private static string[] Names(EngineFixture engine, string script, params object?[] arguments) =>
        [.. engine.Output(script, arguments).Select(name => name.ToString()).Order(StringComparer.Ordinal)];
}
