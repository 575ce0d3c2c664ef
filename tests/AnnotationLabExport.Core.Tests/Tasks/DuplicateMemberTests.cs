using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class DuplicateMemberTests
{
    [Theory]
    [InlineData("""{"id":1,"id":2}""", "2")]
    [InlineData("""{"id":1,"\u0069d":2}""", "2")]
    [InlineData("""{"\u0069\u0064":2,"id":1}""", "1")]
    [InlineData("""{"id":1,"ID":2}""", "1")]
    [InlineData("""{"id":1,"id ":2}""", "1")]
    [InlineData("""{"id":1,"id":null}""", "")]
    [InlineData("""{"id":null,"id":1}""", "1")]
    public void Of_a_member_named_twice_the_last_is_read(string task, string id) =>
        Assert.Equal(id, ScalarText.Of(Loaded.Task(task).Id));

    [Fact]
    public void The_last_list_of_completions_is_read() =>
        Assert.Equal(
            "2",
            ScalarText.Of(Assert.Single(Loaded.Task("""{"completions":[{"id":1},{}],"completi\u006fns":[{"id":2}]}""").Completions).Id));

    [Fact]
    public void Names_beyond_ascii_are_compared_by_their_characters()
    {
        JsonValue value = Loaded.Value("""{"\u00e9\ud83d\ude00":1,"é😀":2,"e\u0301":3}""");
        Assert.Equal("2", ScalarText.Of(value.Member("é😀")));
        Assert.Equal("3", ScalarText.Of(value.Member("e\u0301")));
        Assert.Equal("", ScalarText.Of(value.Member("e")));
    }

    [Fact]
    public void A_data_field_named_twice_fills_one_column_with_the_last() =>
        Assert.Equal(
            "task_id,a,b,completion_id\n1,3,2,\n",
            ExportRun.Of("""{"id":1,"data":{"a":1,"b":2,"\u0061":3}}""", AlabFormat.Csv).Text);

    [Fact]
    public void The_last_text_is_the_text() =>
        Assert.Equal(
            "-DOCSTART- -X- O\nlast -X- _ O\n\n",
            ExportRun.Of("""{"id":1,"data":{"text":"first","te\u0078t":"last"}}""", AlabFormat.Conll2003).Text);

    [Fact]
    public void Json_keeps_both() =>
        Assert.Equal(
            "{\"id\":1,\"\\u0069d\":2,\"id\":null}\n",
            ExportRun.Of("""{"id": 1, "\u0069d": 2, "id": null}""", AlabFormat.JsonLines).Text);

    [Fact]
    public void Only_the_list_that_is_read_loses_its_deleted_completions() =>
        Assert.Equal(
            "{\"completions\":[{\"deleted_at\":1}],\"completions\":[{\"id\":1}],\"annotations\":[{\"deleted_at\":2}]}\n",
            ExportRun.Of(
                """{"completions":[{"deleted_at":1}],"completions":[{"id":1},{"deleted_at":3}],"annotations":[{"deleted_at":2}]}""",
                AlabFormat.JsonLines).Text);

    [Fact]
    public void The_label_studio_list_loses_them_if_it_is_the_one_that_is_read() =>
        Assert.Equal(
            "{\"annotations\":[null,{\"id\":1}],\"completions\":null}\n",
            ExportRun.Of(
                """{"annotations":[null,{"deleted_at":"x"},{"id":1}],"completions":null}""", AlabFormat.JsonLines).Text);
}
