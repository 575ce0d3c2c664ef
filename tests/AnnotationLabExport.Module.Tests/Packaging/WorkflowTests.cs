using System.Text.RegularExpressions;
using AnnotationLabExport.ModuleTests.Harness;
using YamlDotNet.RepresentationModel;

namespace AnnotationLabExport.ModuleTests.Packaging;

/// <summary>The files that GitHub reads: well formed, and true of the checkout.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.File(".github"), "*.yml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_one_document_of_a_mapping(string file) => Assert.NotEmpty(Read(file).Children);

    [Fact]
    public void Jobs_wait_for_jobs_that_there_are_and_name_a_machine()
    {
        YamlMappingNode jobs = Jobs();
        string[] names = Keys(jobs);
        Assert.Equal(["build", "linux", "others", "release", "versions"], names.Order(StringComparer.Ordinal));
        foreach (YamlNode job in jobs.Children.Values)
        {
            Assert.Contains("runs-on", Keys(job));
            string[] needs = Keys(job).Contains("needs") ? [.. job["needs"].AllNodes.OfType<YamlScalarNode>().Select(name => name.Value!)] : [];
            Assert.Subset(names.ToHashSet(), needs.ToHashSet());
        }
    }

    [Fact]
    public void Steps_run_scripts_that_there_are()
    {
        string[] commands = [.. Jobs().AllNodes.OfType<YamlMappingNode>().Where(step => Keys(step).Contains("run")).Select(step => step["run"].ToString())];
        string[] scripts = [.. commands.SelectMany(command => Regex.Matches(command, @"(?<= )[\w./]+\.ps1|\.ci/run").Select(match => match.Value)).Distinct()];
        Assert.Equal([".ci/run", "build.ps1", "tests/versions.ps1"], scripts.Order(StringComparer.Ordinal));
        Assert.All(scripts, script => Assert.True(File.Exists(Repository.File(script))));
    }

    [Fact]
    public void Every_PowerShell_from_the_manifests_on_is_tried()
    {
        string lowest = Regex.Match(File.ReadAllText(Repository.CheckoutManifest), @"PowerShellVersion\s*=\s*'([\d.]+)'").Groups[1].Value;
        string[] tried = [.. ((YamlSequenceNode)Jobs()["versions"]["strategy"]["matrix"]["powershell"]).Select(version => version.ToString())];
        Assert.Equal($"{lowest}.*", tried[0]);
        Assert.Contains(string.Join('.', new DirectoryInfo(Repository.PowerShell).Parent!.Parent!.Parent!.Parent!.Parent!.Name.Split('.')[..2]) + ".*", tried);
    }

    [Theory]
    [InlineData("fault.yml")]
    [InlineData("wish.yml")]
    public void An_issue_template_has_what_GitHub_demands(string name)
    {
        YamlMappingNode template = Read(Path.Combine(".github", "ISSUE_TEMPLATE", name));
        Assert.Subset(Keys(template).ToHashSet(), new HashSet<string> { "name", "description", "body" });
        foreach (YamlNode field in (YamlSequenceNode)template["body"])
        {
            Assert.Matches("^(markdown|textarea)$", field["type"].ToString());
            Assert.Contains(field["type"].ToString() == "markdown" ? "value" : "label", Keys(field["attributes"]));
        }
    }

    private static YamlMappingNode Jobs() => (YamlMappingNode)Read(Path.Combine(".github", "workflows", "ci.yml"))["jobs"];

    private static string[] Keys(YamlNode mapping) => [.. ((YamlMappingNode)mapping).Children.Keys.Select(key => key.ToString())];

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using StreamReader reader = File.OpenText(Repository.File(file));
        stream.Load(reader);
        return Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
    }
}
