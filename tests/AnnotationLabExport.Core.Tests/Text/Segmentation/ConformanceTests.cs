using AnnotationLabExport.Text.Segmentation;
using Xunit.Abstractions;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>
/// Unicode's test and property files, where they are installed. What always runs are the cases by hand in
/// <see cref="WordBoundariesTests"/> and <see cref="SentenceBoundariesTests"/>.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private const string WordFile = "WordBreakTest.txt";
    private const string SentenceFile = "SentenceBreakTest.txt";

    // A theory without data is an error: two lines of each file for where those are missing.
    public static TheoryData<string> WordLines =>
        Lines(WordFile, ["÷ 0001 × 0308 ÷ 000A ÷", "÷ 0061 ÷ 1F1E6 × 1F1E7 ÷ 1F1E8 ÷ 0062 ÷"]);

    public static TheoryData<string> SentenceLines =>
        Lines(SentenceFile, ["÷ 0001 × 0308 × 000A ÷", "÷ 0033 × 002E × 0034 ÷"]);

    [Theory]
    [MemberData(nameof(WordLines))]
    public void Words_end_where_Unicode_says(string line) =>
        AssertLine(line, WordBoundaries.Next, WordBoundaries.NextOfAny);

    [Theory]
    [MemberData(nameof(SentenceLines))]
    public void Sentences_end_where_Unicode_says(string line) =>
        AssertLine(line, SentenceBoundaries.Next, SentenceBoundaries.NextOfAny);

    [Theory]
    [InlineData(WordFile, 1823)]
    [InlineData(SentenceFile, 502)]
    public void All_of_the_test_file_was_read_if_it_is_there(string name, int lines)
    {
        if (IsMissing(name))
            return;
        Assert.Equal(lines, UnicodeData.Lines("auxiliary", name).Count);
        output.WriteLine($"{name}: {lines} lines in {UnicodeData.Folder}.");
    }

    [Fact]
    public void The_word_table_holds_the_property_files()
    {
        if (IsMissing("WordBreakProperty.txt"))
            return;
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

    [Fact]
    public void The_sentence_table_holds_the_property_file()
    {
        if (IsMissing("SentenceBreakProperty.txt"))
            return;
        string?[] sentences = UnicodeData.Property(UnicodeData.Lines("auxiliary", "SentenceBreakProperty.txt"));
        for (int i = 0; i < sentences.Length; i++)
            Assert.Equal(Enum.Parse<SentenceBreak>(sentences[i] ?? "Other"), SentenceProperty.Of(i));
    }

    /// <summary>Says so if a file is not there, which is an error only where somebody told that it is.</summary>
    private bool IsMissing(string name)
    {
        if (UnicodeData.Has("auxiliary", name))
            return false;
        string message =
            $"NOT CHECKED: no {name} of Unicode {WordBreakTables.UnicodeVersion} in {UnicodeData.Folder}/auxiliary. " +
            "Debian's package unicode-data has it; ALAB_UNICODE_DATA tells another folder.";
        Assert.False(UnicodeData.IsAsked, message);
        output.WriteLine(message);
        Console.WriteLine(message);
        return true;
    }

    /// <summary>The lines, each once: three of Unicode's come twice.</summary>
    private static TheoryData<string> Lines(string name, string[] otherwise) =>
        new(UnicodeData.Has("auxiliary", name) ? UnicodeData.Lines("auxiliary", name).Distinct() : otherwise);

    private static void AssertLine(string line, NextBoundary next, NextBoundary nextOfAny)
    {
        (string text, List<int> boundaries) = UnicodeData.Parse(line);
        Assert.Equal(boundaries, Segments.Boundaries(text, next));
        Assert.Equal(boundaries, Segments.Boundaries(text, nextOfAny));
    }
}
