using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("[a]X b", "a/B-X b/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("l[ef]Xt a", "left/B-X a/O |", "1 = 0 + 1 + 0 + 0 + 0 + 0, 0")]
    [InlineData("lef[t a]Xb c", "left/B-X ab/I-X c/O |", "1 = 0 + 1 + 0 + 0 + 0 + 0, 0")]
    [InlineData("[ a ]X b", "a/B-X b/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("[le]Xf[t]Y", "left/B-X |", "2 = 0 + 1 + 0 + 1 + 0 + 0, 0")]
    public void Expand_takes_every_token_that_is_touched(string marked, string expected, string figures) =>
        AssertMarked(SpanAlignment.Expand, marked, expected, figures);

    [Theory]
    [InlineData("[a]X b", "a/B-X b/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("l[ef]Xt a", "l/O ef/B-X t/O a/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("lef[t a]Xb c", "lef/O t/B-X a/I-X b/O c/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("[le]Xf[t]Y", "le/B-X f/O t/B-Y |", "2 = 2 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("[le]X[ft]X", "le/B-X ft/B-X |", "2 = 2 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("a[😀]Xb", "a/O 😀/B-X b/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    public void Split_cuts_tokens_where_a_span_begins_or_ends(string marked, string expected, string figures) =>
        AssertMarked(SpanAlignment.Split, marked, expected, figures);

    [Theory]
    [InlineData("[a]X b", "a/B-X b/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("[ a b ]X", "a/B-X b/I-X |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData("l[ef]Xt a", "left/O a/O |", "1 = 0 + 0 + 1 + 0 + 0 + 0, 0")]
    [InlineData("[lef]Xt [a]Y", "left/O a/B-Y |", "2 = 1 + 0 + 1 + 0 + 0 + 0, 0")]
    [InlineData("l[eft]X a", "left/O a/O |", "1 = 0 + 0 + 1 + 0 + 0 + 0, 0")]
    public void Strict_leaves_out_what_is_not_on_token_borders(string marked, string expected, string figures) =>
        AssertMarked(SpanAlignment.Strict, marked, expected, figures);

    [Fact]
    public void Strict_leaves_out_before_overlaps_are_judged()
    {
        string[] spans = [Sample.Span(1, 5, "L"), Sample.Span(4, 5, "S")];
        Assert.Equal("abc/O d/B-S |", Run(SpanAlignment.Strict, "abc d", spans).Short);
        Assert.Equal("abc/B-L d/I-L |", Run(SpanAlignment.Expand, "abc d", spans).Short);
    }

    [Fact]
    public void Split_does_not_cut_for_a_span_that_lost()
    {
        var run = Run(SpanAlignment.Split, "abcdefg", Sample.Span(0, 4, "X"), Sample.Span(2, 6, "Y"));
        Assert.Equal(("abcd/B-X efg/O |", "2 = 1 + 0 + 0 + 1 + 0 + 0, 0"), (run.Short, run.Figures));
    }

    [Fact]
    public void Split_cuts_each_document_by_its_own_spans() =>
        Assert.Equal("a/B-X b/O | ab/O |", ConllExport.Of(
            Sample.NoteOf("ab", Sample.Completion("1", "", Sample.Span(0, 1, "X")), Sample.Completion("2", "")),
            new() { Alignment = SpanAlignment.Split }).Short);

    [Fact]
    public void Half_a_pair_is_never_cut_off() =>
        Assert.Equal("a/O 😀/B-X b/O |", Run(SpanAlignment.Split, "a😀b", Sample.Span(1, 2, "X")).Short);

    [Fact]
    public void Widening_is_told_with_the_number_of_characters()
    {
        var run = Run(SpanAlignment.Expand, "😀left eye,", Sample.Span(3, 10, "X", "eft eye", "r1"), Sample.Span(10, 11, "Y", id: "r2"));
        Assert.Equal((1, 4L), (run.Spans.Widened, run.Spans.WidenedCharacters));
        Assert.Equal(
            [(DiagnosticCode.SpanOverlap, "r2", ""), (DiagnosticCode.SpanCutsToken, "r1", "widened by 4 characters")],
            run.Diagnostics.Select(one => (one.Code, one.ResultId, one.Detail)));
    }

    [Fact]
    public void What_strict_leaves_out_is_told()
    {
        var run = Run(SpanAlignment.Strict, "left", Sample.Span(0, 3, "X", id: "r1"));
        Assert.Equal((DiagnosticCode.SpanCutsToken, "r1"), (run.Diagnostics.Single().Code, run.Diagnostics.Single().ResultId));
        Assert.Equal(0, run.Annotations);
    }

    private static ConllExport Run(SpanAlignment alignment, string text, params string[] spans) =>
        ConllExport.Note(new() { Alignment = alignment }, text, spans);

    private static void AssertMarked(SpanAlignment alignment, string marked, string expected, string figures)
    {
        var run = ConllExport.Marked(new() { Alignment = alignment }, marked);
        Assert.Equal((expected, figures), (run.Short, run.Figures));
    }
}
