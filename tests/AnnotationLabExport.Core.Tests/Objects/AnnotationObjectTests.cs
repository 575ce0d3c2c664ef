using AnnotationLabExport.Objects;

namespace AnnotationLabExport.CoreTests.Objects;

public sealed class AnnotationObjectTests
{
    [Fact]
    public void A_completion_shows_its_members()
    {
        AlabCompletion completion = Completion(
            """{"id":11,"created_username":"eric","created_ago":"2022-10-29T14:42:50.867Z","updated_at":"2022-10-29T16:42:50+02:00","submitted_at":"x","lead_time":82.5,"honeypot":true,"skipped":true,"result":[{},{}]}""");
        Assert.Equal((11L, "eric", 82.5, true, true, true), (completion.Id, completion.CreatedBy, completion.LeadTime, completion.IsGroundTruth, completion.IsSubmitted, completion.IsCancelled));
        Assert.Equal(("2022-10-29T14:42:50.867Z", "2022-10-29T16:42:50+02:00"), (completion.CreatedAt, completion.UpdatedAt));
        Assert.Equal(new DateTimeOffset(2022, 10, 29, 14, 42, 50, 867, TimeSpan.Zero), completion.CreatedDate);
        Assert.Equal(new DateTimeOffset(2022, 10, 29, 14, 42, 50, TimeSpan.Zero), completion.UpdatedDate);
        Assert.Equal(2, completion.Annotations.Count);
    }

    [Fact]
    public void The_other_spelling_shows_the_same()
    {
        AlabCompletion completion = Completion("""{"completed_by":{ "id":5 },"created_at":"2 hours ago","ground_truth":true,"lead_time":"7"}""");
        Assert.Equal(("5", "2 hours ago", null, true, 7.0), (completion.CreatedBy, completion.CreatedAt, completion.CreatedDate, completion.IsGroundTruth, completion.LeadTime));
    }

    [Fact]
    public void An_empty_completion_shows_nothing()
    {
        AlabCompletion completion = Completion("""{"submitted_at":"","lead_time":[],"was_cancelled":"true"}""");
        Assert.Equal((null, null, null, null), (completion.Id, completion.CreatedBy, completion.CreatedAt, completion.LeadTime));
        Assert.Equal((false, false, false), (completion.IsGroundTruth, completion.IsSubmitted, completion.IsCancelled));
        Assert.Empty(completion.Annotations);
    }

    [Fact]
    public void A_prediction_is_never_ground_truth_or_cancelled()
    {
        AlabTask task = AlabTaskTests.Read("""{"id":1,"predictions":[{"id":3,"honeypot":true,"was_cancelled":true,"result":[{"id":"r"}]}]}""");
        AlabPrediction prediction = Assert.Single(task.Predictions);
        Assert.Equal((false, false), (prediction.IsGroundTruth, prediction.IsCancelled));
        AlabAnnotation annotation = Assert.Single(prediction.Annotations);
        Assert.Equal((3L, null, false), (annotation.PredictionId, annotation.CompletionId, annotation.IsGroundTruth));
    }

    [Fact]
    public void A_span_shows_its_members_and_its_place()
    {
        AlabAnnotation annotation = Annotation(
            """{"id":"r1","type":"labels","from_name":"label","to_name":"text","value":{"start":3,"end":6,"text":"bad","labels":["X","Y"],"confidence":"0.95"}}""");
        Assert.Equal((7L, "n.txt", 11L, null, "eric", true), (annotation.TaskId, annotation.Title, annotation.CompletionId, annotation.PredictionId, annotation.Annotator, annotation.IsGroundTruth));
        Assert.Equal(("r1", "labels", "label", "text"), (annotation.ResultId, annotation.Type, annotation.FromName, annotation.ToName));
        Assert.Equal((3L, 6L, "bad", "X, Y", 0.95), (annotation.Start, annotation.End, annotation.Text, annotation.Label, annotation.Confidence));
        Assert.Equal(["X", "Y"], annotation.Labels);
    }

