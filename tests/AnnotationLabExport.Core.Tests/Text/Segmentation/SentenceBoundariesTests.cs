using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>Sentence boundaries by hand, rule by rule; <c>|</c> stands between sentences.</summary>
public sealed class SentenceBoundariesTests
{
    [Theory]
    [InlineData("a\r\n|b\r|\r\n|c\n|\n|d\u0085|e\u2028|f\u2029|g\v\fh")] // SB3, SB4
    [InlineData("a.\n|\u0308b")] // SB4 before SB5
    [InlineData("He left\u00AD.\u0308 \u00AD|She stayed.")] // SB5
    [InlineData("Hb 9.5 and 3.4.|Then")] // SB6
    [InlineData("The U.S.A. |She came. |B")] // SB7
    [InlineData("e\u0301.E \u00E9.\u0308\u00C9 1.|E")] // SB7 over what SB5 ignores; not after digits
    [InlineData("taken b.i.d. with food. |Then")] // SB8
    [InlineData("etc.)' (3 of 4) more. |4")]
    [InlineData("etc. |(3) More")]
    [InlineData("Really? |yes! |No. |1. |A")]
    [InlineData("Stop., then Stop!) , go Stop!. |Go.. |On")] // SB8a
    [InlineData("(\"Go.\") |He went.\u201D\u00A0 \n|Bye!\" |Ok")] // SB9, SB10, SB11
    [InlineData("Go.  \r\n| A.\u2029|.|B")]
    [InlineData("\u6F22\u5B57\u3002|\u5B57\uFF01\u300D|\u5B57\uFF0E|\u5B57")] // OLetter; full-width terminators
    [InlineData("\U00011005\U00011047|\U00011005")] // a terminator beyond the BMP
    [InlineData("?|A")]
    [InlineData("...")]
    public void Sentences_end_where_the_rules_say(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(marked, Segments.Marked(text, SentenceBoundaries.Next));
        Assert.Equal(marked, Segments.Marked(text, SentenceBoundaries.NextOfAny));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a", -1)]
    public void A_start_without_a_character_is_an_error(string text, int start) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceBoundaries.Next(text, start));
}
