using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class ProjectCounterTests
{
    private const string Project =
        """
        {"id":1,"created_at":"2022-01-02T00:00:00Z","completions":[
          {"created_username":"eric","honeypot":true,"updated_at":"2023-05-06 07:08","result":[
            {"type":"labels","value":{"labels":["b","A"]}},{"type":"labels","value":{"labels":["b"]}},{"type":"choices","value":{"choices":["c"]}}]},
          {"created_username":"Anna","submitted_at":"yesterday"},
          {"created_username":"gone","deleted_at":"x","honeypot":true,"created_ago":"2030-01-01T00:00Z","result":[{"type":"rating"}]}]}
        {"id":2,"created_at":"no date","completions":[{"completed_by":7,"skipped":true,"created_at":"2021-12-31T23:00-02:00"}],
          "predictions":[{"created_username":"model","honeypot":true,"result":[{"type":"relation","labels":["r"]},{}]}]}
        {"id":3,"completions":[{"deleted_at":"x"}]}
        {"data":{}}
        """;

    private static readonly ProjectFigures Figures = Of(Project);

    [Fact]
    public void Tasks_and_annotation_sets_are_counted_without_deleted_ones() =>
        Assert.Equal(
            (4, 2, 1, 3, 1),
            (Figures.Tasks, Figures.TasksWithCompletions, Figures.TasksWithGroundTruth, Figures.Completions, Figures.Predictions));

    [Fact]
    public void Results_are_counted_by_type_in_ordinal_order()
    {
        Assert.Equal(["", "choices", "labels", "relation"], Figures.Results.Keys.Cast<string>());
        Assert.Equal([1, 1, 2, 1], Figures.Results.Values.Cast<int>());
        Assert.True(Figures.Results.IsReadOnly);
    }

    [Fact]
    public void Labels_and_annotators_come_once_in_ordinal_order()
    {
        Assert.Equal(["A", "b", "c", "r"], Figures.Labels);
        Assert.Equal(["7", "Anna", "eric"], Figures.Annotators);
    }

    [Fact]
    public void The_first_and_the_last_date_are_found_among_all_that_are_dates()
    {
        Assert.Equal(new DateTimeOffset(2022, 1, 1, 1, 0, 0, TimeSpan.Zero), Figures.FirstDate);
        Assert.Equal(new DateTimeOffset(2023, 5, 6, 7, 8, 0, TimeSpan.Zero), Figures.LastDate);
    }

    [Theory]
    [InlineData("""{"data":{},"created_at":"DATE"}""")]
    [InlineData("""{"completions":[{"created_ago":"DATE"}]}""")]
    [InlineData("""{"annotations":[{"created_at":"DATE"}]}""")]
    [InlineData("""{"completions":[{"submitted_at":"DATE"}]}""")]
    [InlineData("""{"completions":[{"updated_at":"DATE"}]}""")]
    [InlineData("""{"predictions":[{"created_ago":"DATE"}]}""")]
    public void Every_member_that_tells_a_date_counts(string task)
    {
        ProjectFigures project = Of(
            task.Replace("DATE", "2024-01-02T03:04Z", StringComparison.Ordinal) + task.Replace("DATE", "2024-02-03T04:05Z", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 0, TimeSpan.Zero), project.FirstDate);
        Assert.Equal(new DateTimeOffset(2024, 2, 3, 4, 5, 0, TimeSpan.Zero), project.LastDate);
    }

    [Fact]
    public void A_project_without_tasks_has_no_figures()
    {
        ProjectFigures project = Of("[]");
        Assert.Equal((0, 0, 0, 0, 0), (project.Tasks, project.TasksWithCompletions, project.TasksWithGroundTruth, project.Completions, project.Predictions));
        Assert.Empty(project.Results);
        Assert.Null(project.FirstDate);
        Assert.Null(project.LastDate);
    }

    [Fact]
    public void A_source_cut_off_has_no_figures() =>
        Assert.Throws<JsonMalformedException>(() => Of("[{}"));

    private static ProjectFigures Of(string project) => ProjectCounter.Count(new MemorySource(project), _ => { }, CancellationToken.None);
}
