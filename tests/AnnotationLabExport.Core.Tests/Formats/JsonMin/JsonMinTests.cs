using System.Text.Json.Nodes;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Formats.JsonMin;

public sealed class JsonMinTests
{
    [Fact]
    public void A_record_has_the_data_the_answers_and_who_gave_them()
    {
        const string Project =
            """
            [{"id": 7, "data": {"text": "a\u00e9", "n": 1.50, "o": {"x": [1, 2], "y": []}}, "completions": [
              {"id": 71, "created_username": "eric", "created_ago": "2022-10-29T14:42:50Z", "updated_at": null, "lead_time": 82.0, "result": [
                {"id": "a", "type": "labels", "from_name": "label", "to_name": "text", "value": {"start": 0, "end": 1, "labels": ["X"]}},
                {"type": "relation", "from_id": "a", "to_id": "a"},
                {"id": "b", "type": "choices", "from_name": "kind", "to_name": "text", "value": {"choices": ["Good"], "confidence": 1}},
                {"id": "c", "type": "textarea", "from_name": "note", "to_name": "text", "value": {"text": ["one", "two"]}}]}]}]
            """;
        const string Expected =
            """
            [
              {
                "text": "a\u00e9",
                "n": 1.50,
                "o": {
                  "x": [
                    1,
                    2
                  ],
                  "y": []
                },
                "id": 7,
                "label": [
                  {
                    "start": 0,
                    "end": 1,
                    "labels": [
                      "X"
                    ]
                  }
                ],
                "kind": "Good",
                "note": {
                  "text": [
                    "one",
                    "two"
                  ]
                },
                "annotator": "eric",
                "annotation_id": 71,
                "created_at": "2022-10-29T14:42:50Z",
                "updated_at": null,
                "lead_time": 82.0
              }
            ]

            """;
        var run = Run(Project);
        Assert.Equal(Expected.ReplaceLineEndings("\n"), run.Text);
        Assert.Equal((3, 1), (run.Annotations, run.RelationsLeftOut));
    }

    [Fact]
    public void Every_annotation_set_is_a_record_and_a_task_without_one_too()
    {
        JsonArray records = Records(Run(
            """{"id":1,"data":{"text":"x"},"completions":[{"id":11,"result":[]},{"id":12,"result":[]}]}{"id":2,"data":{"text":"y"}}{"id":3,"data":{}}"""));
        Assert.Equal(["1/11", "1/12", "2/", "3/"], records.Select(record => $"{record!["id"]}/{record["annotation_id"]}"));
        Assert.Equal("[]\n", Run("[]").Text);
    }

    [Fact]
    public void Skipped_and_deleted_completions_are_left_out()
    {
        var run = Run("""{"id":1,"data":{},"completions":[{"id":1,"was_cancelled":true},{"id":2,"deleted_at":"x"},{"id":3}]}{"id":2,"data":{},"completions":[{"skipped":true}]}""");
        Assert.Equal(["3"], Records(run).Select(record => record!["annotation_id"]!.ToJsonString()));
        Assert.Equal(1, run.Skipped);
    }

    [Theory]
    [InlineData("""{"type":"choices","value":{"choices":["A"]}}""", "\"A\"")]
    [InlineData("""{"type":"choices","value":{"choices":["A","B"]}}""", """{"choices":["A","B"]}""")]
    [InlineData("""{"type":"choices","value":{"choices":[]}}""", """[{"choices":[]}]""")]
    [InlineData("""{"type":"choices","value":{"choices":[5]}}""", """[{"choices":[5]}]""")]
    [InlineData("""{"type":"choices","value":{"start":0,"end":1,"choices":["A"]}}""", """[{"start":0,"end":1,"choices":["A"]}]""")]
    [InlineData("""{"type":"textarea","value":{"text":"bare"}}""", "\"bare\"")]
    [InlineData("""{"type":"textarea","value":{"text":["a"]}}""", "\"a\"")]
    [InlineData("""{"type":"rating","value":{"rating":4}}""", """[{"rating":4}]""")]
    [InlineData("""{"type":"rating","score":1}""", """[{"type":"rating","score":1,"from_name":"c"}]""")]
    [InlineData("""{"type":"rectanglelabels","original_width":640,"original_height":480,"value":{"x":1}}""", """[{"x":1,"original_width":640,"original_height":480}]""")]
    [InlineData("""{"type":"rectanglelabels","original_width":640,"value":{}}""", """[{"original_width":640}]""")]
    public void A_control_says_what_its_only_result_says(string result, string expected)
    {
        string named = result[..^1] + ",\"from_name\":\"c\"}";
        Assert.Equal(expected, Records(Run(Sample.Note("x", named)))[0]!["c"]!.ToJsonString());
    }

