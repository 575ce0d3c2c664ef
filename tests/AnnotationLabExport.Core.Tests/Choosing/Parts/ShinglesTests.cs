using System.Text;
using AnnotationLabExport.Choosing.Parts;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

public sealed class ShinglesTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0")]
    [InlineData("\u00AD \u200C\u200D")]
    public void A_text_without_words_has_none(string text) => Assert.Empty(Of(text));

    [Theory]
    [InlineData("One", "one")]
    [InlineData("One  two\nTHREE.", "one two three .")]
    [InlineData("a b c d e", "a b c d e")]
    public void A_text_of_up_to_five_words_has_one(string text, string shingle) => Assert.Equal([shingle], Of(text));

    [Fact]
    public void Every_five_words_that_follow_each_other_are_one() =>
        Assert.Equal(
            ["b.i.d , 5 mg of", "mg of bismuth ( ii", "of bismuth ( ii )", ", 5 mg of bismuth", "5 mg of bismuth ("],
            Of("b.i.d, 5 mg of bismuth (II)").OrderBy(shingle => shingle[^1] switch { 'f' => 0, 'i' => 1, ')' => 2, 'h' => 3, _ => 4 }));

    [Fact]
    public void What_comes_twice_counts_once() => Assert.Equal(["a a a a a"], Of("a A a a A a a"));

    [Fact]
    public void Letters_are_lowered_one_by_one() => Assert.Equal(["ß i̇ σς"], Of("ß i̇ Σς"));

    [Theory]
    [InlineData("a b c d e f", "a b c d e g", 1 / 3.0)]
    [InlineData("a b c d e f", "A b C d E f", 1)]
    [InlineData("a", "b", 0)]
    [InlineData("a b c d e f g h", "a b c d e f g", 0.75)]
    public void The_index_counts_what_is_shared_of_all(string one, string other, double index)
    {
        UInt128[] first = Set(one);
        UInt128[] second = Set(other);
        Assert.Equal(index, ShingleSets.Jaccard(first, second), 15);
        Assert.Equal(index, ShingleSets.Jaccard(second, first), 15);
        Assert.True(ShingleSets.HighestJaccard(first.Length, second.Length) >= index);
    }

    private static List<string> Of(string text)
    {
        var shingles = new Shingles();
        shingles.Load("Something that was there before, and is gone.");
        shingles.Load(text);
        return [.. Enumerable.Range(0, shingles.Count).Select(i => Encoding.UTF8.GetString(shingles[i]))];
    }

    private static UInt128[] Set(string text)
    {
        var shingles = new Shingles();
        shingles.Load(text);
        return shingles.ToSet();
    }
}
