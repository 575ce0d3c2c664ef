using System.Text.RegularExpressions;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Packaging;

public sealed class StagingTests
{
    private static readonly string Folder = Repository.Staged();

    [Fact]
    public void Module_does_not_bring_the_engine()
    {
        Assert.False(File.Exists(Path.Combine(Folder, "System.Management.Automation.dll")));
        Assert.DoesNotContain("PowerShellStandard", File.ReadAllText(Path.Combine(Folder, "AnnotationLabExport.deps.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AnnotationLabExport.psm1")]
    [InlineData("AnnotationLabExport.Format.ps1xml")]
    [InlineData("AnnotationLabExport.Lists.Format.ps1xml")]
    [InlineData("AnnotationLabExport.Types.ps1xml")]
    [InlineData("AnnotationLabExport.Loader.dll")]
    [InlineData("AnnotationLabExport.dll")]
    [InlineData("AnnotationLabExport.Core.dll")]
    [InlineData("AnnotationLabExport.deps.json")]
    [InlineData("CsvHelper.dll")]
    [InlineData("LICENSE")]
    [InlineData("en-US/AnnotationLabExport.dll-Help.xml")]
    public void Module_is_complete(string file) => Assert.True(File.Exists(Path.Combine(Folder, file)));

    [Fact]
    public void SQLite_is_staged_for_eight_platforms_and_no_other() => Assert.Equal(
        [
            "linux-arm64/native/libe_sqlite3.so", "linux-musl-arm64/native/libe_sqlite3.so", "linux-musl-x64/native/libe_sqlite3.so",
            "linux-x64/native/libe_sqlite3.so", "osx-arm64/native/libe_sqlite3.dylib", "osx-x64/native/libe_sqlite3.dylib",
            "win-arm64/native/e_sqlite3.dll", "win-x64/native/e_sqlite3.dll",
        ],
        Files(Path.Combine(Folder, "runtimes")).Select(file => file.Replace('\\', '/')));

    [Fact]
    public void Nothing_but_the_module_is_staged() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)),
        file => Regex.IsMatch(file, @"\.(pdb|cs|csproj|json)$|\.xml$|\.exe$") && file is not "AnnotationLabExport.deps.json" && !file.EndsWith("-Help.xml", StringComparison.Ordinal));

    [Fact]
    public void Both_manifests_differ_in_their_paths_only() => Assert.Equal(
        File.ReadAllText(Repository.CheckoutManifest).Replace("src/AnnotationLabExport/module/", "", StringComparison.Ordinal),
        File.ReadAllText(Repository.StagedManifest));

    [Fact]
    public void Tests_start_the_PowerShell_that_the_checkout_names() => Assert.Contains(
        $"\"version\": \"{Directory.GetParent(Repository.PowerShell)!.Parent!.Parent!.Parent!.Parent!.Name}\"",
        File.ReadAllText(Repository.File(".config", "dotnet-tools.json")),
        StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal);
}
