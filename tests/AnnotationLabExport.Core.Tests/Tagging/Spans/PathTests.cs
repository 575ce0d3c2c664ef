using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

/// <summary>Offsets that are XPaths into HTML (docs/formats.md §2, Offsets).</summary>
public sealed class PathTests
{
    private const string Path = """ "start":"/p[1]/text()[1]","end":"/p[1]/text()[1]","startOffset":0 """;
    private const string Text = "<p>😀 no ab, ab; cd</p>";

    [Theory]
    [InlineData(9, 11, "ab", "9-11")]
    [InlineData(8, 10, "ab", "9-11")]
    [InlineData(8, 11, "ab", "9-11")]
    [InlineData(13, 15, "ab", "13-15")]
    [InlineData(5, 6, " ", "Empty")]
    public void Global_offsets_count_if_the_quote_fits(int start, int end, string quote, string place) =>
        Assert.Equal([place], Locating.Of(Text, MismatchedSpan.Keep, Global($"{start}", $"{end}", quote)));

    [Theory]
    [InlineData("9", "12", "ab")]
    [InlineData("9", "99", "ab")]
    [InlineData("11", "9", "ab")]
    [InlineData("-9", "11", "ab")]
    [InlineData("9", "\"11\"", "ab")]
    [InlineData("9", "1.1e1", "ab")]
    [InlineData("9", "null", "ab")]
    [InlineData("9", "11", null)]
    [InlineData("9", "11", "none")]
    public void Otherwise_the_span_is_by_path(string start, string end, string? quote) =>
        Assert.Equal(["ByPath"], Locating.Of(Text, Global(start, end, quote)));

    [Fact]
    public void Integers_may_be_spelled_as_decimals() => Assert.Equal(["9-11"], Locating.Of(Text, Global("9.0", "11.00", "ab")));

    [Theory]
    [InlineData("cd", "17-19 moved")]
    [InlineData(" cd\\\\n", "17-19 moved")]
    [InlineData("no  ab", "6-11 moved")]
    [InlineData("no", "6-8 moved")]
    [InlineData("ab", "ByPath")]
    [InlineData("c", "ByPath")]
    [InlineData("none", "ByPath")]
    [InlineData("", "ByPath")]
    [InlineData("😀", "3-5 moved")]
    public void A_quote_that_occurs_once_tells_the_place(string quote, string place) =>
        Assert.Equal([place], Locating.Of(Text, Locating.Valued(Path, quote)));

    [Fact]
    public void It_may_be_anywhere_in_the_text() =>
        Assert.Equal(["20000-20002 moved"], Locating.Of(new string('-', 20_000) + "ab", Locating.Valued(Path, "ab")));

    [Fact]
    public void Nothing_is_looked_for_if_it_is_to_be_kept() =>
        Assert.Equal(["ByPath"], Locating.Of(Text, MismatchedSpan.Keep, Locating.Valued(Path, "cd")));

    [Fact]
    public void To_omit_looks_for_it_too()
    {
        Assert.Equal(["17-19 moved"], Locating.Of(Text, MismatchedSpan.Omit, Locating.Valued(Path, "cd")));
        Assert.Equal(["ByPath"], Locating.Of(Text, MismatchedSpan.Omit, Locating.Valued(Path, "none")));
    }

    [Fact]
    public void A_quote_that_is_a_label_does_not_count() => Assert.Equal(["ByPath"], Locating.Of(Text, Locating.Valued(Path, "CD", "cd")));

    [Theory]
    [InlineData("\"start\":\"/p\",\"end\":3")]
    [InlineData("\"start\":3,\"end\":\"/p\"")]
    [InlineData("\"start\":\"\\/p\",\"end\":null")]
    [InlineData("\"end\":\"\\u002fp\"")]
    public void One_of_the_two_is_enough(string offsets) => Assert.Equal(["ByPath"], Locating.Of(Text, Locating.Valued(offsets, null)));

    [Theory]
    [InlineData("\"start\":\"p\",\"end\":\"p\"")]
    [InlineData("\"start\":\"\",\"end\":\"\"")]
    public void Any_other_string_is_out_of_range(string offsets) => Assert.Equal(["OutOfRange"], Locating.Of(Text, Locating.Valued(offsets, "cd")));

    [Fact]
    public void Where_it_stands_no_other_of_its_label_is_moved()
    {
        Assert.Equal(["9-11", "13-15 moved"], Locating.Of(Text, Global("9", "11", "ab"), Locating.Span(10, 12, "ab")));
        Assert.Equal(["17-19 moved", "15-16 TextMismatch"], Locating.Of(Text, Locating.Valued(Path, "cd"), Locating.Span(15, 17, "cd")));
    }

    [Fact]
    public void It_tells_what_others_count() =>
        Assert.Equal(["17-19", "13-15"], Locating.Of(Text, Locating.Span(16, 18, null), Global("12", "14", "ab")));

    private static string Global(string start, string end, string? quote) =>
        Locating.Valued($$"""{{Path}},"globalOffsets":{"start":{{start}},"end":{{end}}}""", quote);
}
