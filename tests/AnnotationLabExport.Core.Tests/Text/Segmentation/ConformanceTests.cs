using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>
/// Unicode's test and property files, where they are installed. What always runs are the cases by hand in
/// <see cref="WordBoundariesTests"/> and <see cref="SentenceBoundariesTests"/>.
/// </summary>
public sealed class ConformanceTests
{
    private const string WordFile = "WordBreakTest.txt";
    private const string SentenceFile = "SentenceBreakTest.txt";

    // A theory without data is an error: two lines of each file for where those are missing, and the theory is skipped.
    public static TheoryData<string> WordLines =>
        Lines(WordFile, ["÷ 0001 × 0308 ÷ 000A ÷", "÷ 0061 ÷ 1F1E6 × 1F1E7 ÷ 1F1E8 ÷ 0062 ÷"]);

    public static TheoryData<string> SentenceLines =>
        Lines(SentenceFile, ["÷ 0001 × 0308 × 000A ÷", "÷ 0033 × 002E × 0034 ÷"]);

    [UnicodeTheory(WordFile)]
    [MemberData(nameof(WordLines))]
    public void Words_end_where_Unicode_says(string line) =>
        AssertLine(line, WordBoundaries.Next, WordBoundaries.NextOfAny);

    [UnicodeTheory(SentenceFile)]
    [MemberData(nameof(SentenceLines))]
    public void Sentences_end_where_Unicode_says(string line) =>
        AssertLine(line, SentenceBoundaries.Next, SentenceBoundaries.NextOfAny);

    [UnicodeFact(WordFile)]
    public void All_lines_about_words_are_read() => Assert.Equal(1823, UnicodeData.Lines("auxiliary", WordFile).Count);

    [UnicodeFact(SentenceFile)]
    public void All_lines_about_sentences_are_read() => Assert.Equal(502, UnicodeData.Lines("auxiliary", SentenceFile).Count);

    [UnicodeFact("WordBreakProperty.txt")]
    public void The_word_table_holds_the_property_files()
    {
        string?[] words = UnicodeData.Property(UnicodeData.Lines("auxiliary", "WordBreakProperty.txt"));
        string?[] emoji = UnicodeData.Property(UnicodeData.Lines("emoji", "emoji-data.txt")
            .Where(line => line.EndsWith("Extended_Pictographic", StringComparison.Ordinal)));
        for (int i = 0; i < words.Length; i++)
        {
            WordBreak expected = Enum.Parse<WordBreak>((words[i] ?? "Other").Replace("_", "", StringComparison.Ordinal))
                | (emoji[i] is null ? 0 : WordBreak.Pictographic);
            Assert.Equal(expected, WordBoundaries.Of(i));
        }
    }

    [UnicodeFact("SentenceBreakProperty.txt")]
    public void The_sentence_table_holds_the_property_file()
    {
        string?[] sentences = UnicodeData.Property(UnicodeData.Lines("auxiliary", "SentenceBreakProperty.txt"));
        for (int i = 0; i < sentences.Length; i++)
            Assert.Equal(Enum.Parse<SentenceBreak>(sentences[i] ?? "Other"), SentenceProperty.Of(i));
    }

    /// <summary>The lines, each once: three of Unicode's come twice.</summary>
    private static TheoryData<string> Lines(string name, string[] otherwise) =>
        new(UnicodeData.WhyMissing(name) is null ? UnicodeData.Lines("auxiliary", name).Distinct() : otherwise);

    private static void AssertLine(string line, NextBoundary next, NextBoundary nextOfAny)
    {
        (string text, List<int> boundaries) = UnicodeData.Parse(line);
        Assert.Equal(boundaries, Segments.Boundaries(text, next));
        Assert.Equal(boundaries, Segments.Boundaries(text, nextOfAny));
    }
}
