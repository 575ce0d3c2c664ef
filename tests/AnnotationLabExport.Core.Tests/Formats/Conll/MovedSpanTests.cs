using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>What moved, omitted and unplaced spans do to tags and the account (docs/formats.md §6, rules 2 and 6, sentences).</summary>
public sealed class MovedSpanTests
{
    [Fact]
    public void A_moved_span_keeps_its_place_in_the_account()
    {
        var run = ConllExport.Note(new(), "no pain.", Span(0, 4, "X", "pain"));
        Assert.Equal(("no/O pain./B-X |", "1 = 0 + 1 + 0 + 0 + 0 + 0, 0", 1), (run.Short, run.Figures, run.Spans.Moved));
        Assert.Equal([DiagnosticCode.SpanMoved, DiagnosticCode.SpanCutsToken], run.Diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void A_span_that_equals_a_moved_one_is_lost()
    {
        // "pain" drifts to where another of its label stands.
        var run = ConllExport.Note(new(), "a\\r\\npain", Span(2, 6, "X", "pain"), Span(3, 7, "X", "pain"));
        Assert.Equal(("a/O | pain/B-X |", "2 = 1 + 0 + 0 + 1 + 0 + 0, 0", 1), (run.Short, run.Figures, run.Spans.Moved));
        Assert.Equal(1, run.Diagnostics.Count(one => one.Code == DiagnosticCode.SpanOverlap));
    }

    [Fact]
    public void It_is_lost_in_every_layer_and_goes_to_none()
    {
        string[] spans = [Span(3, 7, "X", "pain"), Span(2, 6, "X", "pain"), Span(2, 6, "Y", "pain")];
        var run = ConllExport.Note(new() { Overlap = OverlapRule.Layered }, "a\\r\\npain", spans);
        Assert.Equal(("a/O/O | pain/B-X/B-Y |", "3 = 2 + 0 + 0 + 1 + 0 + 0, 0", 2), (run.Short, run.Figures, run.Spans.Moved));
    }

    [Fact]
    public void Two_that_equal_each_other_and_were_not_moved_are_one()
    {
        var run = ConllExport.Note(new(), "pain", Span(0, 4, "X", "pain"), Span(0, 4, "X", "pain"));
        Assert.Equal(("pain/B-X |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void An_omitted_span_is_no_tag_and_is_counted()
    {
        var run = ConllExport.Note(new() { Mismatched = MismatchedSpan.Omit }, "no pain", Span(0, 2, "X", "gone"), Span(3, 6, "X", "pain"));
        Assert.Equal(("no/O pain/B-X |", 2, 1, 1, 0, 1), (run.Short, run.Spans.Candidates, run.Spans.Exact, run.Spans.Omitted, run.Spans.Mismatched, run.Spans.Moved));
        Assert.Equal([DiagnosticCode.SpanTextMismatch, DiagnosticCode.SpanMoved], run.Diagnostics.Select(one => one.Code).Order());
    }

    [Fact]
    public void A_span_by_path_is_no_tag_and_is_counted()
    {
        var run = ConllExport.Note(new(), "no pain", Result("hypertextlabels", """{"start":"/p","end":"/p","hypertextlabels":["X"]}"""));
        Assert.Equal(("no/O pain/O |", 1, 1), (run.Short, run.Spans.Candidates, run.Spans.ByPath));
        Assert.Equal(DiagnosticCode.SpanByPath, Assert.Single(run.Diagnostics).Code);
    }

    [Theory]
    [InlineData(MismatchedSpan.Keep, "One./B-X Two./I-X |")]
    [InlineData(MismatchedSpan.Search, "One./B-X Two./I-X |")]
    [InlineData(MismatchedSpan.Omit, "One./O | Two./O |")]
    public void Only_a_span_that_is_used_holds_a_sentence_together(MismatchedSpan mismatched, string expected)
    {
        var run = ConllExport.Note(new() { Mismatched = mismatched, SentenceSplit = SentenceSplit.Sentence }, "One. Two.", Span(0, 9, "X", "gone"));
        Assert.Equal(expected, run.Short);
    }

    [Fact]
    public void Where_it_was_moved_to_it_holds_a_sentence_together()
    {
        var run = ConllExport.Note(new() { SentenceSplit = SentenceSplit.Sentence }, "One. Two. Three.", Span(1, 9, "X", "Two. Three"));
        Assert.Equal("One./O | Two./B-X Three./I-X |", run.Short);
    }
}
