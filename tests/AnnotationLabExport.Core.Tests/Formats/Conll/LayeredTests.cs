using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class LayeredTests
{
    private static readonly ConllChoice Layered = new() { Overlap = OverlapRule.Layered };

    [Fact]
    public void Every_level_has_a_column()
    {
        var run = ConllExport.Note(Layered, "a b c", Sample.Span(0, 1, "S"), Sample.Span(0, 5, "L"), Sample.Span(0, 3, "M"));
        Assert.Equal("a/B-L/B-M/B-S b/I-L/I-M/O c/I-L/O/O |", run.Short);
        Assert.Equal(("3 = 3 + 0 + 0 + 0 + 0 + 0, 0", 3), (run.Figures, run.Annotations));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_level_takes_all_that_it_can() =>
        Assert.Equal(
            "a/B-L/B-S b/I-L/O c/I-L/B-T |",
            ConllExport.Note(Layered, "a b c", Sample.Span(4, 5, "T"), Sample.Span(0, 5, "L"), Sample.Span(0, 1, "S")).Short);

    [Fact]
    public void On_every_level_the_longest_comes_first_then_the_earlier_then_the_first_in_the_source() =>
        Assert.Equal(
            "a/B-A/B-C/B-D b/I-A/I-C/B-B c/O/O/I-B |",
            ConllExport.Note(
                Layered, "a b c", Sample.Span(2, 5, "B"), Sample.Span(0, 3, "A"), Sample.Span(0, 3, "C"), Sample.Span(0, 1, "D")).Short);

    [Fact]
    public void Equal_offsets_with_another_label_go_to_the_next_level_and_equal_spans_to_none()
    {
        var run = ConllExport.Note(
            Layered, "a b", Sample.Span(0, 1, "X"), Sample.Span(0, 1, "Y"), Sample.Span(0, 1, "X"), Sample.Span(0, 2, "Y"), Sample.Span(0, 1, "Y"));
        Assert.Equal(("a/B-X/B-Y b/O/O |", "2 = 2 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
    }

    [Fact]
    public void Labels_that_differ_in_the_source_only_are_two_spans() =>
        Assert.Equal("a/B-A_B/B-A_B |", ConllExport.Note(Layered, "a", Sample.Span(0, 1, "A B"), Sample.Span(0, 1, "A_B")).Short);

    [Fact]
    public void Spans_that_would_share_a_token_go_to_two_levels()
    {
        string project = Sample.Note("left-eye", Sample.Span(0, 4, "X"), Sample.Span(5, 8, "Y"));
        Assert.Equal("left-eye/B-X/B-Y |", ConllExport.Of(project, Layered).Short);
        Assert.Equal("left/B-X -/O eye/B-Y |", ConllExport.Of(project, Layered with { Alignment = SpanAlignment.Split }).Short);
    }

    [Fact]
    public void With_split_the_spans_of_all_levels_cut() =>
        Assert.Equal(
            "a/O/O b/B-X/O c/I-X/B-Y d/O/I-Y |",
            ConllExport.Note(Layered with { Alignment = SpanAlignment.Split }, "abcd", Sample.Span(1, 3, "X"), Sample.Span(2, 4, "Y")).Short);

    [Fact]
    public void Strict_leaves_out_on_no_level() =>
        Assert.Equal("ab/B-X |", ConllExport.Note(Layered with { Alignment = SpanAlignment.Strict }, "ab", Sample.Span(0, 1, "Y"), Sample.Span(0, 2, "X")).Short);

    [Theory]
    [InlineData(ConllLayout.Page, "-DOCSTART- -X- O\na -X- _ B-X B-Y\n\nb -X- _ O O\n\n")]
    [InlineData(ConllLayout.Product, "-DOCSTART- -X- -X- O\n\na -X- -X- B-X B-Y\n\nb -X- -X- O O\n\n")]
    [InlineData(ConllLayout.Document, "-DOCSTART- -X- -1- O\n\na -X- -X- B-X B-Y\n\n-DOCSTART- -X- -2- O\n\nb -X- -X- O O\n\n-DOCSTART- -X- -3- O\n\n")]
    public void The_deepest_nesting_of_the_file_counts_and_headers_stay(ConllLayout layout, string expected)
    {
        string project = Sample.Note("a", Sample.Span(0, 1, "X"), Sample.Span(0, 1, "Y"))
            + """{"id":2,"data":{"text":"b"}}{"id":3,"data":{"text":""}}""";
        Assert.Equal(expected, ConllExport.Of(project, Layered with { Layout = layout }).Text);
        Assert.Equal(
            expected.Replace(' ', '\t'), ConllExport.Of(project, Layered with { Layout = layout, Separator = ConllSeparator.Tab }).Text);
    }

    [Fact]
    public void A_late_document_gives_all_lines_their_columns()
    {
        string project = """{"id":2,"data":{"text":"b"}}""" + Sample.Note("a", Sample.Span(0, 1, "X"), Sample.Span(0, 1, "Y"));
        Assert.Equal("b/O/O | a/B-X/B-Y |", ConllExport.Of(new MemorySource(project), Layered).Short);
        Assert.Equal(
            "b/O/O | a/B-X/B-Y |",
            ConllExport.Of(new MemorySource(Utf8.WithoutMark.GetBytes(project), canReadTwice: false), Layered).Short);
    }

    [Fact]
    public void What_is_not_written_counts_for_no_column() =>
        Assert.Equal("a/B-X |", ConllExport.Of(
            Sample.NoteOf(
                "a",
                Sample.Completion("1", "", Sample.Span(0, 1, "X")),
                Sample.Completion("2", "\"deleted_at\":\"x\",", Sample.Span(0, 1, "X"), Sample.Span(0, 1, "Y"))),
            Layered).Short);

    [Fact]
    public void Longest_loses_what_layered_keeps()
    {
        string project = Sample.Note("a", Sample.Span(0, 1, "X"), Sample.Span(0, 1, "Y"), Sample.Span(0, 1, "X"), Sample.Span(0, 1, "Z"), Sample.Span(0, 1, "Y"));
        var run = ConllExport.Of(project);
        Assert.Equal(("a/B-X |", "4 = 1 + 0 + 0 + 3 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.All(run.Diagnostics, one => Assert.Equal(DiagnosticCode.SpanOverlap, one.Code));
        Assert.Equal("3 = 3 + 0 + 0 + 0 + 0 + 0, 0", ConllExport.Of(project, Layered).Figures);
    }
}
