using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;

namespace AnnotationLabExport.CoreTests.Formats.Json;

public sealed class StyleTests
{
    private const string Project = "{ \"a\" : [ ] ,\r\n\"b\":{\t},\"c\":[1,[2,{}],{\"d\":\" : , \"}]}\n{}";
    private static readonly FormatOptions Compact = new() { Own = [new JsonOptions { Style = JsonStyle.Compact }] };

    [Fact]
    public void Indented_has_two_spaces_a_level_and_a_member_or_element_a_line() =>
        Assert.Equal(
            """
            [
              {
                "a": [],
                "b": {},
                "c": [
                  1,
                  [
                    2,
                    {}
                  ],
                  {
                    "d": " : , "
                  }
                ]
              },
              {}
            ]

            """,
            ExportRun.Of(Project, AlabFormat.Json).Text);

    [Fact]
    public void Compact_has_no_white_space_and_one_line_feed_at_the_end() =>
        Assert.Equal(
            "[{\"a\":[],\"b\":{},\"c\":[1,[2,{}],{\"d\":\" : , \"}]},{}]\n",
            ExportRun.Of(Project, AlabFormat.Json, Compact).Text);

    [Fact]
    public void Lines_have_a_task_each_and_no_brackets() =>
        Assert.Equal(
            "{\"a\":[],\"b\":{},\"c\":[1,[2,{}],{\"d\":\" : , \"}]}\n{}\n",
            ExportRun.Of(Project, AlabFormat.JsonLines).Text);

    [Fact]
    public void Lines_stay_lines_whatever_style_json_has() =>
        Assert.Equal("{}\n", ExportRun.Of("{ }", AlabFormat.JsonLines, Compact).Text);

    [Theory]
    [InlineData(AlabFormat.Json, JsonStyle.Indented, "[]\n")]
    [InlineData(AlabFormat.Json, JsonStyle.Compact, "[]\n")]
    [InlineData(AlabFormat.JsonLines, JsonStyle.Lines, "")]
    public void A_project_without_tasks_is_an_empty_list_or_nothing(AlabFormat format, JsonStyle style, string expected) =>
        Assert.Equal(expected, ExportRun.Of("[]", format, new() { Own = [new JsonOptions { Style = style }] }).Text);

    [Fact]
    public void A_project_of_which_nothing_is_chosen_is_an_empty_list() =>
        Assert.Equal("[]\n", ExportRun.Of("[{},{}]", AlabFormat.Json, new() { Choice = new() { OnlyGroundTruth = true } }).Text);

    [Fact]
    public void Completions_left_out_leave_no_trace() =>
        Assert.Equal(
            """
            [
              {
                "completions": [
                  {
                    "id": 2
                  }
                ]
              },
              {
                "completions": []
              }
            ]

            """,
            ExportRun.Of(
                """{"completions":[{"deleted_at":"x"},{"id":2},{"deleted_at":"x"}]}{"completions":[{"deleted_at":"x"}]}""",
                AlabFormat.Json).Text);

    [Fact]
    public void Json_counts_completions_and_the_results_of_both_sources()
    {
        var run = ExportRun.Of(
            """{"completions":[{"result":[{},{},5]},{"deleted_at":"x","result":[{}]}],"predictions":[{"result":[{}]}]}""",
            AlabFormat.Json);
        Assert.Equal((1, 1, 3), (run.Tasks, run.Completions, run.Annotations));
    }
}
