using System.Text;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

/// <summary>Every quote comes out twice, wherever it stands in a block.</summary>
public sealed class QuoteDoublingTests
{
    [Fact]
    public void A_quote_is_doubled_at_every_place_of_every_length()
    {
        for (int length = 0; length <= 140; length++)
        {
            for (int place = 0; place < length; place++)
                AssertDoubled(new string('a', place) + "\"" + new string('b', length - place - 1));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(64)]
    public void Quotes_are_doubled_however_many_there_are(int between)
    {
        foreach (int length in new[] { 31, 32, 63, 64, 65, 4095, 4096, 4097, 8192, 20_000 })
            AssertDoubled(string.Concat(Enumerable.Range(0, length).Select(i => i % (between + 1) == 0 ? '"' : (char)('a' + (i % 26)))));
    }

    [Fact]
    public void What_is_known_to_be_plain_is_written_too() => AssertDoubled("plain é\"a\"", plain: 6);

    private static void AssertDoubled(string text, int plain = 0)
    {
        using var output = new Utf8Output();
        output.Write("before "u8);
        QuoteDoubling.Write(Encoding.UTF8.GetBytes(text), plain, output);
        Assert.Equal("before " + text.Replace("\"", "\"\"", StringComparison.Ordinal), Encoding.UTF8.GetString(output.Written));
    }
}
