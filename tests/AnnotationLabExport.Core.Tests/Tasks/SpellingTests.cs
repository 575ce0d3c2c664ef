using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("""{"completions":[{"id":1}]}""", "1")]
    [InlineData("""{"annotations":[{"id":2}]}""", "2")]
    [InlineData("""{"completions":[{"id":1}],"annotations":[{"id":2}]}""", "1")]
    [InlineData("""{"annotations":[{"id":2}],"completions":[{"id":1}]}""", "1")]
    [InlineData("""{"completions":null,"annotations":[{"id":2}]}""", "2")]
    [InlineData("""{"completions":[],"annotations":[{"id":2}]}""", "")]
    [InlineData("""{"completions":"none","annotations":[{"id":2}]}""", "")]
    [InlineData("""{"completions":{},"annotations":[{"id":2}]}""", "")]
    [InlineData("""{"annotations":null}""", "")]
    [InlineData("""{}""", "")]
    public void Completions_are_read_in_either_spelling(string task, string ids) =>
        Assert.Equal(ids, string.Join(',', Loaded.Task(task).Completions.Select(set => ScalarText.Of(set.Id))));

    [Theory]
    [InlineData("""{"created_username":"a","completed_by":"b"}""", "a")]
    [InlineData("""{"created_username":null,"completed_by":"b"}""", "b")]
    [InlineData("""{"created_username":"","completed_by":"b"}""", "")]
    [InlineData("""{"completed_by":7}""", "7")]
    [InlineData("""{"completed_by":1.50}""", "1.50")]
    [InlineData("""{"completed_by":{ "id" : 7, "email":"a\u0040b" }}""", "a@b")]
    [InlineData("""{"completed_by":null}""", "")]
    [InlineData("""{}""", "")]
    public void The_annotator_is_read_in_either_spelling(string set, string annotator) =>
        Assert.Equal(annotator, ScalarText.Of(Completion(set).CreatedUsername));

    [Theory]
    [InlineData("""{"created_ago":"a","created_at":"b"}""", "a")]
    [InlineData("""{"created_ago":null,"created_at":"b"}""", "b")]
    [InlineData("""{"created_at":"b"}""", "b")]
    [InlineData("""{"created_at":"b","created_ago":"a"}""", "a")]
    public void The_date_of_making_is_read_in_either_spelling(string set, string date) =>
        Assert.Equal(date, ScalarText.Of(Completion(set).CreatedAgo));

    [Theory]
    [InlineData("""{"honeypot":true}""", true)]
    [InlineData("""{"ground_truth":true}""", true)]
    [InlineData("""{"honeypot":null,"ground_truth":true}""", true)]
    [InlineData("""{"honeypot":false,"ground_truth":true}""", false)]
    [InlineData("""{"honeypot":true,"ground_truth":false}""", true)]
    [InlineData("""{"honeypot":1}""", false)]
    [InlineData("""{"honeypot":"true"}""", false)]
    [InlineData("""{"honeypot":[true]}""", false)]
    [InlineData("""{}""", false)]
    public void A_star_is_read_in_either_spelling_and_literally(string set, bool isStarred) =>
        Assert.Equal(isStarred, Completion(set).IsStarred);

    [Fact]
    public void Two_spellings_may_be_mixed_between_task_and_completion()
    {
        AnnotationSet set = Assert.Single(Loaded.Task("""{"annotations":[{"created_username":"a","honeypot":true}]}""").Completions);
        Assert.Equal(("a", true), (set.CreatedUsername.GetString(), set.IsStarred));
    }

    internal static AnnotationSet Completion(string json) => new(Loaded.Value(json), IsPrediction: false);
}
