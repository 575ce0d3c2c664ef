using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class HeaderTests
{
    [Fact]
    public void Fields_and_controls_come_by_order_of_first_appearance() =>
        Assert.Equal(
            ["task_id", "b", "a", "c", "completion_id", "y", "x", "z"],
            Table.Header(
                """
                {"data":{"b":1,"a":2},"completions":[{"result":[{"from_name":"y"},{"from_name":"x"}]}]}
                {"data":{"c":1,"b":2},"completions":[{"result":[{"from_name":"x"},{"from_name":"z"}]}]}
                """));

    [Fact]
    public void Names_differ_by_case_until_they_clash_in_powershell() =>
        Assert.Equal(["task_id", "a", "A.data", "a.data.data", "completion_id"], Table.Header(Table.Data("\"a\":1,\"A\":2,\"a.data\":3")));

    [Theory]
    [InlineData("task_id")]
    [InlineData("completion_id")]
    [InlineData("prediction_id")]
    [InlineData("created_username")]
    [InlineData("created_ago")]
    [InlineData("updated_at")]
    [InlineData("lead_time")]
    [InlineData("ground_truth")]
    [InlineData("Task_ID")]
    public void The_fixed_names_are_always_taken(string name)
    {
        Assert.Equal(["task_id", name + ".data", "completion_id"], Table.Header(Table.Data($"\"{name}\":1")));
        Assert.Equal(
            ["task_id", "completion_id", name + ".result"],
            Table.Header($$"""{"completions":[{"result":[{"from_name":"{{name}}"}]}]}"""));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("result_id")]
    [InlineData("label")]
    [InlineData("data")]
    public void Other_names_are_free(string name) =>
        Assert.Equal(["task_id", name, "completion_id"], Table.Header(Table.Data($"\"{name}\":1")));

    [Fact]
    public void A_control_gives_way_to_a_field_and_what_is_added_is_repeated_until_free() =>
        Assert.Equal(
            ["task_id", "label", "LABEL.result", "completion_id", "Label.result.result", "label.result.result.result"],
            Table.Header(
                """
                {"data":{"label":1,"LABEL.result":2},
                 "completions":[{"result":[{"from_name":"Label"},{"from_name":"label.result"}]}]}
                """));

    [Theory]
    [InlineData("""{"type":"choices","to_name":"text"}""", "choices")]
    [InlineData("""{"type":"relation","from_id":"a"}""", "relation")]
    [InlineData("""{"from_name":null,"type":"rating"}""", "rating")]
    [InlineData("""{"from_name":5,"type":"rating"}""", "rating")]
    [InlineData("""{"from_name":"é 😀, \"x\""}""", "é 😀, \"x\"")]
    public void A_result_without_control_counts_under_its_type(string result, string name) =>
        Assert.Equal(["task_id", "completion_id", name], Table.Header($$"""{"completions":[{"result":[{{result}}]}]}"""));

    [Fact]
    public void A_control_named_like_a_type_and_the_results_without_control_share_a_column() =>
        Assert.Equal(
            ["task_id", "completion_id", "rating"],
            Table.Header("""{"completions":[{"result":[{"from_name":"rating"},{"type":"rating"}]}]}"""));

    [Fact]
    public void A_lone_surrogate_in_a_name_becomes_a_replacement_character() =>
        Assert.Equal(
            ["task_id", "a\uFFFD", "a\uFFFD.data", "completion_id", "x\uFFFD"],
            Table.Header(
                """{"data":{"a\ud83d":1,"a\ude00":2},"completions":[{"result":[{"from_name":"x\udc00"}]}]}"""));

    [Fact]
    public void Only_what_is_written_has_columns() =>
        Assert.Equal(
            ["task_id", "a", "completion_id", "x"],
            Table.Header(
                """
                {"data":{"a":1},"completions":[{"result":[{"from_name":"x"}]},{"deleted_at":"d","result":[{"from_name":"y"}]},
                 {"skipped":true,"result":[{"from_name":"z"}]}],"predictions":[{"result":[{"from_name":"p"}]}]}
                {"data":{"b":1},"completions":[{"skipped":true}]}
                """));

    [Theory]
    [InlineData(AnnotationSource.Predictions, new[] { "task_id", "completion_id", "prediction_id", "p" })]
    [InlineData(AnnotationSource.Both, new[] { "task_id", "completion_id", "prediction_id", "x", "p" })]
    public void Predictions_bring_their_id_and_controls(AnnotationSource source, string[] expected) =>
        Assert.Equal(
            expected,
            Table.Header(
                """{"completions":[{"result":[{"from_name":"x"}]}],"predictions":[{"result":[{"from_name":"p"}]}]}""", source));

    [Theory]
    [InlineData(TableShape.Wide, "task_id,completion_id\n")]
    [InlineData(TableShape.Long, "task_id,title,completion_id,created_username,ground_truth,result_id,from_name,to_name,type,start,end,text,label,confidence,from_id,to_id,direction,meta\n")]
    public void No_tasks_leave_the_header_alone(TableShape shape, string expected)
    {
        Assert.Equal(expected, Table.Text("[]", new() { Shape = shape }));
        Assert.Equal("", Table.Text("[]", new() { Shape = shape, NoHeader = true }));
    }

    [Fact]
    public void Without_header_the_rows_are_the_same() =>
        Assert.Equal(
            "1,x,2,\n",
            Table.Text("""{"id":1,"data":{"a":"x"},"completions":[{"id":2,"result":[{"type":"rating"}]}]}""", new() { NoHeader = true }));

    [Fact]
    public void Metadata_columns_stand_before_the_controls() =>
        Assert.Equal(
            "task_id,a,completion_id,prediction_id,created_username,created_ago,updated_at,lead_time,ground_truth,x\n",
            ExportRun.Of(
                """{"data":{"a":1},"completions":[{"result":[{"from_name":"x"}]}]}""",
                AlabFormat.Csv,
                new() { Own = [new TableOptions { IncludeMetadata = true }], Choice = new() { Source = AnnotationSource.Both } }).Text
                .Split('\n')[0] + "\n");
}
