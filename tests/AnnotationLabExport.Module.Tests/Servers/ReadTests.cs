using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;
using AnnotationLabExport.Servers.Faults;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>What reads projects, from servers.</summary>
public sealed class ReadTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    private static readonly string[] Numbers = ["Tasks", "TasksWithCompletions", "Completions", "Predictions"];
    private static readonly string[] Exports = ["cardio.json", "cardio.csv", "cardio.conll"];

    [Theory]
    [InlineData("$s = {0}; Get-AlabProject -Server $s", 3)]
    [InlineData("$null = {0}; Get-AlabProject -Name cardio*", 2)]
    [InlineData("$s = {0}; Get-AlabProject -Server $s -Name cardio-2", 1)]
    [InlineData("$s = {0}; Get-AlabProject -Server $s -Name nope*", 0)]
    public void Projects_are_listed(string script, int expected)
    {
        IReadOnlyList<PSObject> projects = servers.Engine.Output(script.Replace("{0}", ServerFixture.ToStudio, StringComparison.Ordinal));

        Assert.Equal(expected, projects.Count);
    }

    [Fact]
    public void A_listed_project_tells_what_the_server_knows()
    {
        PSObject studio = Assert.Single(servers.Engine.Output($"$null = {ServerFixture.ToStudio}; Get-AlabProject -Name cardio"));
        PSObject lab = Assert.Single(servers.Engine.Output($"$null = {ServerFixture.ToLab}; Get-AlabProject -Name cardio"));

        Assert.Equal([2, 1, 1, 1], Numbers.Select(name => studio.Properties[name].Value));
        Assert.Equal(["DRUG", "DOSE"], (IEnumerable<string>)studio.Properties["Labels"].Value);
        Assert.Equal(["jenny", "eric"], (IEnumerable<string>)lab.Properties["Members"].Value);
        Assert.Equal(22, lab.Properties["Tasks"].Value);
        Assert.Null(lab.Properties["Completions"].Value);
        Assert.Contains("Choices", (IEnumerable<string>)lab.Properties["Kinds"].Value);
    }

    [Fact]
    public void A_project_that_is_not_to_be_seen_does_not_hide_the_others()
    {
        servers.Lab.Add("secret");
        servers.Lab.Forbidden.Add("secret");

        EngineResult result = servers.Engine.Run($"$null = {ServerFixture.ToLab}; Get-AlabProject -Name *");
        servers.Lab.Projects.RemoveAll(project => project.Name == "secret");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal(["ServerForbidden"], result.ErrorIds);
    }

    [Theory]
    [InlineData("$null = {0}; Get-AlabTask -Project cardio")]
    [InlineData("$s = {0}; Get-AlabTask -Server $s -Project cardio")]
    [InlineData("$s = {0}; Get-AlabProject -Server $s -Name cardio | Get-AlabTask")]
    [InlineData("$null = {0}; Get-AlabProject -Name cardio* | Get-AlabTask")]
    public void Tasks_are_read(string script)
    {
        IReadOnlyList<PSObject> tasks = servers.Engine.Output(script.Replace("{0}", ServerFixture.ToStudio, StringComparison.Ordinal));

        Assert.Equal(["one", "two"], tasks.Select(task => task.Properties["Title"].Value));
        Assert.Equal($"{servers.Studio.Address}cardio", tasks[0].Properties["Source"].Value);
        Assert.Equal("cardio", tasks[0].Properties["Project"].Value);
    }

    [Fact]
    public void Predictions_come_on_request()
    {
        string script = $"$null = {ServerFixture.ToStudio}; (Get-AlabTask -Project cardio {{0}}).Predictions.Count";

        Assert.Equal(0, Assert.Single(servers.Engine.Output(script.Replace("{0}", "", StringComparison.Ordinal))).BaseObject);
        Assert.Equal(1, Assert.Single(servers.Engine.Output(script.Replace("{0}", "-IncludePrediction", StringComparison.Ordinal))).BaseObject);
    }

    [Fact]
    public void Predictions_that_are_only_ids_are_warned_of_if_they_are_wanted()
    {
        string export = $"$s = {ServerFixture.ToStudio}; Export-AlabProject -Server $s -Project cardio -Destination wanted.csv -Format Csv -AnnotationSource ";

        Assert.Contains(servers.Engine.Run(export + "Both").Warnings, warning => warning.Contains("1 prediction not written", StringComparison.Ordinal));
        Assert.DoesNotContain(servers.Engine.Run(export + "Both -IncludePrediction").Warnings, warning => warning.Contains("not written", StringComparison.Ordinal));
    }

    [Fact]
    public void The_projects_configuration_is_used()
    {
        string[] with = Lines("");
        string[] file = [.. servers.Engine.Output("Get-AlabTask $args[0] | ConvertTo-AlabConll -LabelConfig $args[1]", Repository.File("examples", "clinic-notes.json"), Repository.File("examples", "clinic-notes.xml")).Select(line => $"{line}")];

        Assert.Equal(file, with);

        string[] Lines(string more) =>
            [.. servers.Engine.Output($"$null = {ServerFixture.ToLab}; Get-AlabTask -Project cardio {more} | ConvertTo-AlabConll").Select(line => $"{line}")];
    }

    [Theory]
    [InlineData("Export-AlabProject -Project order -Destination order.conll -Format Conll2003 -CompletionPolicy Training; Get-Content order.conll", "B-JENNY")]
    [InlineData("Export-AlabProject -Project order -Destination order.conll -Format Conll2003 -CompletionPolicy Training -AnnotatorPriority eric; Get-Content order.conll", "B-ERIC")]
    [InlineData("Get-AlabTask -Project order | ConvertTo-AlabConll -CompletionPolicy Training", "B-JENNY")]
    [InlineData("Get-AlabTask -Project order | Where-Object Id | Export-AlabProject -Destination order.conll -Format Conll2003 -CompletionPolicy Training; Get-Content order.conll", "B-JENNY")]
    [InlineData("Get-AlabTask -Project order | Split-AlabTask | ConvertTo-AlabConll -CompletionPolicy Training", "B-JENNY")]
    public void The_projects_order_of_annotators_is_used_unless_one_is_given(string script, string tag)
    {
        servers.Lab.Add("order", """
            [{"id":1,"data":{"text":"Aspirin"},"completions":[
              {"id":1,"created_username":"jenny","submitted_at":"2026-01-01T00:00:00","result":[{"id":"j","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":7,"labels":["JENNY"]}}]},
              {"id":2,"created_username":"eric","submitted_at":"2026-01-02T00:00:00","result":[{"id":"e","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":7,"labels":["ERIC"]}}]}]}]
            """, ServerFixture.StudioConfig, "jenny", "eric");

        IReadOnlyList<string> lines = servers.Engine.Run($$"""$null = {{ServerFixture.ToLab}}; function Get-Content($Path) { [IO.File]::ReadAllLines("$PWD/$Path") }; {{script}}""").Lines;

        servers.Lab.Projects.RemoveAt(servers.Lab.Projects.Count - 1);
        Assert.Equal([$"Aspirin -X- _ {tag}"], lines.Where(line => line.StartsWith("Aspirin", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_project_is_exported_as_its_file_is()
    {
        servers.Engine.Output($$"""
            $null = {{ServerFixture.ToLab}}
            Export-AlabProject -Project cardio -Destination server/ -Format Json, Csv, Conll2003
            Export-AlabProject $args[0] -Destination file/ -Format Json, Csv, Conll2003 -Name cardio -LabelConfig $args[1]
            """, Repository.File("examples", "clinic-notes.json"), Repository.File("examples", "clinic-notes.xml"));

        Assert.All(Exports, name => Assert.Equal(
            File.ReadAllText(Path.Combine(servers.Engine.Folder, "file", name)),
            File.ReadAllText(Path.Combine(servers.Engine.Folder, "server", name))));
    }

    [Fact]
    public void A_nightly_synchronisation_leaves_unchanged_tasks_alone()
    {
        string script = $"$s = {ServerFixture.ToStudio}; (Get-AlabProject -Server $s | Import-AlabProject -Database nightly.db -OnConflict Overwrite -PassThru).Import";
        IReadOnlyList<PSObject> first = servers.Engine.Output(script);
        IReadOnlyList<PSObject> second = servers.Engine.Output(script);

        Assert.Equal([0, 0, 2], first.Select(import => import.Properties["Added"].Value));
        Assert.Equal([0, 0, 2], second.Select(import => import.Properties["Unchanged"].Value));
        Assert.Equal([1, 0], servers.Engine.Output("(Get-AlabTask -Database nightly.db -Project cardio).ForEach({ $_.Predictions.Count })").Select(count => count.BaseObject));
        Assert.Equal(["DOSE", "DRUG"], servers.Engine.Output("(Get-AlabProject -Database nightly.db -Name cardio).Labels").Select(label => $"{label}"));
    }

    [Fact]
    public void Projects_are_tested()
    {
        IReadOnlyList<PSObject> found = servers.Engine.Output($"$null = {ServerFixture.ToLab}; Test-AlabProject -Project cardio");

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.StartsWith(servers.Lab.Address.AbsoluteUri, $"{diagnostic.Properties["Source"].Value}", StringComparison.Ordinal));
    }

    [Fact]
    public void Query_parameters_are_passed_on()
    {
        servers.Engine.Output($"$null = {ServerFixture.ToLab}; $null = Get-AlabTask -Project cardio -QueryParameter @{{ only_ground_truth = $true; tags = 'a b' }}");

        Assert.Contains(servers.Lab.Requests, request => request.Query.Contains("only_ground_truth=true", StringComparison.Ordinal) && request.Query.Contains("tags=a%20b", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-AlabTask -Project ")]
    [InlineData("Get-AlabTask -Server $global:server -Project ")]
    [InlineData("Save-AlabProject -Project ")]
    [InlineData("Get-AlabProject -Server $global:server -Name ")]
    public void Names_complete_from_the_server(string line)
    {
        servers.Engine.Output($"$global:server = {ServerFixture.ToStudio}");

        Assert.Equal(["cardio", "cardio-2", "other"], Complete(line));
    }

    [Fact]
    public void Labels_and_annotators_complete_from_the_server()
    {
        servers.Engine.Output($"$global:server = {ServerFixture.ToLab}");

        Assert.Contains("DRUG", Complete("Get-AlabTask -Server $global:server -Project cardio -Label D"));
        Assert.Equal(["eric", "jenny"], Complete("Get-AlabTask -Server $global:server -Project cardio -Annotator "));
    }

    [Fact]
    public void A_slow_server_does_not_hold_the_line()
    {
        servers.Engine.Output($"$global:server = {ServerFixture.ToStudio}");
        servers.Studio.Faults.Add(Fault.Late("GET", "/api/projects/", TimeSpan.FromSeconds(30)));
        long start = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Empty(servers.Engine.Complete("Get-AlabTask -Project zzz"));
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4));
        servers.Studio.Faults.Clear();
    }

    [Theory]
    [InlineData("Get-AlabProject -Name cardio")]
    [InlineData("Save-AlabProject cardio -Destination slow/")]
    [InlineData("Get-AlabTask -Project cardio")]
    public void A_server_that_takes_its_time_to_list_projects_shows_as_progress(string script)
    {
        servers.Engine.Output($"$global:server = {ServerFixture.ToStudio}");
        servers.Studio.Faults.Add(Fault.Late("GET", "/api/projects/", TimeSpan.FromMilliseconds(700)));

        EngineResult result = servers.Engine.Run(script);

        Assert.Empty(result.ErrorIds);
        Assert.Contains(result.Progress, progress => progress.StatusDescription == "asking the server");
    }

    [Theory]
    [InlineData("Get-AlabTask -Project nope", "ServerProjectUnknown")]
    [InlineData("Get-AlabTask -Project cardio -Database nope.db", "DatabaseNotFound")]
    public void What_goes_wrong_has_a_stable_id(string script, string id) =>
        Assert.Equal([id], servers.Engine.Run($"$null = {ServerFixture.ToStudio}; {script}").ErrorIds);

    /// <summary>On a busy machine a second may be too short for the first time: then Tab is pressed again.</summary>
    private IReadOnlyList<string> Complete(string line)
    {
        IReadOnlyList<string> values = servers.Engine.Complete(line);
        for (int tries = 0; values.Count == 0 && tries < 10; tries++)
            values = servers.Engine.Complete(line);
        return values;
    }
}