    [Fact]
    public void Several_results_are_a_list()
    {
        JsonNode record = Records(Run(Sample.Note(
            "x", Sample.Result("choices", """{"choices":["A"]}""", from: "c"), Sample.Result("choices", """{"choices":["B"]}""", from: "c"), """{"type":"number","value":{"number":1}}""")))[0]!;
        Assert.Equal("""[{"choices":["A"]},{"choices":["B"]}]""", record["c"]!.ToJsonString());
        Assert.Equal("""[{"number":1}]""", record["number"]!.ToJsonString());
    }

    [Fact]
    public void No_name_stands_twice()
    {
        JsonNode record = Records(Run(
            """
            {"id":1,"data":{"text":"t","id":"of data","label":"l","_data_label":"d","lead_time":1},"completions":[{"id":2,"result":[
              {"type":"number","from_name":"label","value":{"number":1}},{"type":"number","from_name":"id","value":{"number":2}}]}]}
            """))[0]!;
        Assert.Equal(
            ["text", "_data_id", "_data__data_label", "_data_label", "_data_lead_time", "id", "label", "_result_id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"],
            record.AsObject().Select(member => member.Key));
        Assert.Equal("of data", record["_data_id"]!.GetValue<string>());
        Assert.Equal("""[{"number":2}]""", record["_result_id"]!.ToJsonString());
    }

    [Fact]
    public void Strings_stay_as_they_are_spelled() => Assert.Contains(
        "\"a\\ud83d\\u00e9\\/\": \"\\u00e9\\ud83d\\/\"", Run("""{"id":1,"data":{"a\ud83d\u00e9\/":"\u00e9\ud83d\/"}}""").Text, StringComparison.Ordinal);

    [Fact]
    public void Predictions_are_records_when_they_are_asked_for()
    {
        var run = ExportRun.Of(
            """{"id":1,"data":{},"predictions":[{"id":5,"created_username":"m","result":[]}]}""",
            AlabFormat.JsonMin,
            new FormatOptions { Choice = new() { Source = AnnotationSource.Both } });
        Assert.Equal("m/5", $"{Records(run)[0]!["annotator"]}/{Records(run)[0]!["annotation_id"]}");
    }

    /// <summary>A label-studio server gives the same, but it loses where a region's choices and texts belong.</summary>
    [Theory]
    [InlineData("ner")]
    [InlineData("image")]
    [InlineData("text-rich")]
    public void Records_are_those_of_the_server(string project)
    {
        JsonArray theirs = JsonNode.Parse(File.ReadAllText(Repository.Reference("label-studio", project + ".JSON_MIN.json")))!.AsArray();
        Dictionary<string, JsonObject> ours = Records(Run(File.ReadAllText(Repository.Reference("label-studio", project + ".JSON.json"))))
            .ToDictionary(Key, record => record!.AsObject());
        Assert.Equal(theirs.Count, ours.Count);
        foreach (JsonNode? record in theirs)
        {
            JsonObject own = ours[Key(record)];
            Assert.Equal(record!.AsObject().Select(member => member.Key), own.Select(member => member.Key));
            foreach ((string name, JsonNode? value) in record.AsObject().Where(member => member.Key is not ("certainty" or "remark")))
                Assert.True(JsonNode.DeepEquals(value, own[name]), $"{Key(record)}: {name}");
        }
    }

    private static string Key(JsonNode? record) => $"{record!["id"]}/{record["annotation_id"]}";

    private static ExportRun Run(string project) => ExportRun.Of(project, AlabFormat.JsonMin);

    private static JsonArray Records(ExportRun run) => JsonNode.Parse(run.Text)!.AsArray();
}
