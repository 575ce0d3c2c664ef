using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class TrainingPolicyTests
{
    private const string Plain = """{"id":1}""";
    private const string Starred = """{"id":2,"honeypot":true}""";
    private const string Submitted = """{"id":3,"submitted_at":"2024-01-01T00:00:00"}""";
    private const string SubmittedLater = """{"id":4,"submitted_at":"2024-01-02T00:00:00"}""";
    private const string Accepted = """{"id":5,"review_status":{"approved":true}}""";
    private const string Rejected = """{"id":6,"review_status":{"approved":false},"submitted_at":"2024-03-01T00:00:00"}""";
    private const string RejectedStarred = """{"id":7,"honeypot":true,"review_status":{"approved":false}}""";
    private const string Unreviewed = """{"id":8,"review_status":{"approved":null,"reviewer":"mauro"}}""";
    private const string Skipped = """{"id":9,"was_cancelled":true,"honeypot":true,"submitted_at":"2024-03-01T00:00:00"}""";
    private const string Prediction = """{"id":99}""";
    private static readonly ChoiceOptions Training = new() { Policy = CompletionPolicy.Training };

    [Theory]
    [InlineData(Plain, "Annotated 1")]
    [InlineData(Plain + "," + Starred, "Annotated 2")]
    [InlineData(Starred + "," + Plain, "Annotated 2")]
    [InlineData(Submitted + "," + Plain, "Annotated 3")]
    [InlineData(Submitted + "," + Starred, "Annotated 3")]
    [InlineData(SubmittedLater + "," + Submitted, "Annotated 4")]
    [InlineData(Accepted + "," + Submitted, "Annotated 5")]
    [InlineData(Accepted + "," + Starred, "Annotated 5")]
    [InlineData(Rejected + "," + Plain, "Annotated 1")]
    [InlineData(RejectedStarred + "," + Plain, "Annotated 1")]
    [InlineData(RejectedStarred + "," + Rejected + "," + Unreviewed, "Annotated 8")]
    [InlineData(Unreviewed + "," + Submitted, "Annotated 3")]
    [InlineData(Plain + "," + Unreviewed, "Annotated 8")]
    [InlineData("""{"id":1},{"id":10,"submitted_at":"yesterday"}""", "Annotated 10")]
    [InlineData("""{"id":10,"submitted_at":"yesterday"},{"id":1}""", "Annotated 1")]
    [InlineData("""{"id":10,"review_status":{"approved":"true"}},{"id":1,"review_status":{"approved":1}}""", "Annotated 1")]
    [InlineData("""{"id":10,"review_status":{"approved":"false"}}""", "Annotated 10")]
    public void One_completion_is_taken(string completions, string chosen)
    {
        Assert.Equal(chosen, Choosing.Of(Choosing.Task(completions), Training));
        Assert.Equal(chosen, Choosing.Of(Choosing.Task(completions), Training, keepSkipped: true));
    }

    [Theory]
    [InlineData("""{"id":11,"updated_at":"2024-01-01T00:00Z","submitted_at":"2024-01-09"},{"id":12,"submitted_at":"2024-01-01T00:00Z"}""", "Annotated 12")]
    [InlineData("""{"id":11,"review_status":{"approved":true},"updated_at":"2024-01-02T00:00Z"},{"id":12,"review_status":{"approved":true},"updated_at":"2024-01-01T00:00Z"}""", "Annotated 11")]
    [InlineData("""{"id":11,"review_status":{"approved":true}},{"id":12,"review_status":{"approved":true},"honeypot":true},{"id":13,"review_status":{"approved":true}}""", "Annotated 12")]
    [InlineData("""{"id":11,"updated_at":"2024-01-01T00:00Z"},{"id":12,"updated_at":"2024-01-01T00:00Z"}""", "Annotated 12")]
    [InlineData("""{"id":11,"created_ago":"2020-01-01T00:00Z"},{"id":12}""", "Annotated 11")]
    public void Of_several_a_starred_one_then_the_latest_then_the_later_counts(string completions, string chosen) =>
        Assert.Equal(chosen, Choosing.Of(Choosing.Task(completions), Training));

    [Theory]
    [InlineData("eric", "Annotated 1")]
    [InlineData("MAURO", "Annotated 2")]
    [InlineData("nobody", "Annotated 2")]
    [InlineData("nobody,eric,mauro", "Annotated 1")]
    [InlineData("jenny", "Annotated 3")]
    [InlineData("jenny@example.org", "Annotated 3")]
    public void Named_annotators_come_first_in_their_order_before_any_star(string names, string chosen)
    {
        const string Completions =
            """{"id":1,"created_username":" Eric "},{"id":2,"created_username":"mauro","honeypot":true},"""
            + """{"id":3,"completed_by":{"username":"jenny","email":"jenny@example.org"}}""";
        Assert.Equal(chosen, Choosing.Of(Choosing.Task(Completions), Training with { AnnotatorPriority = names.Split(',') }));
    }

    [Fact]
    public void What_a_reviewer_accepted_and_what_was_submitted_come_before_any_priority()
    {
        ChoiceOptions eric = Training with { AnnotatorPriority = ["eric"] };
        const string ByEric = """{"id":1,"created_username":"eric","honeypot":true}""";
        Assert.Equal("Annotated 5", Choosing.Of(Choosing.Task(ByEric + "," + Accepted), eric));
        Assert.Equal("Annotated 3", Choosing.Of(Choosing.Task(ByEric + "," + Submitted), eric));
        Assert.Equal("Annotated 1", Choosing.Of(Choosing.Task(ByEric + "," + Plain), eric));
    }

    [Theory]
    [InlineData(AnnotationSource.Completions, Rejected, "", "AllRejected", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Completions, Rejected + "," + RejectedStarred, "", "AllRejected", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Completions, Rejected + "," + Skipped, "", "AllRejected", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Completions, Rejected, Prediction, "AllRejected", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Both, Rejected, "", "AllRejected", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Both, Rejected, Prediction, "Annotated p99", "Annotated p99")]
    [InlineData(AnnotationSource.Predictions, Rejected, "", "WithoutAnnotations", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Predictions, Rejected, Prediction, "Annotated p99", "Annotated p99")]
    [InlineData(AnnotationSource.Completions, Skipped, "", "AllSkipped", "Annotated 9")]
    [InlineData(AnnotationSource.Completions, Skipped + "," + Plain, "", "Annotated 1", "Annotated 1")]
    public void A_task_of_which_all_was_rejected_is_told_from_one_without_any(
        AnnotationSource source, string completions, string predictions, string outcome, string json)
    {
        ChoiceOptions options = Training with { Source = source };
        Assert.Equal(outcome, Choosing.Of(Choosing.Task(completions, predictions), options));
        Assert.Equal(json, Choosing.Of(Choosing.Task(completions, predictions), options, keepSkipped: true));
    }

    [Fact]
    public void It_is_left_out_and_counted_but_stays_in_json_unless_tasks_without_completions_are_excluded()
    {
        string project = $"[{Choosing.Task(Rejected)},{Choosing.Task(Plain)}]";
        ExportRun csv = ExportRun.Of(project, AlabFormat.Csv, new() { Choice = Training });
        Assert.Equal((1, 1, 1), (csv.Tasks, csv.Rejected, csv.Count(DiagnosticCode.CompletionRejected)));
        ExportRun json = ExportRun.Of(project, AlabFormat.JsonLines, new() { Choice = Training });
        Assert.Equal((2, 0, 1), (json.Tasks, json.Rejected, json.Count(DiagnosticCode.CompletionRejected)));
        Assert.Contains("\"completions\":[]", json.Lines[0], StringComparison.Ordinal);
        ExportRun excluding = ExportRun.Of(
            project, AlabFormat.JsonLines, new() { Choice = Training with { ExcludeTasksWithoutCompletions = true } });
        Assert.Equal((1, 1), (excluding.Tasks, excluding.Rejected));
    }

    /// <summary>A prediction is an annotation set to write: the task is no more left out of JSON than of a table.</summary>
    [Theory]
    [InlineData(AnnotationSource.Completions, Rejected, "", "AllRejected", "AllRejected")]
    [InlineData(AnnotationSource.Completions, Rejected + "," + Skipped, "", "AllRejected", "AllRejected")]
    [InlineData(AnnotationSource.Both, Rejected, Prediction, "Annotated p99", "Annotated p99")]
    [InlineData(AnnotationSource.Completions, Skipped, "", "NotChosen", "Annotated 9")]
    public void Tasks_without_completions_are_excluded_with_those_of_which_all_was_rejected(
        AnnotationSource source, string completions, string predictions, string outcome, string json)
    {
        ChoiceOptions options = Training with { Source = source, ExcludeTasksWithoutCompletions = true };
        Assert.Equal(outcome, Choosing.Of(Choosing.Task(completions, predictions), options));
        Assert.Equal(json, Choosing.Of(Choosing.Task(completions, predictions), options, keepSkipped: true));
    }

    [Fact]
    public void Other_policies_take_what_was_rejected()
    {
        Assert.Equal("Annotated 6", Choosing.Of(Choosing.Task(Plain + "," + Rejected), new() { Policy = CompletionPolicy.Latest }));
        Assert.Equal("Annotated 1 6", Choosing.Of(Choosing.Task(Plain + "," + Rejected), new()));
    }

    [Fact]
    public void Predictions_are_neither_accepted_nor_rejected() =>
        Assert.Equal(
            "Annotated p6 p5",
            Choosing.Of(Choosing.Task("", Rejected + "," + Accepted), Training with { Source = AnnotationSource.Predictions }));
}
