using System.Text;
using AnnotationLabExport.Formats.Spacy;

namespace AnnotationLabExport.CoreTests.Formats.Spacy;

public sealed class StringNumberTests
{
    [Theory]
    [InlineData("a", 11901859001352538922)]
    [InlineData("Drug", 15085802872750384791)]
    [InlineData("é", 16256712947286012828)]
    [InlineData("😀", 13900606239988879105)]
    [InlineData("abcdefgh", 17751780907874141760)]
    public void A_string_has_the_number_of_its_hash(string text, ulong number) => Assert.Equal(number, Number(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("DATE", 391)]
    [InlineData("ORG", 383)]
    [InlineData("ID", 64)]
    [InlineData("X", 101)]
    [InlineData("ADJ", 84)]
    public void A_word_of_spaCys_own_has_a_fixed_number(string text, ulong number) => Assert.Equal(number, Number(text));

    [Theory]
    [InlineData("DATe")]
    [InlineData("DATE ")]
    [InlineData("DAT")]
    public void Other_strings_have_not(string text) => Assert.True(Number(text) > uint.MaxValue);

    private static ulong Number(string text) => StringNumbers.Of(Encoding.UTF8.GetBytes(text));
}
