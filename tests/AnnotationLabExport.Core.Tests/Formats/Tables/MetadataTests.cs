using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class MetadataTests
{
    private static readonly TableOptions Metadata = new() { IncludeMetadata = true };

    [Theory]
    [InlineData(
        """{"created_username":"eric","created_ago":"2022-10-29T14:42:50.867Z","updated_at":"x","lead_time":82.50,"honeypot":true}""",
        new[] { "eric", "2022-10-29T14:42:50.867Z", "x", "82.50", "true" })]
    [InlineData(
        """{"completed_by":{ "id": 5 },"created_at":"y","ground_truth":false}""",
        new[] { "5", "y", "", "", "false" })]
    [InlineData("""{"lead_time":null,"honeypot":"true"}""", new[] { "", "", "", "", "false" })]
    public void A_completion_tells_who_when_how_long_and_ground_truth(string completion, string[] cells) =>
        Assert.Equal(["1", "", .. cells], Table.Records($$"""{"id":1,"completions":[{{completion}}]}""", Metadata)[1]);

    [Fact]
    public void A_prediction_has_no_ground_truth_and_fills_its_own_id() =>
        Assert.Equal(
            [["1", "2", "", "", "", "", "", "false"], ["1", "", "3", "m", "", "", "", ""]],
            Table.Records(
                """{"id":1,"completions":[{"id":2}],"predictions":[{"id":3,"created_username":"m","ground_truth":true}]}""",
                Metadata,
                AnnotationSource.Both)[1..]);

    [Fact]
    public void A_task_without_annotation_set_has_none() =>
        Assert.Equal(["1", "", "", "", "", "", ""], Table.Records("{\"id\":1,\"data\":{}}", Metadata)[1]);

    [Fact]
    public void Predictions_alone_leave_the_completion_id_empty() =>
        Assert.Equal(
            [["task_id", "completion_id", "prediction_id"], ["1", "", "3"], ["4", "", ""]],
            Table.Records(
                """{"id":1,"completions":[{"id":2}],"predictions":[{"id":3}]}{"id":4,"completions":[{"id":5}]}""",
                source: AnnotationSource.Predictions));
}
