using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>Word boundaries by hand, rule by rule; <c>|</c> stands between segments.</summary>
public sealed class WordBoundariesTests
{
    [Theory]
    [InlineData("a|\r\n|b|\r|\r\n|\n")] // WB3, WB3a, WB3b
    [InlineData("a|\n|\u0308|a|\u0085|\u0308\u0308|\u2028|x|\v|\f|y")] // WB3a: nothing attaches to a line break
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467|\U0001F468")] // WB3c
    [InlineData("a\u200D\u24C2b| |a\u200D\U0001F600|b\u200D\u0308|\U0001F600")] // WB3c: only straight after the joiner
    [InlineData("a|  |b|   |\t|\t|\u3000  |\u00A0|\u00A0")] // WB3d
    [InlineData("a| \u0308| |b")] // WB3d before WB4
    [InlineData("e\u0301t\u00ADe\u0301|.|.\u0308\u0308")] // WB4
    [InlineData("\U0001F44D\U0001F3FD|\U0001F44D\uFE0F|\U0001F44D")] // WB4: skin tones and variants
    [InlineData("patient|,| |daily")] // WB5
    [InlineData("can't|'|'|can\u2019t|\u2019| |o'o|'")] // WB6, WB7
    [InlineData("a.b.c|.| |q.i.d|.| |e.g|.|,|i.e")]
    [InlineData("a:b|:| |a|;|b|,|c")]
    [InlineData("a'\u0308b| |a|'\u0308|-|b")] // WB6 over what WB4 ignores
    [InlineData("\u05D0'|-|\u05D0\"\u05D0|\"|a|\"|\u05D0")] // WB7a, WB7b, WB7c
    [InlineData("\u05D0'\u05D0a|'| |\u05D0'|'")]
    [InlineData("x1y23a")] // WB8, WB9, WB10
    [InlineData("3.14|,| |3,141.59|.| |1;2'3|:|4|,")] // WB11, WB12
    [InlineData("1|.|a1|.|a|.|1")]
    [InlineData("120|/|80| |mmHg| |2.5mg")]
    [InlineData("\u30AB\u30BF_\u30AB|\u6F22|\u5B57|\u3072|\u3089")] // WB13, WB13a; Han and Hiragana by themselves
    [InlineData("_a_1__|-|_\u30AB_")] // WB13a, WB13b
    [InlineData("_|.|_a|'|_")]
    [InlineData("\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7|\U0001F1FA")] // WB15, WB16
    [InlineData("a|\U0001F1E9\u0308\U0001F1EA\u0308|\U0001F1EB|\u05D0|\U0001F1E9")]
    [InlineData("\U0001D49C\U0001D49Ex|\U00020000|\U00020001")] // letters beyond the BMP
    [InlineData("The| |quick| |(|\"|brown|\"|)| |fox| |can't| |jump| |32.3| |feet|,| |right|?")] // UAX 29, figure 1
    public void Words_end_where_the_rules_say(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(marked, Segments.Marked(text, WordBoundaries.Next));
        Assert.Equal(marked, Segments.Marked(text, WordBoundaries.NextOfAny));
    }

    // Attributes cannot hold lone surrogates.
    [Fact]
    public void A_lone_surrogate_is_a_segment_of_its_own()
    {
        const string Marked = "a|\uD83D|b|\uDE00\u0308|\uDE00|\uD83D|\uD83D\uDE00|\uDE00";
        string text = Marked.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(Marked, Segments.Marked(text, WordBoundaries.Next));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a", -1)]
    public void A_start_without_a_character_is_an_error(string text, int start) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WordBoundaries.Next(text, start));
}
