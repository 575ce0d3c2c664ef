using System.Text;
using AnnotationLabExport.Text;
using AnnotationLabExport.Text.Segmentation;

namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>What holds for any text, over texts made from one or more characters of every property.</summary>
public sealed class SegmentationPropertyTests
{
    /// <summary>One or more of every property, of every length in UTF-16, and lone surrogates.</summary>
    private static readonly string[] Characters =
    [
        "a", "B", "\u00E9", "\u00C9", "\u6F22", "\u3072", "\u30AB", "\u05D0", "\u24C2", "\U0001D49C", "\U00020000",
        "1", "\u0663", "\U0001D7CE", "_", "\u203F", ".", "\uFF0E", "\u2024", "!", "?", "\u3002", "\U00011047", ",", ";", ":",
        "\u00B7", "'", "\u2019", "\"", "(", ")", "-", "/", " ", " ", "\t", "\u00A0", "\u3000", "\u2003", "\r", "\n", "\v",
        "\u0085", "\u2028", "\u0308", "\u0308", "\U000E0100", "\u00AD", "\uFEFF", "\U000E0001", "\u200D", "\u200D",
        "\U0001F1E9", "\U0001F1E9", "\U0001F600", "\u263A", "\U0001F3FD", "\0", "\uD83D", "\uDE00",
    ];

    private const string Ascii = "abzAZ019__..,,;:''\"!?()- \t\r\n\v\f\0\u001C/aaBB11  ";

    /// <summary>Longer and shorter than what the short paths take for a run worth a search.</summary>
    private static readonly string[] Runs =
        ["words of ASCII", "12 34 5678", "eleven char", "twelve chars", "ABCDEFGHIJKLMNOPQRSTUVWXYZ01234", "             "];

    public static TheoryData<string> Ways => new(Segments.Ways.Keys);

    [Fact]
    public void Every_property_is_among_the_characters()
    {
        int[] all = [.. Characters.Select(c => CodePointAt(c))];
        Assert.Equal(
            Enum.GetValues<WordBreak>().Length - 1,
            all.Select(c => WordBoundaries.Of(c) & ~WordBreak.Pictographic).Distinct().Count());
        Assert.Equal(
            Enum.GetValues<SentenceBreak>().Length,
            all.Select(SentenceProperty.Of).Distinct().Count());
    }

    [Fact]
    public void Boundaries_are_those_of_the_printed_rules()
    {
        foreach (string text in Texts(Characters, 10_000, 14))
        {
            AssertSame(text, SpecifiedRules.Words.Boundaries(text), WordBoundaries.Next);
            AssertSame(text, SpecifiedRules.Words.Boundaries(text), WordBoundaries.NextOfAny);
            AssertSame(text, SpecifiedRules.Sentences.Boundaries(text), SentenceBoundaries.Next);
            AssertSame(text, SpecifiedRules.Sentences.Boundaries(text), SentenceBoundaries.NextOfAny);
        }
    }

    [Fact]
    public void The_short_path_gives_what_the_general_path_gives()
    {
        string[] ascii = [.. Ascii.Select(c => c.ToString())];
        foreach (string text in Texts(ascii, 20_000, 60).Concat(Texts([.. ascii, .. Characters, .. Runs], 20_000, 60)))
        {
            AssertSame(text, Segments.Boundaries(text, WordBoundaries.NextOfAny), WordBoundaries.Next);
            AssertSame(text, Segments.Boundaries(text, SentenceBoundaries.NextOfAny), SentenceBoundaries.Next);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Segments_concatenate_to_the_text_and_split_no_pair(string way)
    {
        foreach (string text in Texts(Characters, 5_000, 60))
        {
            List<int> boundaries = Segments.Boundaries(text, Segments.Ways[way]);
            Assert.Equal(text, string.Concat(boundaries.Zip(boundaries.Skip(1), (from, to) => text[from..to])));
            Assert.DoesNotContain(boundaries, at => Surrogates.IsInsidePair(text, at));
        }
    }

    [Theory]
    [InlineData(15)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(4_000)]
    public void Long_runs_end_where_short_ones_do(int length)
    {
        string run = string.Concat(Enumerable.Range(0, length).Select(i => "aZ_09"[i % 5]));
        foreach (string after in (string[])["", " ", "'", "'a", ".5", "\u0308", "'\u0308a", "\u00E9", "\r\n", "a\uD83D"])
            AssertSame(run + after, Segments.Boundaries(run + after, WordBoundaries.NextOfAny), WordBoundaries.Next);
    }

    private static void AssertSame(string text, List<int> expected, NextBoundary next)
    {
        List<int> actual = Segments.Boundaries(text, next);
        if (!expected.SequenceEqual(actual))
            Assert.Fail($"{Escaped(text)}: {string.Join(' ', expected)} but {string.Join(' ', actual)}");
    }

    private static IEnumerable<string> Texts(string[] characters, int count, int length)
    {
        var random = new Random(29);
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (int left = random.Next(1, length); left > 0; left--)
                text.Append(characters[random.Next(characters.Length)]);
            yield return text.ToString();
        }
    }

    private static int CodePointAt(string text)
    {
        int offset = 0;
        return CodePointTable.Read(text, ref offset);
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
