using AnnotationLabExport.ModuleTests.Harness;
using AnnotationLabExport.Servers.Faults;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>Save-AlabProject.</summary>
public sealed class SaveTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    [Fact]
    public void A_project_is_saved_as_the_server_gives_it()
    {
        string folder = Folder();
        servers.Engine.Output($"param($folder) $null = {ServerFixture.ToLab}; Save-AlabProject cardio -Destination $folder", folder);

        Assert.Equal(["cardio.xml", "cardio.zip"], Names(folder));
        Assert.Equal(File.ReadAllText(Repository.File("examples", "clinic-notes.xml")), File.ReadAllText(Path.Combine(folder, "cardio.xml")));
        Assert.Equal(
            servers.Engine.Output("(Get-AlabTask (\"$($args[0])/cardio.zip\")).Id", folder).Select(id => $"{id}"),
            servers.Engine.Output("(Get-AlabTask $args[0]).Id", Repository.File("examples", "clinic-notes.json")).Select(id => $"{id}"));
    }

    [Fact]
    public void Wildcards_mean_several()
    {
        string folder = Folder();
        var files = servers.Engine.Output($"param($folder) $null = {ServerFixture.ToStudio}; Save-AlabProject cardio* -Destination $folder -PassThru", folder);

        Assert.Equal(["cardio-2.json", "cardio-2.xml", "cardio.json", "cardio.xml"], Names(folder));
        Assert.Equal(4, files.Count);
        Assert.IsType<FileInfo>(files[0].BaseObject);
    }

    [Fact]
    public void Predictions_come_on_request()
    {
        string folder = Folder();
        servers.Engine.Output($"param($folder) $null = {ServerFixture.ToStudio}; Save-AlabProject cardio -Destination $folder -IncludePrediction", folder);

        Assert.Contains("ner-1", File.ReadAllText(Path.Combine(folder, "cardio.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_a_server_stay_in_the_folder()
    {
        string[] names = ["../../outside", "a/b", "a?b", "con", "..", ".hidden", "ends.", new string('x', 300), "a\u001bb"];
        foreach (string name in names)
            servers.Studio.Add(name);
        string folder = Folder();

        servers.Engine.Output($"param($folder) $null = {ServerFixture.ToStudio}; Save-AlabProject * -Destination $folder", folder);

        Assert.Equal(2 * (names.Length + 3), Names(folder).Length);
        Assert.Empty(Directory.GetDirectories(folder));
        Assert.False(File.Exists(Path.GetFullPath(Path.Combine(folder, "../../outside.json"))));
        Assert.Contains("_.._.._outside.json", Names(folder));
        Assert.Equal(3, Names(folder).Count(name => name.StartsWith("a_b-", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Contains("_con.json", Names(folder));
        servers.Studio.Projects.RemoveAll(project => names.Contains(project.Title));
    }

    [Fact]
    public void A_download_that_fails_leaves_the_old_files()
    {
        string folder = Folder();
        File.WriteAllText(Path.Combine(folder, "cardio.json"), "old");
        servers.Studio.Faults.Add(Fault.CutOff("GET", "/export", 10, times: 9));

        EngineResult result = servers.Engine.Run($"param($folder) $null = {ServerFixture.ToStudio} -MaximumRetryCount 0; Save-AlabProject cardio -Destination $folder", folder);
        servers.Studio.Faults.Clear();

        Assert.Equal(["ServerAnswerUnexpected"], result.ErrorIds);
        Assert.Equal(["cardio.json"], Names(folder));
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "cardio.json")));
    }

    [Fact]
    public void Existing_files_stay_if_asked()
    {
        string folder = Folder();
        File.WriteAllText(Path.Combine(folder, "cardio.xml"), "old");

        EngineResult result = servers.Engine.Run($"param($folder) $null = {ServerFixture.ToStudio}; Save-AlabProject cardio -Destination $folder -NoClobber", folder);

        Assert.Equal(["ResourceExists"], result.ErrorIds);
        Assert.Equal(["cardio.xml"], Names(folder));
    }

    [Fact]
    public void A_trial_touches_nothing()
    {
        string folder = Path.Combine(Folder(), "new");
        servers.Engine.Output($"param($folder) $null = {ServerFixture.ToStudio}; Save-AlabProject cardio -Destination $folder -WhatIf", folder);

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void An_unknown_project_is_told_but_not_a_pattern_that_fits_none()
    {
        EngineResult result = servers.Engine.Run($"$null = {ServerFixture.ToStudio}; Save-AlabProject nope* -Destination out/; Save-AlabProject nope -Destination out/");

        Assert.Equal(["ServerProjectUnknown"], result.ErrorIds);
    }

    [Fact]
    public void Without_a_server_there_is_none()
    {
        using EngineFixture engine = new();

        Assert.Equal(["ServerNotConnected"], engine.Run("Save-AlabProject cardio -Destination out/").ErrorIds);
    }

    [Fact]
    public void A_stop_is_over_within_two_seconds()
    {
        servers.Studio.Faults.Add(Fault.Late("GET", "/export", TimeSpan.FromSeconds(60)));
        using EngineRun run = servers.Engine.Start($"$null = {ServerFixture.ToStudio}; Save-AlabProject cardio -Destination stopped/");
        run.WaitForProgress();
        Thread.Sleep(500);

        Assert.True(run.Stop() < TimeSpan.FromSeconds(2));
        servers.Studio.Faults.Clear();
    }

    private string Folder() => Directory.CreateDirectory(Path.Combine(servers.Engine.Folder, Guid.NewGuid().ToString("N"))).FullName;

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
