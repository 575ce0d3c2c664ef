using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class StepTests
{
    private const string Plain = """{"id":1}""";
    private const string Starred = """{"id":2,"honeypot":true}""";
    private const string Skipped = """{"id":3,"was_cancelled":true}""";
    private const string Deleted = """{"id":4,"honeypot":true,"deleted_at":"x"}""";
    private const string SkippedStarred = """{"id":5,"skipped":true,"ground_truth":true}""";
    private const string Prediction = """{"id":9,"honeypot":true,"was_cancelled":true}""";

    [Theory]
    [InlineData(Plain + "," + Starred, "Annotated 1 2", "Annotated 1 2")]
    [InlineData(Plain + "," + Skipped, "Annotated 1", "Annotated 1 3")]
    [InlineData(Plain + "," + Deleted, "Annotated 1", "Annotated 1")]
    [InlineData(Deleted, "WithoutAnnotations", "WithoutAnnotations")]
    [InlineData(Skipped, "AllSkipped", "Annotated 3")]
    [InlineData("", "WithoutAnnotations", "WithoutAnnotations")]
    [InlineData("null,5,[]", "WithoutAnnotations", "WithoutAnnotations")]
    public void Deleted_completions_go_and_skipped_ones_stay_in_json_only(string completions, string others, string json) =>
        AssertChosen(new(), completions, others, json);

    [Theory]
    [InlineData(Plain + "," + Starred, "Annotated 2", "Annotated 2")]
    [InlineData(Starred + "," + SkippedStarred, "Annotated 2", "Annotated 2 5")]
    [InlineData(SkippedStarred, "NotChosen", "Annotated 5")]
    [InlineData(Plain, "NotChosen", "NotChosen")]
    [InlineData(Deleted, "NotChosen", "NotChosen")]
    [InlineData("", "NotChosen", "NotChosen")]
    public void Only_ground_truth_takes_completions_that_are_not_starred_and_tasks_without_one(
        string completions, string others, string json) =>
        AssertChosen(new() { OnlyGroundTruth = true }, completions, others, json);

    [Theory]
    [InlineData(Plain, "Annotated 1", "Annotated 1")]
    [InlineData(Skipped, "NotChosen", "Annotated 3")]
    [InlineData(Deleted, "NotChosen", "NotChosen")]
    [InlineData("null", "NotChosen", "NotChosen")]
    [InlineData("", "NotChosen", "NotChosen")]
    public void Tasks_without_a_completion_left_are_excluded_on_request(string completions, string others, string json) =>
        AssertChosen(new() { ExcludeTasksWithoutCompletions = true }, completions, others, json);

    [Theory]
    [InlineData(AnnotationSource.Completions)]
    [InlineData(AnnotationSource.Predictions)]
    [InlineData(AnnotationSource.Both)]
    public void A_task_with_predictions_only_goes_in_both_steps_whatever_feeds_the_format(AnnotationSource source)
    {
        string task = Choosing.Task("", Prediction);
        Assert.Equal("NotChosen", Choosing.Of(task, new() { OnlyGroundTruth = true, Source = source }));
        Assert.Equal("NotChosen", Choosing.Of(task, new() { ExcludeTasksWithoutCompletions = true, Source = source }));
    }

    [Theory]
    [InlineData(AnnotationSource.Completions, Plain, "Annotated 1")]
    [InlineData(AnnotationSource.Predictions, Plain, "Annotated p9")]
    [InlineData(AnnotationSource.Both, Plain, "Annotated 1 p9")]
    [InlineData(AnnotationSource.Both, Deleted, "Annotated p9")]
    public void The_source_says_which_annotation_sets_feed_a_format(AnnotationSource source, string completions, string chosen) =>
        Assert.Equal(chosen, Choosing.Of(Choosing.Task(completions, Prediction), new() { Source = source }));

    [Fact]
    public void With_both_sources_completions_come_before_predictions_in_source_order() =>
        Assert.Equal(
            "Annotated 2 1 p8 p6",
            Choosing.Of(Choosing.Task(Starred + "," + Plain, """{"id":8},{"id":6}"""), new() { Source = AnnotationSource.Both }));

    [Fact]
    public void Steps_take_effect_together_and_in_order()
    {
        ChoiceOptions options = new() { OnlyGroundTruth = true, Policy = CompletionPolicy.Latest, Source = AnnotationSource.Both };
        string completions =
            """{"id":1,"updated_at":"2024-01-03T00:00Z"},{"id":2,"honeypot":true,"updated_at":"2024-01-01T00:00Z"},"""
            + """{"id":3,"honeypot":true,"updated_at":"2024-01-02T00:00Z","skipped":true}""";
        Assert.Equal("Annotated 2 p9", Choosing.Of(Choosing.Task(completions, Prediction), options));
        Assert.Equal("Annotated 2 p9", Choosing.Of(Choosing.Task(completions, Prediction), options, keepSkipped: true));
    }

    private static void AssertChosen(ChoiceOptions options, string completions, string others, string json)
    {
        Assert.Equal(others, Choosing.Of(Choosing.Task(completions), options));
        Assert.Equal(json, Choosing.Of(Choosing.Task(completions), options, keepSkipped: true));
    }
}