    [Theory]
    [InlineData("""{"start":1,"end":6,"labels":["X"]}""", " bad ")]
    [InlineData("""{"start":2,"end":99,"labels":["X"]}""", null)]
    [InlineData("""{"start":2,"end":5,"text":"","labels":["X"]}""", "")]
    [InlineData("""{"start":2,"end":5,"choices":["X"]}""", null)]
    public void A_span_without_a_quote_shows_what_stands_at_its_offsets(string value, string? text)
    {
        string type = value.Contains("choices", StringComparison.Ordinal) ? "choices" : "labels";
        AlabTask task = AlabTaskTests.Read(
            $$"""{"id":1,"data":{"text":"a bad 😀"},"completions":[{"result":[{"type":"{{type}}","value":{{value}}}]}]}""");
        Assert.Equal(text, Assert.Single(task.Completions[0].Annotations).Text);
    }

    [Fact]
    public void Its_offsets_count_what_the_others_tell()
    {
        AlabTask task = AlabTaskTests.Read(
            """{"id":1,"data":{"text":"😀 bad ache"},"completions":[{"result":[{"type":"labels","value":{"start":2,"end":5,"labels":["X"]}},{"type":"labels","value":{"start":6,"end":10,"text":"ache","labels":["X"]}}]}]}""");
        Assert.Equal(["bad", "ache"], task.Completions[0].Annotations.Select(annotation => annotation.Text));
    }

    [Theory]
    [InlineData("""{"text":["ask"]}""", "ask")]
    [InlineData("""{"text":"ask"}""", "ask")]
    [InlineData("""{"text":["a","b"]}""", "a\nb")]
    [InlineData("""{"text":null}""", null)]
    [InlineData("""{"text":[]}""", null)]
    [InlineData("""{"text":"a", "b":1}""", """{"text":"a","b":1}""")]
    [InlineData("null", null)]
    public void Meta_shows_the_remark(string meta, string? shown) =>
        Assert.Equal(shown, Annotation($$"""{"id":"r1","meta":{{meta}}}""").Meta);

    [Fact]
    public void A_relation_shows_its_ends()
    {
        AlabAnnotation annotation = Annotation("""{"type":"relation","from_id":"a","to_id":5,"direction":"right","labels":["is"]}""");
        Assert.Equal(("a", 5L, "right", "is"), (annotation.FromId, annotation.ToId, annotation.Direction, annotation.Label));
        Assert.Equal((null, null, null), (annotation.ResultId, annotation.Start, annotation.Text));
    }

    [Theory]
    [InlineData("1.0", null)]
    [InlineData("\"3\"", null)]
    [InlineData("1e2", null)]
    [InlineData("null", null)]
    [InlineData("-3", -3L)]
    [InlineData("1099511627776", 1099511627776L)]
    public void An_offset_is_shown_if_it_is_an_integer(string start, long? expected) =>
        Assert.Equal(expected, Annotation($$"""{"value":{"start":{{start}} } }""").Start);

    [Theory]
    [InlineData("""["a","b"]""", "a\nb")]
    [InlineData("""["a"]""", "a")]
    [InlineData("[]", "")]
    [InlineData("\"a\"", "a")]
    [InlineData("5", "5")]
    [InlineData("null", null)]
    public void Several_texts_are_joined_by_line_feeds(string text, string? expected) =>
        Assert.Equal(expected, Annotation($$"""{"type":"textarea","value":{"text":{{text}} } }""").Text);

    [Theory]
    [InlineData("""{"value":{"confidence":0.5},"confidence":0.1}""", 0.5)]
    [InlineData("""{"confidence":1}""", 1.0)]
    [InlineData("""{"confidence":"1e-2"}""", 0.01)]
    [InlineData("""{"confidence":"high"}""", null)]
    [InlineData("""{"confidence":"0,5"}""", null)]
    [InlineData("""{"confidence":true}""", null)]
    public void Confidence_is_a_number_or_a_string_that_spells_one(string result, double? expected) =>
        Assert.Equal(expected, Annotation(result).Confidence);

    private static AlabCompletion Completion(string completion) =>
        Assert.Single(AlabTaskTests.Read($$"""{"completions":[{{completion}}]}""").Completions);

    private static AlabAnnotation Annotation(string result) => Assert.Single(
        Assert.Single(AlabTaskTests.Read(
            """{"id":7,"data":{"title":"n.txt"},"completions":[{"id":11,"created_username":"eric","honeypot":true,"result":["""
            + result + "]}]}").Completions).Annotations);
}
