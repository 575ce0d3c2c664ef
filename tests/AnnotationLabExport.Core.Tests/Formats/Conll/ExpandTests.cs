using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class ExpandTests
{
    [Fact]
    public void A_span_on_token_borders_is_tagged_as_it_is()
    {
        var run = Conll.Run(Sample.Note("left eye pain", Sample.Span(0, 8, "BODY", "left eye")));
        Assert.Equal("left/B-BODY eye/I-BODY pain/O |", Conll.Short(run));
        Assert.Empty(run.Counts);
        Assert.Equal(1, run.Annotations);
    }

    [Theory]
    [InlineData(1, 2, "left/B-X eye,/O pain/O |")]
    [InlineData(5, 8, "left/O eye,/B-X pain/O |")]
    [InlineData(8, 9, "left/O eye,/B-X pain/O |")]
    [InlineData(3, 6, "left/B-X eye,/I-X pain/O |")]
    [InlineData(3, 11, "left/B-X eye,/I-X pain/I-X |")]
    public void Any_token_that_is_touched_is_tagged_and_the_widening_is_told(int start, int end, string expected)
    {
        var run = Conll.Run(Sample.Note("left eye, pain", Sample.Span(start, end, "X")));
        Assert.Equal(expected, Conll.Short(run));
        Assert.Equal(1, run.Count(DiagnosticCode.SpanCutsToken));
        Assert.Equal(1, run.Annotations);
    }

    [Fact]
    public void The_widening_tells_the_number_of_characters()
    {
        var run = Conll.Run(Sample.Note("left eye, pain", Sample.Span(3, 11, "X")));
        Assert.Contains("6 characters", Assert.Single(run.Diagnostics).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 9)]
    [InlineData(5, 9)]
    [InlineData(4, 8)]
    public void White_space_at_a_spans_ends_widens_nothing(int start, int end)
    {
        var run = Conll.Run(Sample.Note("left eye pain", Sample.Span(start, end, "X")));
        Assert.Equal("left/O eye/B-X pain/O |", Conll.Short(run));
        Assert.Empty(run.Counts);
    }

    [Fact]
    public void A_span_in_code_points_is_tagged_where_its_text_is() =>
        Assert.Equal(
            "😀/O bad/B-X 😀/O ache/B-Y |",
            Conll.Tagged("😀 bad 😀 ache", Sample.Span(2, 5, "X", "bad"), Sample.Span(8, 12, "Y", "ache")));

    [Fact]
    public void A_span_that_cuts_a_pair_covers_its_whole_token() =>
        Assert.Equal("a😀b/B-X c/O |", Conll.Tagged("a😀b c", Sample.Span(2, 3, "X")));

    [Fact]
    public void A_mismatched_span_is_used_at_its_offsets_and_told()
    {
        var run = Conll.Run(Sample.Note("left eye", Sample.Span(5, 8, "X", "ear")));
        Assert.Equal("left/O eye/B-X |", Conll.Short(run));
        Assert.Equal((1, 1), (run.Count(DiagnosticCode.SpanTextMismatch), run.Annotations));
    }

    [Theory]
    [InlineData(-1, 4, DiagnosticCode.SpanOutOfRange)]
    [InlineData(5, 9, DiagnosticCode.SpanOutOfRange)]
    [InlineData(4, 3, DiagnosticCode.SpanOutOfRange)]
    [InlineData(4, 5, DiagnosticCode.SpanEmpty)]
    [InlineData(8, 8, DiagnosticCode.SpanEmpty)]
    public void A_span_that_covers_nothing_is_never_tagged(int start, int end, DiagnosticCode code)
    {
        var run = Conll.Run(Sample.Note("left eye", Sample.Span(start, end, "X", "nose")));
        Assert.Equal("left/O eye/O |", Conll.Short(run));
        Assert.Equal((1, 1, 0), (run.Count(code), run.Counts.Count, run.Annotations));
    }

    [Fact]
    public void Neighbours_of_one_label_are_told_apart() =>
        Assert.Equal("a/B-X b/B-X c/I-X |", Conll.Tagged("a b c", Sample.Span(2, 5, "X"), Sample.Span(0, 1, "X")));

    [Fact]
    public void A_diagnostic_names_its_place()
    {
        var run = Conll.Run(Sample.Note("left eye", Sample.Span(9, 10, "X", id: "r9")));
        Assert.Equal(
            new Diagnostic(DiagnosticCode.SpanOutOfRange, "notes.json", 1, "1", "11", "", "r9", "") { Start = "9", End = "10" },
            Assert.Single(run.Diagnostics));
    }
}
