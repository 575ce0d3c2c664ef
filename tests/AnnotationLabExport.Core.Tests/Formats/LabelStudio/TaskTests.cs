using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Formats.LabelStudio;

/// <summary>Tasks, annotations and predictions (docs/formats.md §9, rules 1 to 4 and 6).</summary>
public sealed class TaskTests
{
    [Fact]
    public void The_file_is_laid_out_as_json_is()
    {
        string text = ExportRun.Of(
            """[{"id":1,"created_by":"admin","data":{"text":"a","n":[]},"completions":[{"id":5,"honeypot":true,"result":[]}]},{"data":{}}]""",
            AnnotationLabExport.Formats.AlabFormat.LabelStudio).Text;

        Assert.Equal(
            """
            [
              {
                "data": {
                  "text": "a",
                  "n": []
                },
                "meta": {
                  "annotation_lab": {
                    "id": 1,
                    "created_by": "admin"
                  }
                },
                "annotations": [
                  {
                    "result": [],
                    "was_cancelled": false,
                    "ground_truth": true,
                    "id": 5
                  }
                ],
                "predictions": []
              },
              {
                "data": {},
                "meta": {
                  "annotation_lab": {}
                },
                "annotations": [],
                "predictions": []
              }
            ]

            """, text);
    }

    [Fact]
    public void No_tasks_are_an_empty_list() => Assert.Equal("[]\n", Studio.Run("[]").Text);

