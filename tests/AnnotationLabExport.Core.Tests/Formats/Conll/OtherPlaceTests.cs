using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>Labels that lie elsewhere than in the text are counted, never dropped in silence (docs/formats.md §2, Members).</summary>
public sealed class OtherPlaceTests
{
    private const string Box = """{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["B"]}""";

    [Theory]
    [InlineData("rectanglelabels", Box)]
    [InlineData("labels", """{"x":1,"y":2,"start":0,"end":4,"labels":["B"]}""")]
    [InlineData("polygonlabels", """{"points":[[1,2]],"polygonlabels":["B"]}""")]
    [InlineData("brushlabels", """{"rle":[0],"brushlabels":["B"]}""")]
    [InlineData("paragraphlabels", """{"start":"0","end":"1","paragraphlabels":["B"]}""")]
    [InlineData("choices", """{"x":1,"y":2,"choices":["B"]}""")]
    public void A_region_beside_spans_is_told_and_no_candidate(string type, string value)
    {
        var run = ConllExport.Note(new(), "pain", Result(type, value, to: "image"), Span(0, 4, "X"));
        Assert.Equal(("pain/B-X |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Equal(DiagnosticCode.RegionNotText, Assert.Single(run.Diagnostics).Code);
    }

    [Theory]
    [InlineData("choices", """{"start":0,"end":4,"text":"pain","choices":["B"]}""")]
    [InlineData("textarea", """{"start":0,"end":4,"text":["B"]}""")]
    [InlineData("rating", """{"rating":3}""")]
    public void Answers_are_no_regions(string type, string value) =>
        Assert.Empty(ConllExport.Note(new(), "pain", Result(type, value)).Diagnostics);

    [Fact]
    public void Regions_of_a_task_without_text_are_told()
    {
        var run = ConllExport.Of($$"""{"id":1,"data":{},"completions":[{"id":2,"result":[{{Result("rectanglelabels", Box)}},{{Span(0, 4, "X")}}]}]}""");
        Assert.Equal("", run.Short);
        Assert.Equal([DiagnosticCode.RegionNotText, DiagnosticCode.TextMissing], run.Diagnostics.Select(one => one.Code).Order());
        Assert.Equal(0, run.Spans.Candidates);
    }

    [Fact]
    public void Spans_of_another_text_are_told_also_where_the_text_is_missing()
    {
        var config = Xml.Ner("""<Label value="X"/>""", """<Text name="head" value="$title"/>""");
        string results = $"{Result("labels", """{"start":0,"end":4,"labels":["X"]}""", to: "head")},{Span(0, 4, "X")}";
        var run = ConllExport.Of(
            $$"""{"data":{"text":"pain"},"completions":[{"result":[{{results}}]}]} {"data":{},"completions":[{"result":[{{results}}]}]}""", new() { Config = config });
        Assert.Equal("pain/B-X |", run.Short);
        Assert.Equal(
            [DiagnosticCode.SpanOfOtherText, DiagnosticCode.SpanOfOtherText, DiagnosticCode.TextMissing], run.Diagnostics.Select(one => one.Code).Order());
        Assert.Equal(1, run.Spans.Candidates);
    }

    [Theory]
    [InlineData("B", null, 1)]
    [InlineData("X", null, 0)]
    [InlineData(null, "B", 0)]
    [InlineData(null, "X", 1)]
    public void What_was_not_asked_for_is_not_told(string? include, string? exclude, int told)
    {
        var filter = new AnnotationFilter { Include = Set(include), Exclude = Set(exclude) };
        var run = ConllExport.Note(new() { Labels = filter }, "pain", Result("rectanglelabels", Box));
        Assert.Equal(told, run.Diagnostics.Count(one => one.Code == DiagnosticCode.RegionNotText));
    }

    private static HashSet<string>? Set(string? label) => label is null ? null : [label];
}
