using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class LabelFilterTests
{
    [Theory]
    [InlineData(null, null, "a/B-X b/B-Y c/B-A_B |", 3)]
    [InlineData("X", null, "a/B-X b/O c/O |", 1)]
    [InlineData("X,Y", null, "a/B-X b/B-Y c/O |", 2)]
    [InlineData("x", null, "a/O b/O c/O |", 0)]
    [InlineData("", null, "a/O b/O c/O |", 0)]
    [InlineData("A B", null, "a/O b/O c/B-A_B |", 1)]
    [InlineData("A_B", null, "a/O b/O c/O |", 0)]
    [InlineData(null, "X", "a/O b/B-Y c/B-A_B |", 2)]
    [InlineData(null, "x,A_B", "a/B-X b/B-Y c/B-A_B |", 3)]
    [InlineData("X,Y", "Y,A B", "a/B-X b/O c/O |", 1)]
    [InlineData("X", "X", "a/O b/O c/O |", 0)]
    public void Labels_are_let_in_and_kept_out(string? include, string? exclude, string expected, int candidates)
    {
        var run = ConllExport.Note(
            new() { Labels = Filter(include, exclude) }, "a b c", Sample.Span(0, 1, "X"), Sample.Span(2, 3, "Y"), Sample.Span(4, 5, "A B"));
        Assert.Equal((expected, candidates), (run.Short, run.Spans.Candidates));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("[\"X\",\"Y\"]", null, "X", "a/B-Y |", 1)]
    [InlineData("[\"X\",\"Y\"]", "Y", null, "a/B-Y |", 1)]
    [InlineData("[\"\",\" \",\"X\",\"Y\"]", null, null, "a/B-X |", 2)]
    [InlineData("[\"X\",\"Y\",\"Z\"]", null, "X", "a/B-Y |", 2)]
    [InlineData("[\" \",\"X\"]", null, " ", "a/B-X |", 1)]
    [InlineData("\"X\"", "X", null, "a/B-X |", 1)]
    [InlineData("\"X\"", null, "X", "a/O |", 0)]
    [InlineData("[\"X\",\"Y\"]", null, "X,Y", "a/O |", 0)]
    public void Every_label_that_is_left_is_a_candidate_and_none_left_is_not_missing(
        string labels, string? include, string? exclude, string expected, int candidates)
    {
        var run = ConllExport.Note(new() { Labels = Filter(include, exclude) }, "a", Labelled(labels));
        Assert.Equal((expected, candidates), (run.Short, run.Spans.Candidates));
        Assert.All(run.Diagnostics, one => Assert.Equal(DiagnosticCode.SpanOverlap, one.Code));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\" \"]")]
    [InlineData("[7]")]
    public void A_label_that_was_never_there_is_missing_whatever_the_filter(string labels)
    {
        var run = ConllExport.Note(new() { Labels = Filter(" ", null) }, "a", Labelled(labels));
        Assert.Equal((0, DiagnosticCode.LabelMissing), (run.Spans.Candidates, Assert.Single(run.Diagnostics).Code));
    }

    [Fact]
    public void A_span_that_is_filtered_out_is_not_judged_and_takes_no_place()
    {
        var run = ConllExport.Note(
            new() { Labels = Filter(null, "X") }, "a b", Sample.Span(0, 3, "X", "no"), Sample.Span(0, 99, "X"), Sample.Span(2, 3, "Y"));
        Assert.Equal(("a/O b/B-Y |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void An_assertion_is_left_out_even_if_it_is_included()
    {
        var run = ConllExport.Note(
            new()
            {
                Labels = Filter("Absent,X", null),
                Config = Xml.Ner("""<Label value="Absent" assertion="True"/><Label value="X"/><Label value="Y"/>"""),
            },
            "a b",
            Sample.Span(0, 3, "Absent"), Labelled("[\"Absent\",\"Y\",\"X\"]"), Sample.Span(2, 3, "Y"));
        Assert.Equal(("a/B-X b/O |", 1), (run.Short, run.Spans.Candidates));
        Assert.Empty(run.Diagnostics);
    }

    private static AnnotationFilter Filter(string? include, string? exclude) => new() { Include = Set(include), Exclude = Set(exclude) };

    private static HashSet<string>? Set(string? labels) => labels?.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    private static string Labelled(string labels) => Sample.Result("labels", $$"""{"start":0,"end":1,"labels":{{labels}}}""");
}
