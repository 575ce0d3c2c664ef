using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class WordSearchTests
{
    private const string Text = "The patient's left eye, red (since 2021), hurts; épée\nLeft ear: none.";

    [Theory]
    [InlineData("patient", true)]
    [InlineData("PATIENT", true)]
    [InlineData("ÉPÉE", true)]
    [InlineData("2021", true)]
    [InlineData("eye", true)]
    [InlineData("ey", false)]
    [InlineData("eyes", false)]
    [InlineData("202", false)]
    [InlineData("epee", false)]
    public void A_word_must_occur_whole_in_any_case(string query, bool isFound) => AssertFound(query, isFound);

    [Theory]
    [InlineData("ear patient", true)]
    [InlineData("ear  since, hurts!", true)]
    [InlineData("ear nose", false)]
    public void All_words_must_occur_in_any_order(string query, bool isFound) => AssertFound(query, isFound);

    [Theory]
    [InlineData("\"left eye\"", true)]
    [InlineData("\"LEFT EAR\"", true)]
    [InlineData("\"eye left\"", false)]
    [InlineData("\"left red\"", false)]
    [InlineData("\"eye red since 2021\"", true)]
    [InlineData("\"none\"", true)]
    [InlineData("hurts \"left ear\" patient", true)]
    [InlineData("nose \"left ear\"", false)]
    [InlineData("\"left eye\"\"left ear\"", true)]
    [InlineData("patient \"left ear", true)]
    [InlineData("patient \"ear left", false)]
    public void Words_in_quotes_must_stand_side_by_side(string query, bool isFound) => AssertFound(query, isFound);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"\"")]
    [InlineData(", \" ; \" .")]
    public void A_search_for_nothing_finds_every_text(string query)
    {
        AssertFound(query, isFound: true);
        Assert.True(new WordSearch(query).IsIn(""));
    }

    [Fact]
    public void An_empty_text_holds_no_word() => Assert.False(new WordSearch("a").IsIn(""));

    [Fact]
    public void A_combining_accent_belongs_to_its_word()
    {
        Assert.True(new WordSearch("e\u0301pe\u0301e").IsIn("une e\u0301pe\u0301e."));
        Assert.False(new WordSearch("e").IsIn("une e\u0301pe\u0301e."));
    }

    [Fact]
    public void A_search_can_be_used_again()
    {
        var search = new WordSearch("a b");
        Assert.True(search.IsIn("b a"));
        Assert.False(search.IsIn("a"));
        Assert.True(search.IsIn("A-B"));
    }

    private static void AssertFound(string query, bool isFound) => Assert.Equal(isFound, new WordSearch(query).IsIn(Text));
}
