using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

public sealed class GivenPlaceTests
{
    private const string Plain = "A bad headache .";
    private const string Emoji = "😀 bad 😀 ache 😀";

    [Theory]
    [InlineData(Plain, 2, 5, "bad", 2, 5)]
    [InlineData(Plain, 2, 5, null, 2, 5)]
    [InlineData(Plain, 1, 6, " bad ", 2, 5)]
    [InlineData(Plain, 1, 6, "bad", 2, 5)]
    [InlineData(Plain, 2, 5, "\\u00a0bad\\n", 2, 5)]
    [InlineData(Plain, 0, 16, "A bad headache .", 0, 16)]
    [InlineData(Plain, 15, 16, ".", 15, 16)]
    public void A_span_in_plain_text_fits_trimmed(string text, int start, int end, string? quote, int first, int last) =>
        AssertFound(text, start, end, quote, first, last, SpanFault.None);

    [Theory]
    [InlineData(3, 6, "bad", 3, 6)]
    [InlineData(2, 5, "bad", 3, 6)]
    [InlineData(10, 14, "ache", 10, 14)]
    [InlineData(8, 12, "ache", 10, 14)]
    [InlineData(7, 13, "ache", 10, 14)]
    [InlineData(0, 1, "😀", 0, 2)]
    [InlineData(0, 2, "😀", 0, 2)]
    [InlineData(6, 7, "😀", 7, 9)]
    [InlineData(13, 14, "😀", 15, 17)]
    [InlineData(0, 14, Emoji, 0, 17)]
    [InlineData(0, 17, Emoji, 0, 17)]
    public void A_span_after_an_emoji_fits_in_units_or_code_points(int start, int end, string quote, int first, int last) =>
        AssertFound(Emoji, start, end, quote, first, last, SpanFault.None);

    [Fact]
    public void Units_are_tried_before_code_points() => AssertFound("😀abab", 2, 4, "ab", 2, 4, SpanFault.None);

    [Theory]
    [InlineData(Plain, 3, 6, "bad", 3, 5)]
    [InlineData(Plain, 2, 5, "BAD", 2, 5)]
    [InlineData(Plain, 2, 5, "", 2, 5)]
    [InlineData(Plain, 2, 5, "ba d", 2, 5)]
    [InlineData(Emoji, 4, 7, "bad", 4, 6)]
    [InlineData("e\u0301", 0, 2, "\\u00e9", 0, 2)]
    public void A_span_that_fits_in_neither_stays_at_its_units(string text, int start, int end, string quote, int first, int last) =>
        AssertFound(text, start, end, quote, first, last, SpanFault.TextMismatch);

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[\"x\"]")]
    [InlineData("{}")]
    public void A_quote_that_is_no_string_is_not_compared(string quote) =>
        Assert.Equal((3, 6, SpanFault.None), Trimmed(Locate($$"""{"start":3,"end":6,"text":{{quote}}}""", Emoji)));

    [Theory]
    [InlineData(1, 3, null, 0, 2)]
    [InlineData(0, 1, null, 0, 2)]
    [InlineData(1, 2, null, 0, 2)]
    [InlineData(3, 8, null, 3, 9)]
    [InlineData(8, 14, null, 7, 14)]
    public void An_offset_inside_a_pair_moves_outward(int start, int end, string? quote, int first, int last) =>
        AssertFound(Emoji, start, end, quote, first, last, SpanFault.None);

    [Fact]
    public void A_span_is_judged_at_its_offsets_before_they_move_outward() =>
        AssertFound("😀bad", 1, 5, "😀bad", 0, 5, SpanFault.TextMismatch);

    [Fact]
    public void A_lone_surrogate_counts_as_one_code_point()
    {
        AssertFound("\\ud83dx😀bad", 4, 7, "bad", 4, 7, SpanFault.None);
        AssertFound("\\ud83dx😀bad", 3, 6, "bad", 4, 7, SpanFault.None);
        AssertFound("\\ude00\\ud83dx😀bad", 4, 7, "bad", 5, 8, SpanFault.None);
    }

    [Fact]
    public void An_end_beyond_the_code_points_fits_in_units_only()
    {
        AssertFound("😀😀", 2, 4, "😀", 2, 4, SpanFault.None);
        AssertFound("😀😀", 1, 3, "no", 0, 4, SpanFault.TextMismatch);
    }

    [Fact]
    public void A_quote_with_half_a_pair_fits_half_a_pair() => AssertFound("😀bad", 1, 5, "\\ude00bad", 0, 5, SpanFault.None);

    [Theory]
    [InlineData("a\\r\\nb", 0, 4, "a\\r\\nb")]
    [InlineData("\\u0061\\/\\\"\\\\", 0, 4, "a/\\\"\\\\")]
    public void Escapes_count_as_the_characters_they_stand_for(string text, int start, int end, string quote) =>
        AssertFound(text, start, end, quote, start, end, SpanFault.None);

    private static void AssertFound(string text, int start, int end, string? quote, int first, int last, SpanFault fault)
    {
        string quoted = quote is null ? "" : $",\"text\":\"{quote}\"";
        Assert.Equal((first, last, fault), Trimmed(Locate($$"""{"start":{{start}},"end":{{end}}{{quoted}}}""", text)));
    }

    private static (int First, int Last, SpanFault Fault) Trimmed(SpanPlace place) => (place.Start, place.End, place.Fault);

    private static SpanPlace Locate(string value, string text)
    {
        using var loaded = new TaskText();
        loaded.Load(Loaded.Value($"\"{text}\""));
        return GivenPlace.Of(Loaded.Value(value), loaded);
    }
}
