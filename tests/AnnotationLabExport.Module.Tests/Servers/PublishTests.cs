using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;
using AnnotationLabExport.Servers.Faults;
using AnnotationLabExport.Servers.LabelStudio;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>Publish-AlabProject.</summary>
public sealed class PublishTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    private static readonly string[] Counts = ["Tasks", "Completions", "Predictions", "AlreadyThere", "LeftOut"];

    [Fact]
    public void A_file_becomes_a_project()
    {
        const string Config = """<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$title"/></View>""";
        File.WriteAllText(Path.Combine(servers.Engine.Folder, "config.xml"), Config);
        PSObject result = Assert.Single(servers.Engine.Output(
            $"param($path) $null = {ServerFixture.ToStudio}; Publish-AlabProject $path -LabelConfig config.xml -Name notes",
            Repository.File("examples", "clinic-notes.json")));

        StudioProject project = servers.Studio.Projects.Find(project => project.Title == "notes")!;
        Assert.Equal(true, result.Properties["IsNew"].Value);
        Assert.Equal("notes", result.Properties["Project"].Value);
        Assert.Equal(Config, project.LabelConfig);
        Assert.Equal(project.Tasks.Count, result.Properties["Tasks"].Value);
        Assert.Equal(project.Tasks.Sum(task => task["annotations"]!.AsArray().Count), result.Properties["Completions"].Value);
    }

    [Fact]
    public void A_project_goes_from_server_to_server()
    {
        PSObject result = Assert.Single(servers.Engine.Output($$"""
            $from = {{ServerFixture.ToStudio}}
            $to = {{ServerFixture.ToStudio}}
            Get-AlabTask -Server $from -Project cardio -IncludePrediction | Publish-AlabProject -Server $to -Name 'cardio copied'
            """));

        Assert.Equal([2, 1, 1, 0, 0], Counts.Select(name => result.Properties[name].Value));
        Assert.Equal(ServerFixture.StudioConfig, servers.Studio.Projects.Find(project => project.Title == "cardio copied")!.LabelConfig);
    }

    [Fact]
    public void Predictions_alone_are_sent_on_request()
    {
        PSObject result = Assert.Single(servers.Engine.Output($$"""
            $server = {{ServerFixture.ToStudio}}
            Get-AlabTask -Server $server -Project cardio -IncludePrediction | Publish-AlabProject -Name 'cardio review' -AnnotationSet Predictions
            """));

        Assert.Equal([2, 0, 1, 0, 0], Counts.Select(name => result.Properties[name].Value));
    }

    [Fact]
    public void A_database_s_project_is_published()
    {
        PSObject result = Assert.Single(servers.Engine.Output($$"""
            $server = {{ServerFixture.ToStudio}}
            Import-AlabProject -Server $server -Project cardio -Database publish.db
            Publish-AlabProject -Database publish.db -Project cardio -Server $server -Name 'cardio again'
            """));

        Assert.Equal([2, 1, 1, 0, 0], Counts.Select(name => result.Properties[name].Value));
    }

    [Fact]
    public void What_the_server_refuses_is_told_without_the_text()
    {
        EngineResult result = servers.Engine.Run(
            $"param($path, $config) $null = {ServerFixture.ToStudio}; Publish-AlabProject $path -LabelConfig $config -Name refused",
            Repository.File("examples", "clinic-notes.json"),
            Repository.File("examples", "clinic-notes.xml"));

        Assert.Equal(["ServerRejected"], result.ErrorIds);
        Assert.Contains("Error at item 0: \"image\" key is expected in task data", $"{result.Errors[0]}", StringComparison.Ordinal);
        Assert.DoesNotContain("headache", $"{result.Errors[0].Exception}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_touches_nothing()
    {
        int before = servers.Studio.Projects.Count;
        servers.Engine.Output($"param($path) $null = {ServerFixture.ToStudio}; Publish-AlabProject $path -Name trial -WhatIf", Repository.File("examples", "clinic-notes.json"));

        Assert.Equal(before, servers.Studio.Projects.Count);
    }

    [Fact]
    public void A_project_with_other_tasks_needs_force()
    {
        servers.Studio.Add("taken", """[{"data":{"text":"Other"}}]""", ServerFixture.StudioConfig);
        string script = $$"""param($path) $null = {{ServerFixture.ToStudio}}; Get-AlabTask $path -Id 1 | Publish-AlabProject -Name taken """;

        Assert.Equal(["ServerProjectExists"], servers.Engine.Run(script, Repository.File("examples", "clinic-notes.json")).ErrorIds);
        Assert.Single(servers.Engine.Output(script + "-Force", Repository.File("examples", "clinic-notes.json")));
    }

    [Fact]
    public void Less_than_was_sent_is_an_error()
    {
        servers.Studio.Faults.Add(Fault.Body("POST", "/import", """{"task_count":1,"annotation_count":0,"prediction_count":0}"""));

        EngineResult result = servers.Engine.Run(
            $$"""param($path) $null = {{ServerFixture.ToStudio}}; Get-AlabTask $path -Id 1 | Publish-AlabProject -Name dropped""", Repository.File("examples", "clinic-notes.json"));

        Assert.Equal(["ServerImportIncomplete"], result.ErrorIds);
    }

    [Fact]
    public void Two_sources_do_not_become_one_project()
    {
        EngineResult result = servers.Engine.Run(
            $$"""param($path) $null = {{ServerFixture.ToStudio}}; Publish-AlabProject $path, $path -Name twice""", Repository.File("examples", "clinic-notes.json"));

        Assert.Equal(["ServerProjectExists"], result.ErrorIds);
    }
}