    [Fact]
    public void A_task_without_an_object_as_data_is_left_out()
    {
        ExportRun run = Studio.Run("""[{"id":1,"data":[1]},{"id":2,"completions":[]},{"id":3,"data":{}}]""");

        Assert.Equal(1, run.Tasks);
        Assert.Contains("\"id\":3", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"annotation_lab":{"id":7,"created_at":"2022"}}""")]
    [InlineData("""{"annotation_lab":{"id":3},"b":2}""", """{"annotation_lab":{"id":3},"b":2}""")]
    [InlineData("""[1]""", """{"annotation_lab":{"id":7,"created_at":"2022"}}""")]
    [InlineData("""null""", """{"annotation_lab":{"id":7,"created_at":"2022"}}""")]
    public void What_the_server_would_drop_stays_in_meta(string meta, string expected) => Assert.Equal(
        $$"""{"data":{},"meta":{{expected}},"annotations":[],"predictions":[]}""",
        Studio.Task($$"""{"id":7,"created_at":"2022","created_by":null,"meta":{{meta}},"data":{},"other":1}"""));

    [Theory]
    [InlineData("\"was_cancelled\":true", "\"was_cancelled\":true,\"ground_truth\":false")]
    [InlineData("\"skipped\":true", "\"was_cancelled\":true,\"ground_truth\":false")]
    [InlineData("\"ground_truth\":true", "\"was_cancelled\":false,\"ground_truth\":true")]
    [InlineData("\"lead_time\":12.50", "\"was_cancelled\":false,\"ground_truth\":false,\"lead_time\":12.50")]
    [InlineData("\"lead_time\":0", "\"was_cancelled\":false,\"ground_truth\":false,\"lead_time\":0")]
    [InlineData("\"lead_time\":-1", "\"was_cancelled\":false,\"ground_truth\":false")]
    [InlineData("\"lead_time\":1e400", "\"was_cancelled\":false,\"ground_truth\":false")]
    [InlineData("\"lead_time\":\"12\"", "\"was_cancelled\":false,\"ground_truth\":false")]
    [InlineData("\"id\":9223372036854775807", "\"was_cancelled\":false,\"ground_truth\":false,\"id\":9223372036854775807")]
    [InlineData("\"id\":9223372036854775808", "\"was_cancelled\":false,\"ground_truth\":false")]
    [InlineData("\"id\":\"5\"", "\"was_cancelled\":false,\"ground_truth\":false")]
    [InlineData("\"created_username\":\"eric\",\"updated_at\":\"2022\",\"cid\":\"1\"", "\"was_cancelled\":false,\"ground_truth\":false")]
    public void An_annotation_has_what_the_server_keeps(string members, string expected) => Assert.Contains(
        $"\"annotations\":[{{\"result\":[],{expected}}}]",
        Studio.Task($$"""{"data":{},"completions":[{{{members}},"result":[]}]}"""),
        StringComparison.Ordinal);

    [Fact]
    public void Deleted_completions_go() =>
        Assert.Contains("\"annotations\":[],", Studio.Task("""{"data":{},"completions":[{"deleted_at":"2022","result":[]}]}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"created_username\":\" ANN@example.org \"", ",\"completed_by\":{\"email\":\"Ann@example.org\"}")]
    [InlineData("\"created_username\":\"bob@example.org\"", "")]
    [InlineData("\"completed_by\":{\"id\":3,\"email\":\"ann@example.org\"}", ",\"completed_by\":{\"email\":\"Ann@example.org\"}")]
    public void An_annotator_stays_if_the_server_knows_him(string members, string expected) => Assert.Contains(
        $"\"ground_truth\":false{expected}}}]",
        Studio.Task($$"""{"data":{},"completions":[{{{members}},"result":[]}]}""", knownUsers: ["Ann@example.org"]),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"model_version\":\"v\\u00e9\",\"created_username\":\"ner\"", "\"model_version\":\"v\\u00e9\"")]
    [InlineData("\"model_version\":\" \",\"created_username\":\"ner\"", "\"model_version\":\"ner\"")]
    [InlineData("\"model_version\":3", "\"model_version\":\"3\"")]
    [InlineData("\"created_username\":null", "\"model_version\":\"annotation-lab\"")]
    [InlineData("\"score\":0.50", "\"model_version\":\"annotation-lab\",\"score\":0.50")]
    [InlineData("\"score\":1", "\"model_version\":\"annotation-lab\",\"score\":1")]
    [InlineData("\"score\":1.5", "\"model_version\":\"annotation-lab\"")]
    [InlineData("\"score\":\"0.5\"", "\"model_version\":\"annotation-lab\"")]
    [InlineData("\"id\":5,\"created_ago\":\"2022\"", "\"model_version\":\"annotation-lab\"")]
    public void A_prediction_has_what_the_server_keeps(string members, string expected) => Assert.Contains(
        $"\"predictions\":[{{\"result\":[],{expected}}}]",
        Studio.Task($$"""{"data":{},"predictions":[{{{members}},"result":[]}]}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775809", "\"-9223372036854775809\"")]
    [InlineData("1e400", "\"1e400\"")]
    [InlineData("1.0E+5", "1.0E+5")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("\"\\ud83d\\udc8a\"", "\"\\ud83d\\udc8a\"")]
    [InlineData("\"a\\ud83db\"", "\"a\\ufffdb\"")]
    [InlineData("\"\\udc8a\\ud83d\"", "\"\\ufffd\\ufffd\"")]
    [InlineData("\"a\\u0000b\"", "\"a\\ufffdb\"")]
    [InlineData("\"\\\\ud83d\\/\"", "\"\\\\ud83d\\/\"")]
    [InlineData("{\"\\udc8a\":{\"b\":[\"\\u0000\",18446744073709551616]}}", "{\"\\ufffd\":{\"b\":[\"\\ufffd\",\"18446744073709551616\"]}}")]
    public void What_the_server_cannot_keep_is_spelled_so_that_it_can(string value, string expected) => Assert.StartsWith(
        $"{{\"data\":{{\"x\":{expected}}},",
        Studio.Task($"{{\"data\":{{\"x\":{value}}}}}"),
        StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_utf_8_are_spelled_out_and_told()
    {
        ExportRun run = ExportRun.Of([.. "[{\"data\":{\"x\":\"a"u8, 0xE2, 0x82, .. "b"u8, 0xFF, .. "\"}}]"u8], AnnotationLabExport.Formats.AlabFormat.LabelStudio);

        Assert.Contains("\"x\": \"a\\ufffdb\\ufffd\"", run.Text, StringComparison.Ordinal);
        Assert.Equal(1, run.Count(DiagnosticCode.TextInvalid));
    }

    [Fact]
    public void Lists_that_are_none_are_empty()
    {
        string task = Studio.Task("""{"data":{},"completions":[{"result":null},{"result":"none"},{"result":[1,null,{"id":"a","type":"rating"}]}],"predictions":null}""");

        Assert.Contains(
            """[{"result":[],"was_cancelled":false,"ground_truth":false},{"result":[],"was_cancelled":false,"ground_truth":false},{"result":[{"id":"a","type":"rating"}],"was_cancelled":false,"ground_truth":false}],"predictions":[]""",
            task, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_is_too_deep_is_told()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 998)) + string.Concat(Enumerable.Repeat("]", 998));

        AlabException error = Assert.ThrowsAny<AlabException>(() => Studio.Run($"{{\"data\":{{\"x\":{deep}}}}}"));

        Assert.Equal(ErrorCode.TaskTooLarge, error.Code);
    }
}
