using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class CompletionStateTests
{
    [Theory]
    [InlineData("""{}""", false)]
    [InlineData("""{"deleted_at":null}""", false)]
    [InlineData("""{"deleted_at":""}""", false)]
    [InlineData("""{"deleted_at":" "}""", true)]
    [InlineData("""{"deleted_at":"2022-10-29"}""", true)]
    [InlineData("""{"deleted_at":false}""", true)]
    [InlineData("""{"deleted_at":0}""", true)]
    [InlineData("""{"deleted_at":{}}""", true)]
    [InlineData("""{"deleted_at":"x","deleted_at":null}""", false)]
    public void Deleted_is_what_has_a_date_of_deletion(string set, bool isDeleted) =>
        Assert.Equal(isDeleted, SpellingTests.Completion(set).IsDeleted);

    [Theory]
    [InlineData("""{}""", false)]
    [InlineData("""{"was_cancelled":true}""", true)]
    [InlineData("""{"skipped":true}""", true)]
    [InlineData("""{"was_cancelled":false,"skipped":true}""", true)]
    [InlineData("""{"was_cancelled":true,"skipped":false}""", true)]
    [InlineData("""{"was_cancelled":"true"}""", false)]
    [InlineData("""{"was_cancelled":1,"skipped":null}""", false)]
    public void Skipped_is_literally_true_in_either_member(string set, bool isSkipped) =>
        Assert.Equal(isSkipped, SpellingTests.Completion(set).IsSkipped);

    [Fact]
    public void A_prediction_is_never_deleted_skipped_or_starred()
    {
        var prediction = new AnnotationSet(
            Loaded.Value("""{"deleted_at":"x","was_cancelled":true,"skipped":true,"honeypot":true,"ground_truth":true}"""),
            IsPrediction: true);
        Assert.Equal((false, false, false), (prediction.IsDeleted, prediction.IsSkipped, prediction.IsStarred));
    }

    [Theory]
    [InlineData("""{"result":[{"id":"a"},{"id":"b"}]}""", 2)]
    [InlineData("""{"result":[{"id":"a"},null,5,"x",[],true,{"id":"b"}]}""", 2)]
    [InlineData("""{"result":{"id":"a"}}""", 0)]
    [InlineData("""{"result":"x"}""", 0)]
    [InlineData("""{"result":null}""", 0)]
    [InlineData("""{}""", 0)]
    public void A_result_that_is_no_object_is_none(string set, int results) =>
        Assert.Equal(results, SpellingTests.Completion(set).Results.Count());

    [Fact]
    public void An_element_that_is_no_object_is_no_completion_and_no_prediction()
    {
        TaskDocument task = Loaded.Task("""{"completions":[null,5,"x",[{}],{"id":1}],"predictions":[[],{"id":2},false]}""");
        Assert.Equal("1", ScalarText.Of(Assert.Single(task.Completions).Id));
        Assert.Equal("2", ScalarText.Of(Assert.Single(task.Predictions).Id));
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":"text"}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{}""")]
    public void Data_that_is_no_object_is_absent(string task) => Assert.False(Loaded.Task(task).Data.IsPresent);

    [Fact]
    public void Nothing_of_the_task_before_stays_in_the_next()
    {
        TaskDocument task = Loaded.Task("""{"id":1,"data":{"title":"a"},"completions":[{}],"predictions":[{}]}""");
        task.Load(Loaded.Record("{}"));
        Assert.Equal((false, false, 0, 0), (task.Id.IsPresent, task.Title.IsPresent, task.Completions.Count, task.Predictions.Count));
    }
}
