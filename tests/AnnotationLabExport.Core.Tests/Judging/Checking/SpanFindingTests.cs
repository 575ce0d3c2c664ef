using AnnotationLabExport.Diagnostics;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>Spans whose offsets, quotes or labels are wrong, and those that are only nearly so.</summary>
public sealed class SpanFindingTests
{
    private const string Place = "line 1, task 1, completion 11, result s";

    [Fact]
    public void A_span_that_quotes_another_text_is_told_at_its_offsets() => Assert.Equal(
        $"Error SpanTextMismatch, {Place}, 0 to 5",
        Found.OnlyIn(Note("fever cough", Span(0, 5, "L", "rash", "s"))));

    [Fact]
    public void A_span_whose_quote_stands_elsewhere_is_told_at_its_offsets() => Assert.Equal(
        $"Warning SpanMoved, {Place}, 0 to 5",
        Found.OnlyIn(Note("fever cough", Span(0, 5, "L", "cough", "s"))));

    [Fact]
    public void A_span_by_path_is_told() => Assert.Equal(
        $"Error SpanByPath, {Place}, /p to /p",
        Found.OnlyIn(Note("fever cough", SpanOf("""{"start":"/p","end":"/p","labels":["L"]}"""))));

    [Fact]
    public void A_quote_as_label_studio_shows_it_fits() =>
        Assert.Empty(Found.In(Note("fever\\n\\ncough", Span(0, 12, "L", "fever\\\\n\\\\ncough"), Span(0, 12, "L", "fever cough"))));

    [Theory]
    [InlineData("fever cough", 0, 5, "fever")]
    [InlineData("fever cough", 0, 5, "  fever\\n")]
    [InlineData("\\ud83d\\ude00 fever cough", 2, 7, "fever")]
    [InlineData("\\ud83d\\ude00 fever cough", 3, 8, "fever")]
    public void A_quote_may_have_white_space_around_it_or_count_code_points(string text, int start, int end, string quote) =>
        Assert.Empty(Found.In(Note(text, Span(start, end, "L", quote))));

    [Fact]
    public void A_span_without_a_quote_cannot_mismatch() => Assert.Empty(Found.In(Note("fever cough", Span(0, 5, "L"))));

    [Theory]
    [InlineData("-1", "5")]
    [InlineData("0", "12")]
    [InlineData("5", "0")]
    [InlineData("0.5", "5")]
    [InlineData("0", "5e0")]
    [InlineData("0", "99999999999")]
    public void Offsets_that_are_no_integers_of_the_text_are_told_as_spelled(string start, string end) => Assert.Equal(
        $"Error SpanOutOfRange, {Place}, {start} to {end}",
        Found.OnlyIn(Note("fever cough", SpanOf($$"""{"start":{{start}},"end":{{end}},"labels":["L"]}"""))));

    [Fact]
    public void An_offset_that_is_a_string_is_no_integer() => Assert.Equal(
        $"Error SpanOutOfRange, {Place}, no number to 5",
        Found.OnlyIn(Note("fever cough", SpanOf("""{"start":"0","end":5,"labels":["L"]}"""))));

    [Theory]
    [InlineData("""{"end":5,"labels":["L"]}""", ",  to 5")]
    [InlineData("""{"start":null,"end":null,"labels":["L"]}""", "")]
    public void A_span_without_offsets_is_out_of_range(string value, string offsets) =>
        Assert.Equal($"Error SpanOutOfRange, {Place}{offsets}", Found.OnlyIn(Note("fever cough", SpanOf(value))));

    [Fact]
    public void A_span_of_the_whole_text_is_in_range() => Assert.Empty(Found.In(Note("fever cough", Span(0, 11, "L", "fever cough"))));

    [Theory]
    [InlineData("a  b", 1, 3)]
    [InlineData("a b", 1, 1)]
    [InlineData("a\\u2028\\u001cb", 1, 3)]
    [InlineData("a \\u200b\\ufeff b", 2, 4)]
    public void A_span_of_white_space_is_empty(string text, int start, int end) =>
        Assert.Equal($"Warning SpanEmpty, {Place}, {start} to {end}", Found.OnlyIn(Note(text, Span(start, end, "L", null, "s"))));

    [Theory]
    [InlineData("a b", 1, 3)]
    [InlineData("a - b", 2, 3)]
    public void A_span_with_anything_else_is_not(string text, int start, int end) =>
        Assert.Empty(Found.In(Note(text, Span(start, end, "L"))));

    [Fact]
    public void An_empty_span_that_also_quotes_another_text_is_only_empty() =>
        Assert.Equal([DiagnosticCode.SpanEmpty], Found.CodesIn(Note("a  b", Span(1, 3, "L", "c"))));

    [Fact]
    public void The_shorter_of_two_spans_on_one_token_is_the_overlap() => Assert.Equal(
        "Warning SpanOverlap, line 1, task 1, completion 11, result short, 6 to 11",
        Found.OnlyIn(Note("fever cough", Span(6, 11, "L", null, "short"), Span(0, 11, "L", null, "long"))));

    [Theory]
    [InlineData(0, 5, "L", 6, 11, "L")]
    [InlineData(0, 5, "L", 0, 5, "L")]
    public void Neighbours_and_the_same_span_twice_are_none(int start, int end, string label, int otherStart, int otherEnd, string otherLabel) =>
        Assert.Empty(Found.In(Note("fever cough", Span(start, end, label), Span(otherStart, otherEnd, otherLabel))));

    [Fact]
    public void The_same_span_under_another_label_is_one() => Assert.Equal(
        "Warning SpanOverlap, line 1, task 1, completion 11, result second, 0 to 5",
        Found.OnlyIn(Note("fever cough", Span(0, 5, "A", null, "first"), Span(0, 5, "B", null, "second"))));

    [Fact]
    public void Spans_of_two_completions_do_not_overlap() =>
        Assert.Empty(Found.In(NoteOf("fever cough", Completion("11", "", Span(0, 5, "A")), Completion("12", "", Span(0, 11, "B")))));

    [Theory]
    [InlineData("[]")]
    [InlineData("""["", " "]""")]
    [InlineData("null")]
    [InlineData("[7]")]
    public void A_span_without_a_label_is_told(string labels) => Assert.Equal(
        $"Warning LabelMissing, {Place}, 0 to 5",
        Found.OnlyIn(Note("fever cough", SpanOf($$"""{"start":0,"end":5,"labels":{{labels}}}"""))));

    [Theory]
    [InlineData("""["", "L"]""")]
    [InlineData("\"L\"")]
    public void One_label_that_is_not_blank_is_enough(string labels) =>
        Assert.Empty(Found.In(Note("fever cough", SpanOf($$"""{"start":0,"end":5,"labels":{{labels}}}"""))));

    [Fact]
    public void Choices_without_labels_lack_none() => Assert.Empty(Found.In(Note(
        "fever", Span(0, 5, "L"), Result("choices", """{"choices":[]}"""))));

    [Fact]
    public void A_label_of_a_picture_is_told() => Assert.Equal(
        [DiagnosticCode.TextMissing, DiagnosticCode.RegionNotText],
        Found.In(Note("fever", Result("rectanglelabels", """{"x":1,"y":2,"rectanglelabels":["L"]}""", id: "s"))).Select(found => found.Code));

    private static string SpanOf(string value) => Result("labels", value, id: "s");
}
