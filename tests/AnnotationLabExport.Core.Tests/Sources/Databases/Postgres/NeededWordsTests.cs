using AnnotationLabExport.Sources.Databases.Postgres;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>What a search needs is never more than it asks for.</summary>
public sealed class NeededWordsTests
{
    [Theory]
    [InlineData("Pain", "'7/pain'")]
    [InlineData("chest pain", "'7/chest' & '7/pain'")]
    [InlineData("\"chest pain\" + test", "'7/chest' & '7/pain' & '7/test'")]
    [InlineData("card*", "'7/card':*")]
    [InlineData("\"after the card\" *", "'7/after' & '7/the' & '7/card':*")]
    [InlineData("chills OR knee", "('7/chills' | '7/knee')")]
    [InlineData("a OR b OR c d", "(('7/a' | '7/b') | '7/c' & '7/d')")]
    [InlineData("fever NOT chills", "'7/fever'")]
    [InlineData("(fever OR knee) NOT (severe OR x) AND y", "('7/fever' | '7/knee') & '7/y'")]
    [InlineData("NEAR(left \"sore knee\", 5) x", "'7/left' & '7/sore' & '7/knee' & '7/x'")]
    [InlineData("\"b.i.d.\"", "'7/b' & '7/i' & '7/d'")]
    [InlineData("text : knee", "'7/knee'")]
    [InlineData("{text} : (knee OR leg)", "('7/knee' | '7/leg')")]
    [InlineData("- text : knee", "'7/knee'")]
    [InlineData("^knee", "'7/knee'")]
    [InlineData("\"say \"\"no\"\"\"", "'7/say' & '7/no'")]
    [InlineData("größe", "'7/größe'")]
    public void Words_become_a_query(string search, string needed) => Assert.Equal($"{needed} | '7/'", NeededWords.Of(7, search));

    [Theory]
    [InlineData("\"!?\"")]
    [InlineData("\"!?\" OR knee")]
    [InlineData("knee OR 😀")]
    public void Where_no_word_is_needed_every_text_is_judged(string search) => Assert.Null(NeededWords.Of(7, search));

    [Fact]
    public void A_search_of_very_many_words_is_judged_text_by_text() =>
        Assert.Null(NeededWords.Of(7, string.Join(' ', Enumerable.Range(1, 5000))));
}
