using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting.Publishing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.Faults;
using AnnotationLabExport.Servers.LabelStudio;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Servers;

/// <summary>Projects that are put on servers, and come back.</summary>
public sealed class PublicationTests : IDisposable
{
    private const string Config = """<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$text"/></View>""";
    private readonly FakeAnnotationLab _lab = new();
    private readonly FakeLabelStudio _studio = new();

    public PublicationTests()
    {
        _lab.Start();
        _studio.Start();
    }

    public void Dispose()
    {
        _lab.Dispose();
        _studio.Dispose();
    }

    [Fact]
    public void A_project_of_a_lab_comes_back_as_it_was()
    {
        string example = File.ReadAllText(Repository.Example("clinic-notes.json"));
        _lab.Add("cardio", example, File.ReadAllText(Repository.Example("clinic-notes.xml")));
        using IProjectServer server = Connected.To(_lab);
        using ServerSource source = ServerSource.Download(server, "cardio", new DownloadOptions(), ServerWork.Unwatched);

        AlabPublishResult result = Publish(server, source, "copy", source.LabelConfig);

        Assert.True(result.IsNew);
        Assert.Equal(22, result.Tasks);
        Assert.All(server.Tasks("cardio").Zip(server.Tasks("copy")).Where(pair => !IsChanged(pair.First)), pair => Assert.Equal(Compact(pair.First), Compact(pair.Second)));
        Assert.Equal(source.Project.LabelConfig, server.Project("copy", ServerWork.Unwatched).LabelConfig);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_project_of_a_studio_comes_back_as_it_was(bool validates)
    {
        _studio.ValidatesPredictions = validates;
        _studio.Add("cardio", File.ReadAllText(Repository.Reference("label-studio", "text-rich.import.json")), File.ReadAllText(Repository.Reference("label-studio", "text-rich.config.xml")));
        using IProjectServer server = Connected.To(_studio);
        var full = new DownloadOptions { IncludePredictions = true };
        using ServerSource source = ServerSource.Download(server, "cardio", full, ServerWork.Unwatched);

        Publish(server, source, "copy", source.LabelConfig);
        using ServerSource copy = ServerSource.Download(server, "copy", full, ServerWork.Unwatched);
        Publish(server, copy, "copy of the copy", copy.LabelConfig);

        Assert.All(server.Tasks("cardio", full).Zip(server.Tasks("copy", full)), pair => Assert.Equal(Kept(pair.First), Kept(pair.Second)));
        Assert.Equal(server.Tasks("copy", full).Select(Kept), server.Tasks("copy of the copy", full).Select(Kept));
    }

    [Fact]
    public void A_studio_s_annotations_are_not_dropped_by_a_lab()
    {
        _studio.Add("cardio", """
            [{"data":{"text":"💊 Aspirin 20 mg"},"annotations":[{"result":[
              {"id":"r","type":"labels","from_name":"label","to_name":"text","value":{"start":2,"end":9,"text":"Aspirin","labels":["DRUG"]}},
              {"id":"r","type":"choices","from_name":"c","to_name":"text","value":{"start":2,"end":9,"choices":["Yes"]}},
              {"type":"relation","from_id":"r","to_id":"r"}],"completed_by":{"email":"annotator2@example.org"},"ground_truth":true}],
              "predictions":[{"result":[{"id":"p","type":"labels","from_name":"label","to_name":"text","value":{"start":10,"end":15,"text":"20 mg","labels":["DOSE"]}}],"model_version":"ner"}]}]
            """, Config);
        using IProjectServer studio = Connected.To(_studio);
        using IProjectServer lab = Connected.To(_lab);
        using ServerSource source = ServerSource.Download(studio, "cardio", new DownloadOptions { IncludePredictions = true }, ServerWork.Unwatched);

        AlabPublishResult result = Publish(lab, source, "cardio", source.LabelConfig);

        JsonNode task = JsonNode.Parse(_lab.Projects[0].Tasks.Values.Single())!;
        JsonNode completion = task["completions"]![0]!;
        Assert.Equal((1, 1, 1), (result.Tasks, result.Completions, result.Predictions));
        Assert.Equal("annotator2@example.org", (string)completion["created_username"]!);
        Assert.True((bool)completion["honeypot"]!);
        Assert.NotNull(completion["created_ago"]);
        Assert.All([0, 1], i => Assert.Equal((3, 10), ((int)completion["result"]![i]!["value"]!["start"]!, (int)completion["result"]![i]!["value"]!["end"]!)));
        Assert.Equal(11, (int)task["predictions"]![0]!["result"]![0]!["value"]!["start"]!);
        Assert.Null(task["annotations"]);
    }

    [Fact]
    public void A_lab_s_completions_are_not_dropped_by_a_studio()
    {
        string tasks = """[{"id":7,"created_by":"admin","data":{"text":"💊 Aspirin"},"completions":[{"id":71,"created_username":"annotator2@example.org","honeypot":true,"result":[{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":3,"end":10,"text":"Aspirin","labels":["DRUG"]}}]}],"predictions":[{"result":[],"created_username":"ner"}]}]""";
        using IProjectServer server = Connected.To(_studio);

        AlabPublishResult result = Publish(server, new MemorySource(tasks), "cardio", LabelConfigOf(Config));

        Assert.Equal((1, 1, 1), (result.Tasks, result.Completions, result.Predictions));
        JsonObject task = _studio.Projects[0].Tasks[0];
        Assert.Equal(7, (int)task["meta"]!["annotation_lab"]!["id"]!);
        Assert.Equal(2, (int)task["annotations"]![0]!["completed_by"]!);
        Assert.True((bool)task["annotations"]![0]!["ground_truth"]!);
        Assert.Equal("ner", (string)task["predictions"]![0]!["model_version"]!);
    }

    [Theory]
    [InlineData(PublishContent.All, 1, 1)]
    [InlineData(PublishContent.Predictions, 0, 1)]
    [InlineData(PublishContent.Tasks, 0, 0)]
    public void What_is_sent_can_be_chosen(PublishContent content, int completions, int predictions)
    {
        string tasks = """[{"id":1,"completions":[{"id":11,"result":[]}],"data":{"text":"One"},"predictions":[{"result":[]}],"tags":["a"]}]""";
        using IProjectServer lab = Connected.To(_lab);
        using IProjectServer studio = Connected.To(_studio);

        AlabPublishResult inLab = Publish(lab, new MemorySource(tasks), "cardio", LabelConfigOf(Config), content);
        AlabPublishResult inStudio = Publish(studio, new MemorySource(tasks), "cardio", LabelConfigOf(Config), content);

        Assert.Equal((1, completions, predictions), (inLab.Tasks, inLab.Completions, inLab.Predictions));
        Assert.Equal((1, completions, predictions), (inStudio.Tasks, inStudio.Completions, inStudio.Predictions));
        Assert.Contains("\"tags\":[\"a\"]", _lab.Projects[0].Tasks[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServerDialect.AnnotationLab)]
    [InlineData(ServerDialect.LabelStudio)]
    public void After_a_fault_it_is_said_what_arrived_and_the_same_command_goes_on(ServerDialect dialect)
    {
        using IProjectServer server = dialect == ServerDialect.LabelStudio ? Connected.To(_studio) : Connected.To(_lab);
        (dialect == ServerDialect.LabelStudio ? _studio.Faults : _lab.Faults).Add(Fault.Status("POST", "/import", 500, times: 1, after: 2));
        var source = new MemorySource(Many(1300));

        AlabException error = Connected.Fails(ErrorCode.ServerRejected, () => Publish(server, source, "cardio", LabelConfigOf(Config)));
        AlabPublishResult result = Publish(server, source, "cardio", LabelConfigOf(Config));

        Assert.Contains("1000 tasks are there, in the order of the source up to id 1000", error.Message, StringComparison.Ordinal);
        Assert.Equal((300, 1000, false), (result.Tasks, result.AlreadyThere, result.IsNew));
        Assert.Equal(1300, server.Tasks("cardio").Count);
    }

    [Theory]
    [InlineData(ServerDialect.AnnotationLab)]
    [InlineData(ServerDialect.LabelStudio)]
    public void A_project_with_other_tasks_is_added_to_only_by_force(ServerDialect dialect)
    {
        _lab.Add("cardio", """[{"id":9,"data":{"text":"Other"}}]""", Config);
        _studio.Add("cardio", """[{"data":{"text":"Other"}}]""", Config);
        using IProjectServer server = dialect == ServerDialect.LabelStudio ? Connected.To(_studio) : Connected.To(_lab);
        var source = new MemorySource(Many(3));

        Connected.Fails(ErrorCode.ServerProjectExists, () => Publish(server, source, "cardio", null));
        AlabPublishResult result = Publish(server, source, "cardio", null, force: true);

        Assert.Equal(3, result.Tasks);
        Assert.Equal(4, server.Tasks("cardio").Count);
    }

    [Theory]
    [InlineData(ServerDialect.AnnotationLab, 3)]
    [InlineData(ServerDialect.LabelStudio, 0)]
    public void A_project_that_is_there_whole_is_published_again_only_by_force(ServerDialect dialect, int sent)
    {
        using IProjectServer server = dialect == ServerDialect.LabelStudio ? Connected.To(_studio) : Connected.To(_lab);
        var source = new MemorySource(Many(3));
        Publish(server, source, "cardio", LabelConfigOf(Config));

        AlabException error = Connected.Fails(ErrorCode.ServerProjectExists, () => Publish(server, source, "cardio", LabelConfigOf(Config)));
        AlabPublishResult result = Publish(server, source, "cardio", LabelConfigOf(Config), force: true);

        Assert.Contains("with all tasks of this source", error.Message, StringComparison.Ordinal);
        Assert.Equal((sent, 3 - sent), (result.Tasks, result.AlreadyThere));
        Assert.Equal(3, server.Tasks("cardio").Count);
    }

    [Theory]
    [InlineData("<View> <Text name='t' value='$text'/>\n</View>", false)]
    [InlineData("<View/>", true)]
    public void An_empty_project_gets_another_configuration_only_by_force(string labelConfig, bool isRefused)
    {
        _lab.Add("cardio", labelConfig: """<View><Text name="t" value="$text"/></View>""");
        using IProjectServer server = Connected.To(_lab);
        void Again() => Publish(server, new MemorySource(Many(3)), "cardio", LabelConfigOf(labelConfig));

        if (isRefused)
            Connected.Fails(ErrorCode.ServerProjectExists, Again);
        else
            Again();

        Assert.Equal(isRefused ? 0 : 3, _lab.Projects[0].Tasks.Count);
    }

    [Fact]
    public void A_project_without_a_configuration_gets_predictions_as_they_are()
    {
        string tasks = """[{"id":1,"data":{"text":"One"},"predictions":[{"result":[{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":3,"labels":["DRUG"]}}]}]}]""";
        using IProjectServer server = Connected.To(_studio);

        AlabPublishResult result = Publish(server, new MemorySource(tasks), "cardio", labelConfig: null);

        Assert.Empty(result.Diagnostics);
        Assert.Single(_studio.Projects[0].Tasks[0]["predictions"]![0]!["result"]!.AsArray());
    }

    [Fact]
    public void The_copy_of_a_copy_is_gone_on_with_too()
    {
        using IProjectServer server = Connected.To(_studio);
        Publish(server, new MemorySource(Many(700)), "one", LabelConfigOf(Config));
        using ServerSource one = ServerSource.Download(server, "one", new DownloadOptions(), ServerWork.Unwatched);
        _studio.Faults.Add(Fault.Status("POST", "/import", 504, after: 1));

        AlabException error = Connected.Fails(ErrorCode.ServerRetriesExhausted, () => Publish(server, one, "two", LabelConfigOf(Config)));
        AlabPublishResult result = Publish(server, one, "two", LabelConfigOf(Config));

        Assert.Contains("500 tasks are there, in the order of the source up to id ", error.Message, StringComparison.Ordinal);
        Assert.Contains(", and perhaps some after it; run", error.Message, StringComparison.Ordinal);
        Assert.Equal((200, 500), (result.Tasks, result.AlreadyThere));
    }

    [Fact]
    public void A_server_that_takes_in_less_than_was_sent_is_told()
    {
        _studio.Faults.Add(Fault.Body("POST", "/import", """{"task_count":3,"annotation_count":0,"prediction_count":0}"""));
        using IProjectServer server = Connected.To(_studio);

        AlabException error = Connected.Fails(ErrorCode.ServerImportIncomplete, () => Publish(server, new MemorySource(Many(3)), "cardio", LabelConfigOf(Config)));

        Assert.Contains("3 completions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_configuration_is_set_and_a_missing_one_stays()
    {
        _lab.Add("cardio", labelConfig: Config);
        using IProjectServer server = Connected.To(_lab);

        Publish(server, new MemorySource(Many(1)), "cardio", null);
        Assert.Equal(Config, _lab.Projects[0].LabelConfig);
        Publish(server, new MemorySource(Many(1)), "cardio", LabelConfigOf("<View/>"), force: true);
        Assert.Equal("<View/>", _lab.Projects[0].LabelConfig);
        Publish(server, new MemorySource(Many(1)), "cardio", LabelConfig.Parse([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<View> </View>")], "config.xml"), force: true);
        Assert.Equal("<View> </View>", _lab.Projects[0].LabelConfig);
    }

    [Fact]
    public void A_configuration_that_the_server_refuses_is_told_in_its_words()
    {
        using IProjectServer server = Connected.To(_studio);

        AlabException error = Connected.Fails(ErrorCode.ServerRejected, () => Publish(server, new MemorySource(Many(1)), new string('x', 60), LabelConfigOf(Config)));

        Assert.Contains("no more than 50 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_studio_cannot_take_is_left_out_and_counted()
    {
        using IProjectServer server = Connected.To(_studio);

        AlabPublishResult result = Publish(server, new MemorySource("""[{"id":1,"data":{"text":"One"}},{"id":2,"data":"none","completions":[]}]"""), "cardio", LabelConfigOf(Config));

        Assert.Equal((1, 1), (result.Tasks, result.LeftOut));
    }

    private static AlabPublishResult Publish(
        IProjectServer server, ITaskSource source, string name, LabelConfig? labelConfig, PublishContent content = PublishContent.All, bool force = false) =>
        new ProjectPublication(
            server,
            new PublishOptions { Name = name, LabelConfig = labelConfig, Content = content, Force = force },
            ServerWork.Unwatched,
            listener: null,
            CancellationToken.None).Run(source, new SilentProgress());

    private static LabelConfig LabelConfigOf(string xml) => LabelConfig.Parse(Encoding.UTF8.GetBytes(xml), "config.xml")!;

    private static string Many(int count) => $"[{string.Join(',', Enumerable.Range(1, count).Select(id =>
        $$$"""{"id":{{{id}}},"data":{"text":"Note"},"completions":[{"id":{{{id}}},"result":[]}]}"""))}]";

    /// <summary>Deleted completions are left out, and Label Studio's spelling is none that a lab knows.</summary>
    private static bool IsChanged(string task) =>
        task.Contains("deleted_at", StringComparison.Ordinal) || task.Contains("\"annotations\"", StringComparison.Ordinal);

    private static string Compact(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        return string.Join('|', document.RootElement.EnumerateObject().Select(member => $"{member.Name}:{member.Value.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)}"));
    }

    /// <summary>What Label Studio keeps of a task.</summary>
    private static string Kept(string json)
    {
        JsonNode task = JsonNode.Parse(json)!;
        var kept = new JsonObject { ["data"] = task["data"]!.DeepClone(), ["annotations"] = new JsonArray(), ["predictions"] = new JsonArray() };
        foreach (JsonNode? annotation in task["annotations"]!.AsArray())
        {
            kept["annotations"]!.AsArray().Add(new JsonObject
            {
                ["result"] = annotation!["result"]!.DeepClone(),
                ["was_cancelled"] = annotation["was_cancelled"]!.DeepClone(),
                ["ground_truth"] = annotation["ground_truth"]!.DeepClone(),
                ["lead_time"] = annotation["lead_time"]?.DeepClone(),
                ["completed_by"] = annotation["completed_by"]!["email"]!.DeepClone(),
            });
        }

        foreach (JsonNode? prediction in task["predictions"]!.AsArray())
        {
            kept["predictions"]!.AsArray().Add(new JsonObject
            {
                ["result"] = prediction!["result"]!.DeepClone(),
                ["model_version"] = prediction["model_version"]!.DeepClone(),
                ["score"] = prediction["score"]?.DeepClone(),
            });
        }

        return kept.ToJsonString();
    }
}
