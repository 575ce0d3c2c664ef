using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;

namespace AnnotationLabExport.CoreTests.Objects;

public sealed class AlabTaskReaderTests
{
    private const string Project =
        """
        [{"id": 1, "data": {"title": "One"}, "completions": [{"id": 11, "created_username": "eric"}, {"id": 12, "created_username": "mauro", "honeypot": true}]},
         {"id": 2, "completions": [{"id": 21, "created_username": "eric", "skipped": true}, {"id": 22, "deleted_at": "x", "created_username": "mauro"}]},
         {"id": 3, "predictions": [{"id": 31}]}]
        """;

    [Fact]
    public void Without_filters_every_task_comes_with_its_own_bytes() =>
        Assert.Equal(FoundTask.JsonIn(Project), AlabTaskTests.ReadAll(Project).Select(task => task.ToJson()));

    [Fact]
    public void Completions_that_a_filter_took_away_are_not_in_the_bytes_and_deleted_ones_are()
    {
        List<AlabTask> tasks = AlabTaskTests.ReadAll(Project, By("ERIC"));
        Assert.Equal(
            [
                """{"id":1,"data":{"title":"One"},"completions":[{"id":11,"created_username":"eric"}]}""",
                """{"id": 2, "completions": [{"id": 21, "created_username": "eric", "skipped": true}, {"id": 22, "deleted_at": "x", "created_username": "mauro"}]}""",
            ],
            tasks.Select(task => task.ToJson()));
        Assert.Equal([1, 1], tasks.Select(task => task.Completions.Count));
    }

    [Fact]
    public void Objects_show_what_the_filter_left() =>
        Assert.Equal(["mauro"], Assert.Single(AlabTaskTests.ReadAll(Project, By("mauro"))).Completions.Select(set => set.CreatedBy));

    [Fact]
    public void Only_ground_truth_leaves_starred_completions()
    {
        AlabTask task = Assert.Single(AlabTaskTests.ReadAll(Project, new() { OnlyGroundTruth = true }));
        Assert.Equal([12L], task.Completions.Select(set => set.Id));
        Assert.DoesNotContain("eric", task.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_without_completions_are_excluded_on_request_and_skipped_ones_count() =>
        Assert.Equal([1L, 2L], Ids(new() { ExcludeTasksWithoutCompletions = true }));

    [Fact]
    public void Whole_tasks_are_chosen_by_id_and_title()
    {
        Assert.Equal([3L], Ids(new() { Filter = new() { Ids = new HashSet<string> { "3", "9" } } }));
        Assert.Equal([1L], Ids(new() { Filter = new() { Title = title => title == "One" } }));
    }

    [Fact]
    public void A_task_in_a_list_keeps_its_place()
    {
        List<AlabTask> tasks = AlabTaskTests.ReadAll(Project, By("eric"));
        Assert.Equal([(1L, 2L, 2), (2L, 2L, 2)], tasks.Select(task => (task.Record.Line, task.Record.Column, task.Record.Level)));
    }

    [Fact]
    public void What_is_left_of_a_task_can_be_exported()
    {
        AlabTask task = AlabTaskTests.ReadAll(Project, By("eric"))[0];
        Assert.Equal(
            "task_id,title,completion_id\n1,One,11\n",
            ExportRun.Of(task.Record.Json.ToArray(), AlabFormat.Csv).Text);
    }

    private static ChoiceOptions By(string annotator) => new()
    {
        Filter = new() { Annotators = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { annotator } },
    };

    private static IEnumerable<object?> Ids(ChoiceOptions selection) =>
        AlabTaskTests.ReadAll(Project, selection).Select(task => task.Id);
}
