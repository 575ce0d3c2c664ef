using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class OverlapTests
{
    [Fact]
    public void The_longest_wins_and_the_others_are_left_out_whole() =>
        AssertTagged("a/B-L b/I-L c/O |", 2, "a b c", Sample.Span(2, 5, "S"), Sample.Span(0, 3, "L"), Sample.Span(0, 1, "T"));

    [Fact]
    public void Of_equally_long_ones_the_earlier_start_wins() =>
        AssertTagged("a/B-E b/I-E c/O |", 1, "a b c", Sample.Span(2, 5, "L"), Sample.Span(0, 3, "E"));

    [Fact]
    public void Of_equal_offsets_the_first_in_the_source_wins() =>
        AssertTagged("a/B-F |", 1, "a", Sample.Span(0, 1, "F"), Sample.Span(0, 1, "S"));

    [Fact]
    public void Length_is_what_is_left_after_trimming() =>
        AssertTagged("ab/B-L |", 1, "   ab   ", Sample.Span(0, 4, "S"), Sample.Span(3, 5, "L"));

    [Fact]
    public void Length_counts_utf16_units() =>
        AssertTagged("abcd/O 😀😀x/B-E |", 0, "abcd 😀😀x", Sample.Span(5, 10, "E"));

    [Fact]
    public void An_emoji_counts_two_units_against_one_letter() =>
        AssertTagged("a😀/B-E |", 1, "a😀", Sample.Span(0, 1, "S"), Sample.Span(1, 3, "E"));

    [Fact]
    public void Two_spans_that_share_a_token_overlap_though_no_character() =>
        AssertTagged("left-eye/B-L |", 1, "left-eye", Sample.Span(5, 8, "S"), Sample.Span(0, 4, "L"));

    [Fact]
    public void A_span_loses_only_to_one_that_was_taken() =>
        AssertTagged("a/B-A b/I-A c/I-A d/O e/B-C |", 1, "a b c d e", Sample.Span(0, 5, "A"), Sample.Span(4, 7, "B"), Sample.Span(8, 9, "C"));

    [Fact]
    public void A_span_that_overlaps_a_loser_alone_is_taken() =>
        AssertTagged("aaaa/B-A bb/I-A c/O d/B-C |", 1, "aaaa bb c d", Sample.Span(0, 7, "A"), Sample.Span(5, 11, "B"), Sample.Span(10, 11, "C"));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void A_span_equal_to_a_taken_one_once_trimmed_is_dropped_without_a_word(int end) =>
        AssertTagged("one/B-X two/O |", 0, "one  two", Sample.Span(0, 3, "X"), Sample.Span(0, end, "X"), Sample.Span(0, 3, "X"));

    [Fact]
    public void Equal_duplicates_are_counted_once()
    {
        var run = Conll.Run(Sample.Note("one two", Sample.Span(0, 3, "X", id: "a"), Sample.Span(0, 3, "X", id: "b")));
        Assert.Equal((1, 0), (run.Annotations, run.Counts.Count));
    }

    [Fact]
    public void Equal_offsets_with_another_label_are_an_overlap() =>
        AssertTagged("one/B-X |", 1, "one", Sample.Span(0, 3, "X"), Sample.Span(0, 3, "Y"));

    [Fact]
    public void The_loser_is_named()
    {
        var run = Conll.Run(Sample.Note("a b", Sample.Span(0, 1, "S", id: "small"), Sample.Span(0, 3, "L", id: "large")));
        Assert.Equal("small", Assert.Single(run.Diagnostics).ResultId);
    }

    [Fact]
    public void Spans_of_different_completions_never_meet()
    {
        var run = Conll.Run(Sample.NoteOf(
            "a b",
            Sample.Completion("1", "", Sample.Span(0, 3, "X")),
            Sample.Completion("2", "", Sample.Span(0, 1, "Y"))));
        Assert.Equal("a/B-X b/I-X | a/B-Y b/O |", Conll.Short(run));
        Assert.Equal((1, 2, 2, 0), (run.Tasks, run.Completions, run.Annotations, run.Counts.Count));
    }

    private static void AssertTagged(string expected, int overlaps, string text, params string[] results)
    {
        var run = Conll.Run(Sample.Note(text, results));
        Assert.Equal(expected, Conll.Short(run));
        Assert.Equal(overlaps, run.Count(DiagnosticCode.SpanOverlap));
    }
}
