using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tasks;

public sealed class RegionTests
{
    [Theory]
    [InlineData("rectanglelabels", """{"x":1,"y":2,"width":3,"height":4}""")]
    [InlineData("labels", """{"x":1,"y":2,"labels":["A"]}""")]
    [InlineData("labels", """{"start":0,"end":3,"x":1,"y":2,"labels":["A"]}""")]
    [InlineData("polygonlabels", """{"points":[[1,2]],"polygonlabels":["A"]}""")]
    [InlineData("choices", """{"points":[[1,2]],"choices":["A"]}""")]
    [InlineData("brushlabels", """{"rle":[1,2],"format":"rle"}""")]
    [InlineData("vectorlabels", """{"vertices":[]}""")]
    [InlineData("videorectangle", """{"sequence":[{"x":1,"y":2}],"labels":["A"]}""")]
    [InlineData("paragraphlabels", """{"start":"0","end":"0","paragraphlabels":["A"]}""")]
    [InlineData("timeserieslabels", """{"start":1,"end":2}""")]
    [InlineData("Labels", """{"start":1,"end":2}""")]
    public void A_place_that_is_no_span_of_a_text_is_a_region(string type, string value) =>
        Assert.True(Of(type, value).IsRegion);

    [Theory]
    [InlineData("labels", """{"start":0,"end":3,"labels":["A"]}""")]
    [InlineData("hypertextlabels", """{"start":"/p[1]","end":"/p[1]"}""")]
    [InlineData("choices", """{"start":0,"end":3,"choices":["A"]}""")]
    [InlineData("textarea", """{"start":0,"end":3,"text":["A"]}""")]
    [InlineData("rating", """{"start":0,"end":3,"rating":4}""")]
    [InlineData("taxonomy", """{"start":0,"end":3,"taxonomy":[["A"]]}""")]
    [InlineData("number", """{"start":0,"end":3,"number":4}""")]
    [InlineData("datetime", """{"start":0,"end":3,"datetime":"2024-01-01"}""")]
    [InlineData("pairwise", """{"start":0,"end":3,"selected":"left"}""")]
    [InlineData("rectanglelabels", """{"x":1,"y":null}""")]
    [InlineData("rectanglelabels", """{"x":1,"width":2}""")]
    [InlineData("paragraphlabels", """{"start":"0"}""")]
    [InlineData("brushlabels", """{"rle":null}""")]
    [InlineData("labels", "[1,2]")]
    public void Spans_answers_and_what_has_no_place_are_none(string type, string value) =>
        Assert.False(Of(type, value).IsRegion);

    [Fact]
    public void A_relation_is_none() =>
        Assert.False(new Result(Loaded.Value("""{"type":"relation","from_id":"a","to_id":"b","x":1,"y":2}""")).IsRegion);

    private static Result Of(string type, string value) => new(Loaded.Value(Sample.Result(type, value)));
}
