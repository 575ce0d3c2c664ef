using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Packaging;

public sealed class ImportTests
{
    private const string Exported = "(Get-Module AnnotationLabExport).ExportedCmdlets.Keys";

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
