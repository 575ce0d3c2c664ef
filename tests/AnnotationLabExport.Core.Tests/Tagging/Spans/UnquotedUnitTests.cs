namespace AnnotationLabExport.CoreTests.Tagging.Spans;

/// <summary>What offsets without a quote count, the others of the annotation set tell (docs/formats.md §2, Offsets).</summary>
public sealed class UnquotedUnitTests
{
    private const string Text = "😀 bad 😀 ache 😀";
    private static readonly string Bad = Locating.Span(2, 5, null);
    private static readonly string AcheInCodePoints = Locating.Span(8, 12, "ache");
    private static readonly string AcheInUnits = Locating.Span(10, 14, "ache");
    private static readonly string Both = Locating.Span(0, 2, "😀");

    [Fact]
    public void They_count_units_if_nothing_tells()
    {
        Assert.Equal(["2-5"], Locating.Of("xxbad", Bad));
        Assert.Equal(["3-5"], Locating.Of(Text, Bad));
        Assert.Equal(["3-5", "0-2"], Locating.Of(Text, Bad, Locating.Span(0, 2, "😀 ")));
        Assert.Equal(["3-5", "3-6"], Locating.Of(Text, Bad, Locating.Span(3, 6, "bad")));
    }

    [Fact]
    public void They_count_code_points_if_another_fits_so_only()
    {
        Assert.Equal(["3-6", "10-14"], Locating.Of(Text, Bad, AcheInCodePoints));
        Assert.Equal(["10-14", "3-6", "10-14"], Locating.Of(Text, AcheInCodePoints, Bad, AcheInCodePoints));
    }

    [Fact]
    public void They_count_units_if_another_fits_in_units_only() =>
        Assert.Equal(["3-5", "10-14", "10-14"], Locating.Of(Text, Bad, AcheInCodePoints, AcheInUnits));

    [Fact]
    public void A_span_that_fits_in_both_or_neither_tells_nothing()
    {
        Assert.Equal(["3-6", "0-2", "10-14"], Locating.Of(Text, Bad, Both, AcheInCodePoints));
        Assert.Equal(["3-5", "4-6 TextMismatch"], Locating.Of(Text, Bad, Locating.Span(4, 7, "none")));
    }

    [Fact]
    public void Their_end_must_lie_in_the_text_as_they_count()
    {
        Assert.Equal(["7-17"], Locating.Of(Text, Locating.Span(7, 17, null)));
        Assert.Equal(["OutOfRange", "10-14"], Locating.Of(Text, Locating.Span(7, 17, null), AcheInCodePoints));
        Assert.Equal(["7-17", "10-14"], Locating.Of(Text, Locating.Span(6, 14, null), AcheInCodePoints));
    }

    [Fact]
    public void They_are_trimmed_where_they_stand() =>
        Assert.Equal(["3-6", "10-14", "Empty"], Locating.Of(Text, Locating.Span(1, 6, null), AcheInCodePoints, Locating.Span(5, 6, null)));
}
