using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>The format LabelStudio from cmdlets.</summary>
public sealed class LabelStudioFormatTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private static readonly string Notes = Repository.File("examples", "clinic-notes.json");

    [Fact]
    public void A_project_is_exported()
    {
        engine.Output("Export-AlabProject $args[0] -Destination out/ -Format LabelStudio -KnownUser Eric", Notes);

        string text = File.ReadAllText(Path.Combine(engine.Folder, "out", "clinic-notes.ls.json"));
        Assert.StartsWith("[\n  {\n    \"data\": {", text, StringComparison.Ordinal);
        Assert.Contains("\"completed_by\": {\n          \"email\": \"Eric\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_of_it_belongs_to_it_alone() =>
        Assert.Equal(["OptionUnused"], engine.Run("Export-AlabProject $args[0] -Destination out/ -Format Csv -KnownUser a", Notes).ErrorIds);

    [Fact]
    public void A_file_that_servers_refuse_is_warned_of()
    {
        string large = Path.Combine(engine.Folder, "large.json");
        using (var writer = new StreamWriter(large))
        {
            for (int id = 1; id <= 51; id++)
                writer.Write($$$"""{"id":{{{id}}},"data":{"text":"{{{new string('a', 4_000_000)}}}"}}""");
        }

        EngineResult result = engine.Run("Export-AlabProject large.json -Destination out/ -Format LabelStudio");
        File.Delete(large);

        Assert.Contains(result.Warnings, warning => warning.Contains("takes 200 MB at most", StringComparison.Ordinal));
    }
}
