using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

/// <summary>Quotes as Label Studio shows them fit (docs/formats.md §2, Offsets).</summary>
public sealed class QuoteFitTests
{
    [Theory]
    [InlineData("a\\nb", "a\\\\nb")]
    [InlineData("a\\r\\nb", "a\\\\r\\\\nb")]
    [InlineData("a\\r\\nb", "a\\\\nb")]
    [InlineData("a\\tb", "a\\\\tb")]
    [InlineData("a\\tb", "a b")]
    [InlineData("a  \\u00a0\\n b", "a b")]
    [InlineData("a b", "a  b")]
    [InlineData("a b", "\\\\n a\\\\tb \\\\r")]
    [InlineData(" a b ", "a\\\\n b")]
    [InlineData("😀\\n\\n😀", "😀 \\\\n😀")]
    [InlineData("a\\\\nb", "a\\\\nb")]
    public void A_quote_with_spelled_breaks_or_one_blank_for_many_fits(string text, string quote)
    {
        string only = Assert.Single(Locating.Of(text, MismatchedSpan.Keep, Locating.Span(0, Length(text), quote)));
        Assert.DoesNotContain("TextMismatch", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\\nb", "ab")]
    [InlineData("ab", "a b")]
    [InlineData("ab", "a\\\\nb")]
    [InlineData("a\\\\nb", "a\\nb")]
    [InlineData("a\\nb", "a\\\\\\\\nb")]
    [InlineData("a b", "a\\\\fb")]
    [InlineData("a b", "a b c")]
    [InlineData("a b c", "a b")]
    [InlineData("a\\nb", "A\\\\nb")]
    public void Only_white_space_may_differ(string text, string quote) =>
        Assert.Equal([$"0-{Length(text)} TextMismatch"], Locating.Of(text, MismatchedSpan.Keep, Locating.Span(0, Length(text), quote)));

    [Fact]
    public void Such_a_quote_tells_the_unit()
    {
        Assert.Equal(["3-6"], Locating.Of("😀 a\\nb", MismatchedSpan.Keep, Locating.Span(2, 5, "a\\\\nb")));
        Assert.Equal(["3-6"], Locating.Of("😀 a\\nb", MismatchedSpan.Keep, Locating.Span(3, 6, "a b")));
    }

    [Fact]
    public void A_quote_of_white_space_alone_fits_white_space() =>
        Assert.Equal(["Empty"], Locating.Of("a \\n b", Locating.Span(1, 4, "\\\\n")));

    private static int Length(string json)
    {
        using var text = new TaskText();
        text.Load(Harness.Loaded.Value($"\"{json}\""));
        return text.Length;
    }
}
