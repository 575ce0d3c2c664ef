namespace AnnotationLabExport.CoreTests.Choosing.Parts;

public sealed class NearDuplicatesTests
{
    /// <summary>Of a note of 104 words, 100 shingles, 96 shared are an index of 0.923, 93 of 0.869, 88 of 0.786 …</summary>
    [Theory]
    [InlineData(0.8, 96, 0.98)]
    [InlineData(0.8, 93, 0.95)]
    [InlineData(0.8, 89, 0.88)]
    [InlineData(0.6, 82, 0.99)]
    [InlineData(0.6, 76, 0.95)]
    [InlineData(0.5, 70, 0.99)]
    public void Pairs_above_the_similarity_are_found(double similarity, int shared, double recall)
    {
        Assert.True(shared / (200.0 - shared) >= similarity);
        Assert.True(Found(similarity, shared, pairs: 300) >= recall * 300);
    }

    [Theory]
    [InlineData(0.8, 88)]
    [InlineData(0.6, 74)]
    [InlineData(0.5, 66)]
    [InlineData(1, 99)]
    public void Pairs_below_it_never_are(double similarity, int shared)
    {
        Assert.True(shared / (200.0 - shared) < similarity);
        Assert.Equal(0, Found(similarity, shared, pairs: 300));
    }

    [Fact]
    public void An_index_of_exactly_the_similarity_is_one()
    {
        var run = new NearDuplicateRun(1);
        run.Add("a b c d e f g", 0);
        run.Add("A b c. d e f g", 1);
        run.Add("a b c d e f g ", 2);
        Assert.Equal([0, 1, 0], run.Roots());
    }

    [Fact]
    public void Texts_without_words_join_none()
    {
        var run = new NearDuplicateRun(0.5);
        run.Add(" ", 0);
        run.Add(" ", 1);
        run.AddNone(2);
        run.AddNone(3);
        Assert.Equal([0, 1, 2, 3], run.Roots());
    }

    [Fact]
    public void Short_texts_join_if_they_are_equal_word_by_word()
    {
        var run = new NearDuplicateRun(0.5);
        run.Add("No change.", 0);
        run.Add("no  CHANGE .", 1);
        run.Add("No change", 2);
        Assert.Equal([0, 0, 2], run.Roots());
        Assert.Equal([(1, 0, 1.0)], run.Joins);
    }

    /// <summary>The second text is in the first one's group for another reason, and unlike it; the third equals the second.</summary>
    [Fact]
    public void Equal_texts_join_although_the_group_begins_with_another_text()
    {
        var run = new NearDuplicateRun(0.8);
        run.Add("something quite different from all that follows here", 0);
        run.Add("a b c d e f", 0);
        run.Add("A b c d e f", 1);
        Assert.Equal([0, 0, 0], run.Roots());
    }

    /// <summary>A text like one group and like another makes one of both, which goes by the first.</summary>
    [Fact]
    public void Groups_are_joined_by_a_text_that_is_like_both()
    {
        var notes = new GeneratedNotes(1);
        string[] middle = notes.Note(1000);
        string[] early = [.. notes.Note(45), .. middle[45..]];
        string[] late = [.. middle[..^45], .. notes.Note(45)];
        var run = new NearDuplicateRun(0.85);
        run.Add(string.Join(' ', early), 5);
        run.Add(string.Join(' ', late), 6);
        run.Add(string.Join(' ', middle), 7);
        Assert.Equal([5, 5, 5], run.Roots());
    }

    [Fact]
    public void A_join_is_told_with_the_index()
    {
        var notes = new GeneratedNotes(2);
        string[] note = notes.Note(104);
        var run = new NearDuplicateRun(0.5);
        run.Add(string.Join(' ', note), 0);
        run.Add(string.Join(' ', notes.Variant(note, 80)), 1);
        (int Text, int Earlier, double Similarity) join = Assert.Single(run.Joins);
        Assert.Equal((1, 0), (join.Text, join.Earlier));
        Assert.Equal(80 / 120.0, join.Similarity, 15);
    }

    private static int Found(double similarity, int shared, int pairs)
    {
        var notes = new GeneratedNotes(7);
        var run = new NearDuplicateRun(similarity);
        for (int pair = 0; pair < pairs; pair++)
        {
            string[] note = notes.Note(104);
            run.Add(string.Join(' ', note), 2 * pair);
            run.Add(string.Join(' ', notes.Variant(note, shared)), (2 * pair) + 1);
        }

        int[] roots = run.Roots();
        Assert.All(run.Joins, join => Assert.Equal(join.Text, join.Earlier + 1));
        return Enumerable.Range(0, pairs).Count(pair => roots[2 * pair] == roots[(2 * pair) + 1]);
    }
}
