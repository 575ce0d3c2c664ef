using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class ConllMalformedTests
{
    [Theory]
    [InlineData("a", 1, "a token and a tag")]
    [InlineData("a O\n\nb", 3, "a token and a tag")]
    [InlineData("\tO", 1, "a token and a tag")]
    [InlineData("-DOCSTART- -X- O\r\n\r\na\r\n", 3, "a token and a tag")]
    [InlineData("a X", 1, "'X' is no tag")]
    [InlineData("a NN", 1, "'NN' is no tag")]
    [InlineData("a o", 1, "'o' is no tag")]
    [InlineData("a b-X", 1, "'b-X' is no tag")]
    [InlineData("a B-", 1, "'B-' is no tag")]
    [InlineData("a B", 1, "'B' is no tag")]
    [InlineData("a BX", 1, "'BX' is no tag")]
    [InlineData("a M-X", 1, "'M-X' is no tag")]
    [InlineData("a O-X", 1, "'O-X' is no tag")]
    [InlineData("a\t", 1, "'' is no tag")]
    [InlineData("a -X- _ O\nb -X- _ O X", 2, "'X' is no tag")]
    [InlineData("a -X- _ O \nb -X- O X", 2, "'X' is no tag")]
    [InlineData("a O\n{\"id\": 1}", 2, "'1}' is no tag")]
    public void A_line_without_a_tag_ends_the_reading(string text, int line, string words)
    {
        var exception = Assert.Throws<AlabException>(() => ConllRead.Of(text));
        Assert.Equal(ErrorCode.ConllMalformed, exception.Code);
        Assert.StartsWith($"corpus.conll: line {line}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_quoted_in_part()
    {
        var exception = Assert.Throws<AlabException>(() => ConllRead.Of("a " + new string('x', 100_000)));
        Assert.InRange(exception.Message.Length, 40, 200);
    }
}
