using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class SubmittedAndReviewedTests
{
    private const string Plain = """{"id":1,"honeypot":true}""";
    private const string Submitted = """{"id":2,"submitted_at":"2024-01-01T00:00:00"}""";
    private const string Undated = """{"id":3,"submitted_at":"yesterday"}""";
    private const string Accepted = """{"id":4,"review_status":{"approved":true}}""";
    private const string Rejected = """{"id":5,"submitted_at":"2024-01-02T00:00:00","review_status":{"approved":false}}""";
    private const string Skipped = """{"id":6,"was_cancelled":true,"submitted_at":"2024-01-02T00:00:00"}""";

    [Theory]
    [InlineData(Plain + "," + Submitted, "Annotated 2", "Annotated 2")]
    [InlineData(Submitted + "," + Rejected, "Annotated 2 5", "Annotated 2 5")]
    [InlineData(Plain, "NotChosen", "NotChosen")]
    [InlineData(Undated, "NotChosen", "NotChosen")]
    [InlineData("", "NotChosen", "NotChosen")]
    [InlineData(Skipped, "NotChosen", "Annotated 6")]
    public void Only_what_was_submitted_is_taken_and_tasks_that_have_it(string completions, string others, string json) =>
        AssertChosen(new() { SubmittedOnly = true }, completions, others, json);

    [Theory]
    [InlineData(Plain + "," + Accepted + "," + Rejected, "Annotated 4")]
    [InlineData(Plain + "," + Rejected, "NotChosen")]
    [InlineData("", "NotChosen")]
    public void Only_what_a_reviewer_accepted_is_taken_and_tasks_that_have_it(string completions, string chosen) =>
        AssertChosen(new() { ReviewedOnly = true }, completions, chosen, chosen);

    [Theory]
    [InlineData(CompletionPolicy.Latest, "Annotated 5")]
    [InlineData(CompletionPolicy.PreferGroundTruth, "Annotated 5")]
    [InlineData(CompletionPolicy.Training, "Annotated 2")]
    public void It_comes_before_any_policy(CompletionPolicy policy, string chosen) =>
        AssertChosen(new() { SubmittedOnly = true, Policy = policy }, Plain + "," + Submitted + "," + Rejected, chosen, chosen);

    [Fact]
    public void It_comes_after_ground_truth() =>
        AssertChosen(new() { SubmittedOnly = true, OnlyGroundTruth = true }, Plain + "," + Submitted, "NotChosen", "NotChosen");

    [Fact]
    public void A_rejected_one_is_submitted_and_still_rejected() =>
        AssertChosen(
            new() { SubmittedOnly = true, Policy = CompletionPolicy.Training }, Plain + "," + Rejected, "AllRejected", "WithoutAnnotations");

    /// <summary>What Label Studio exports was submitted, unless a member says otherwise.</summary>
    [Theory]
    [InlineData("""{"id":1}""", "Annotated 1")]
    [InlineData("""{"id":1,"submitted_at":null}""", "Annotated 1")]
    [InlineData("""{"id":1,"submitted_at":"2024-01-01T00:00:00"}""", "Annotated 1")]
    [InlineData("""{"id":1,"submitted_at":"yesterday"},{"id":2}""", "Annotated 2")]
    [InlineData("""{"id":1,"submitted_at":"yesterday"}""", "NotChosen")]
    public void Annotations_count_as_submitted(string annotations, string chosen)
    {
        ChoiceOptions options = new() { SubmittedOnly = true };
        Assert.Equal(chosen, Choosing.Of($$"""{"data":{"text":"a"},"annotations":[{{annotations}}]}""", options));
        Assert.Equal(chosen, Choosing.Of($$"""{"data":{"text":"a"},"completions":null,"annotations":[{{annotations}}]}""", options));
    }

    [Fact]
    public void Annotations_are_not_accepted_by_themselves() =>
        Assert.Equal("NotChosen", Choosing.Of("""{"data":{"text":"a"},"annotations":[{"id":1}]}""", new() { ReviewedOnly = true }));

    [Theory]
    [InlineData(true, ChoiceStep.SubmittedOnly)]
    [InlineData(false, ChoiceStep.ReviewedOnly)]
    public void The_step_that_took_the_task_is_told(bool submitted, ChoiceStep step)
    {
        var chooser = new TaskChooser(new ChoiceOptions { SubmittedOnly = submitted, ReviewedOnly = !submitted }, keepSkipped: false);
        Assert.Equal(step, chooser.Choose(Harness.Loaded.Task(Choosing.Task(Plain))).TakenBy);
    }

    private static void AssertChosen(ChoiceOptions options, string completions, string others, string json)
    {
        Assert.Equal(others, Choosing.Of(Choosing.Task(completions), options));
        Assert.Equal(json, Choosing.Of(Choosing.Task(completions), options, keepSkipped: true));
    }
}
