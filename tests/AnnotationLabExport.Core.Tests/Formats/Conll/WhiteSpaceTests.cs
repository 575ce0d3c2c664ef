using System.Globalization;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class WhiteSpaceTests
{
    private static readonly int[] Listed =
    [
        .. Range(0x09, 0x0D), .. Range(0x1C, 0x1F), 0x20, 0x85, 0xA0, 0x1680, .. Range(0x2000, 0x200A),
        0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF,
    ];

    private static readonly int[] LineBreaks = [0x0A, 0x0C, 0x0D, 0x85, 0x2028, 0x2029];

    public static TheoryData<int> AllListed => [.. Listed];

    public static TheoryData<int> SomeOthers => [0x00, 0x08, 0x0E, 0x1B, 0x7F, 0x84, 0x86, 0x180E, 0x200C, 0x200D, 0x2060, 0x3001, 0xFFFE];

    [Theory]
    [MemberData(nameof(AllListed))]
    public void Every_listed_character_parts_tokens_and_a_line_break_sentences(int code)
    {
        string between = LineBreaks.Contains(code) ? " | " : " ";
        Assert.Equal($"a/O{between}b/O |", Conll.Tagged($"a{Escape(code)}b"));
        Assert.Equal($"a/O{between}b/O |", Conll.Tagged($"{Escape(code)}a{Escape(code)} {Escape(code)}b{Escape(code)}"));
    }

    [Theory]
    [MemberData(nameof(AllListed))]
    public void Every_listed_character_is_trimmed_from_spans_and_replaced_in_labels(int code)
    {
        var run = Conll.Run(Sample.Note($"a{Escape(code)}b", Sample.Span(1, 3, $"X{Escape(code)}Y", $"{Escape(code)}b")));
        Assert.Empty(run.Counts);
        Assert.EndsWith("b/B-X_Y |", Conll.Short(run), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SomeOthers))]
    public void No_other_character_parts_tokens(int code) =>
        Assert.Equal($"a{(char)code}b/O |", Conll.Tagged($"a{Escape(code)}b"));

    [Fact]
    public void Nothing_but_the_listed_characters_is_white_space()
    {
        for (int code = 0; code <= char.MaxValue; code++)
            Assert.Equal(Listed.Contains(code), WhiteSpace.Is((char)code));
    }

    [Fact]
    public void Nothing_but_the_listed_characters_breaks_lines()
    {
        for (int code = 0; code <= char.MaxValue; code++)
            Assert.Equal(LineBreaks.Contains(code), WhiteSpace.HasLineBreak($"a{(char)code}b"));
    }

    [Theory]
    [InlineData("a\\r\\nb")]
    [InlineData("a\\n\\n\\r\\f b")]
    [InlineData("a \\n \\n b")]
    [InlineData("\\n\\na\\nb\\n\\n")]
    public void Several_line_breaks_end_one_sentence(string text) => Assert.Equal("a/O | b/O |", Conll.Tagged(text));

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, last - first + 1);

    private static string Escape(int code) => string.Create(CultureInfo.InvariantCulture, $"\\u{code:x4}");
}
