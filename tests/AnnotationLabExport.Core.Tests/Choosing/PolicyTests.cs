using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class PolicyTests
{
    private const string Old = "2024-01-01T00:00:00Z";
    private const string New = "2024-06-01T00:00:00Z";

    [Theory]
    [InlineData($$"""{"id":1,"updated_at":"{{New}}"},{"id":2,"updated_at":"{{Old}}"}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":"{{Old}}"},{"id":2,"updated_at":"{{New}}"}""", "2")]
    [InlineData($$"""{"id":1,"updated_at":"{{Old}}"},{"id":2,"updated_at":"{{Old}}"}""", "2")]
    [InlineData($$"""{"id":1,"submitted_at":"{{New}}"},{"id":2,"updated_at":"{{Old}}"}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":"{{Old}}","submitted_at":"{{New}}"},{"id":2,"submitted_at":"{{Old}}","created_ago":"2024-02-01 00:00"}""", "2")]
    [InlineData($$"""{"id":1,"updated_at":"{{Old}}","submitted_at":"{{New}}"},{"id":2,"created_ago":"2024-02-01 00:00"}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":"yesterday","submitted_at":"{{New}}"},{"id":2,"updated_at":"2024-05-01T00:00Z"}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":null,"submitted_at":5,"created_ago":"{{New}}"},{"id":2,"updated_at":"{{Old}}"}""", "1")]
    [InlineData($$"""{"id":1,"created_at":"{{New}}"},{"id":2,"updated_at":"{{Old}}"}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":"{{Old}}"},{"id":2}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":"0001-01-01T00:00Z"},{"id":2,"updated_at":"never"}""", "1")]
    [InlineData("""{"id":1},{"id":2},{"id":3}""", "3")]
    [InlineData("""{"id":1,"updated_at":"2024-01-01T00:00:00.0000001"},{"id":2,"updated_at":"2024-01-01T00:00:00.00000009"}""", "1")]
    [InlineData("""{"id":1,"updated_at":"2024-01-01T10:00:00+02:00"},{"id":2,"updated_at":"2024-01-01T09:00:00"}""", "2")]
    [InlineData("""{"id":1,"updated_at":"2024-01-01T10:00:00-02:00"},{"id":2,"updated_at":"2024-01-01 11:00"}""", "1")]
    public void The_latest_is_judged_by_the_first_date_that_is_one(string completions, string id) =>
        Assert.Equal($"Annotated {id}", Choosing.Of(Choosing.Task(completions), new() { Policy = CompletionPolicy.Latest }));

    [Theory]
    [InlineData($$"""{"id":1,"updated_at":"{{Old}}","honeypot":true},{"id":2,"updated_at":"{{New}}"}""", "1")]
    [InlineData($$"""{"id":1,"updated_at":"{{New}}","honeypot":true},{"id":2,"updated_at":"{{Old}}","honeypot":true}""", "1")]
    [InlineData("""{"id":1,"honeypot":true},{"id":2,"honeypot":true}""", "2")]
    [InlineData($$"""{"id":1,"updated_at":"{{New}}"},{"id":2,"updated_at":"{{Old}}"}""", "1")]
    [InlineData($$"""{"id":1,"honeypot":true,"deleted_at":"x"},{"id":2}""", "2")]
    public void Ground_truth_is_preferred_to_what_is_later(string completions, string id) =>
        Assert.Equal($"Annotated {id}", Choosing.Of(Choosing.Task(completions), new() { Policy = CompletionPolicy.PreferGroundTruth }));

    [Fact]
    public void Skipped_ones_go_before_the_latest_is_taken_if_another_is_left()
    {
        string task = Choosing.Task($$"""{"id":1,"updated_at":"{{Old}}"},{"id":2,"updated_at":"{{New}}","skipped":true}""");
        ChoiceOptions options = new() { Policy = CompletionPolicy.Latest };
        Assert.Equal("Annotated 1", Choosing.Of(task, options));
        Assert.Equal("Annotated 1", Choosing.Of(task, options, keepSkipped: true));
    }

    [Fact]
    public void All_is_the_default_and_keeps_the_source_order() =>
        Assert.Equal(
            "Annotated 2 1",
            Choosing.Of(Choosing.Task($$"""{"id":2,"updated_at":"{{New}}"},{"id":1,"updated_at":"{{Old}}"}"""), new()));

    [Fact]
    public void Predictions_are_not_thinned_out() =>
        Assert.Equal(
            "Annotated 2 p3 p4",
            Choosing.Of(
                Choosing.Task("""{"id":1},{"id":2}""", """{"id":3},{"id":4}"""),
                new() { Policy = CompletionPolicy.Latest, Source = AnnotationSource.Both }));

    [Fact]
    public void Json_loses_the_others_and_nothing_else()
    {
        string project = """{"predictions":[{"id":3},{"id":4}],"completions":[{"id":1},null,{"id":2},"x"],"annotations":[{},{}]}""";
        Assert.Equal(
            """{"predictions":[{"id":3},{"id":4}],"completions":[null,{"id":2},"x"],"annotations":[{},{}]}""" + "\n",
            ExportRun.Of(project, AlabFormat.JsonLines, new() { Choice = new() { Policy = CompletionPolicy.Latest } }).Text);
    }
}
