using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

public sealed class SpanFaultTests
{
    private const string Text = "ab \\u00a0 c\\n";

    [Theory]
    [InlineData("0", "1.5")]
    [InlineData("0.1", "1")]
    [InlineData("0", "1.0e0")]
    [InlineData("-0.5", "1")]
    [InlineData("-1.0", "1")]
    [InlineData("0", "1e0")]
    [InlineData("0", "1E0")]
    [InlineData("0", "0.1e1")]
    [InlineData("0", "\"1\"")]
    [InlineData("\"0\"", "1")]
    [InlineData("0", "true")]
    [InlineData("0", "[1]")]
    [InlineData("0", "{}")]
    [InlineData("0", "null")]
    [InlineData("null", "1")]
    [InlineData("-1", "1")]
    [InlineData("-2", "-1")]
    [InlineData("0", "-1")]
    [InlineData("2", "1")]
    [InlineData("0", "8")]
    [InlineData("8", "8")]
    [InlineData("100", "101")]
    [InlineData("0", "4294967297")]
    [InlineData("4294967296", "4294967297")]
    [InlineData("1099511627776", "1099511627777")]
    [InlineData("0", "99999999999999999999999999")]
    [InlineData("-99999999999999999999999999", "1")]
    [InlineData("0", "2147483648")]
    public void Offsets_that_are_no_integers_or_lie_outside_are_out_of_range(string start, string end) =>
        Assert.Equal(SpanFault.OutOfRange, Fault($$"""{"start":{{start}},"end":{{end}},"text":"a"}"""));

    [Theory]
    [InlineData("""{"end":1}""")]
    [InlineData("""{"start":0}""")]
    [InlineData("""{}""")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public void Missing_offsets_are_out_of_range(string value) => Assert.Equal(SpanFault.OutOfRange, Fault(value));

    [Theory]
    [InlineData("0", "1")]
    [InlineData("-0", "1")]
    [InlineData("-0.0", "1")]
    [InlineData("0", "1.0")]
    [InlineData("0.0", "1")]
    [InlineData("6.000", "7.0")]
    [InlineData("6", "7")]
    public void Integers_inside_the_text_are_in_range(string start, string end) =>
        Assert.NotEqual(SpanFault.OutOfRange, Fault($$"""{"start":{{start}},"end":{{end}}}"""));

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(0, 0, "x")]
    [InlineData(7, 7, "")]
    [InlineData(2, 3, " ")]
    [InlineData(2, 5, "x")]
    [InlineData(3, 4, "")]
    [InlineData(6, 7, "\\n")]
    public void A_span_without_anything_but_white_space_is_empty_whatever_it_quotes(int start, int end, string quote) =>
        Assert.Equal(SpanFault.Empty, Fault($$"""{"start":{{start}},"end":{{end}},"text":"{{quote}}"}"""));

    [Fact]
    public void Out_of_range_is_judged_before_empty() =>
        Assert.Equal(SpanFault.OutOfRange, Fault("""{"start":9,"end":9,"text":""}"""));

    [Fact]
    public void Emptiness_is_judged_at_the_unit_in_which_it_fits()
    {
        Assert.Equal(SpanFault.Empty, Fault("""{"start":1,"end":2,"text":" "}""", "😀 x"));
        Assert.Equal(SpanFault.Empty, Fault("""{"start":2,"end":3,"text":"no"}""", "😀 x"));
        Assert.Equal(SpanFault.None, Fault("""{"start":2,"end":3,"text":"x"}""", "😀 x"));
    }

    [Fact]
    public void An_empty_place_inside_a_pair_is_empty() =>
        Assert.Equal(SpanFault.Empty, Fault("""{"start":1,"end":1}""", "😀"));

    [Fact]
    public void An_empty_text_has_no_room_but_for_nothing()
    {
        Assert.Equal(SpanFault.Empty, Fault("""{"start":0,"end":0}""", ""));
        Assert.Equal(SpanFault.OutOfRange, Fault("""{"start":0,"end":1}""", ""));
    }

    [Fact]
    public void Of_offsets_named_twice_the_last_count() =>
        Assert.Equal(SpanFault.None, Fault("""{"start":-1,"end":9,"start":0,"e\u006ed":1}"""));

    private static SpanFault Fault(string value, string text = Text)
    {
        using var loaded = new TaskText();
        loaded.Load(Loaded.Value($"\"{text}\""));
        return GivenPlace.Of(Loaded.Value(value), loaded).Fault;
    }
}
