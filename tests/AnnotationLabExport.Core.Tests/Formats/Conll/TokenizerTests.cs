using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("left eye, 5mg.", "left/O eye,/O 5mg./O |")]
    [InlineData("  a\\u00a0b\\u3000c\\u001cd  ", "a/O b/O c/O d/O |")]
    [InlineData("a\\u200bb \\ufeff \\u180ec", "a/O b/O \u180Ec/O |")]
    [InlineData("漢字 😀😀", "漢字/O 😀😀/O |")]
    [InlineData("a\\u2028b\\tc\\u000bd\\u000ce", "a/O | b/O c/O d/O | e/O |")]
    public void Whitespace_separates(string text, string expected) => AssertTokens(TokenizerKind.Whitespace, text, expected);

    [Theory]
    [InlineData("left eye, 5mg.", "left/O eye/O ,/O 5mg/O ./O |")]
    [InlineData("can't 3.5 (x-ray) 1,000", "can't/O 3.5/O (/O x/O -/O ray/O )/O 1,000/O |")]
    [InlineData("a_b e.g. a...b", "a_b/O e.g/O ./O a/O ./O ./O ./O b/O |")]
    [InlineData("漢字ひら", "漢/O 字/O ひ/O ら/O |")]
    [InlineData("カタカナ한국", "カタカナ/O 한국/O |")]
    [InlineData("e\\u0301t\\u00e9", "e\u0301té/O |")]
    [InlineData("👩\\u200d👧👧", "👩\u200D👧/O 👧/O |")]
    [InlineData("🇩🇪🇫🇷", "🇩🇪/O 🇫🇷/O |")]
    [InlineData("a   b\\r\\n\\tc", "a/O b/O | c/O |")]
    [InlineData("a\\u00a0b", "a/O b/O |")]
    public void Words_are_what_unicode_says(string text, string expected) => AssertTokens(TokenizerKind.Word, text, expected);

    [Theory]
    [InlineData("a \\u0301b", "a/O \u0301/O b/O |")]
    [InlineData("a\\u3000\\u0301\\u0301 b", "a/O \u0301\u0301/O b/O |")]
    public void A_segment_of_words_is_cut_at_white_space(string text, string expected) => AssertTokens(TokenizerKind.Word, text, expected);

    [Theory]
    [InlineData("ab c", "a/O b/O c/O |")]
    [InlineData("e\\u0301é", "e/O \u0301/O é/O |")]
    [InlineData("😀𝒜", "😀/O 𝒜/O |")]
    [InlineData("👩\\u200d👧", "👩/O 👧/O |")]
    [InlineData("\\ud83d\\ud83d\\ude00\\ude00", "\uFFFD/O 😀/O \uFFFD/O |")]
    [InlineData("a\\u00a0\\nb", "a/O | b/O |")]
    public void Characters_are_code_points(string text, string expected) => AssertTokens(TokenizerKind.Character, text, expected);

    [Theory]
    [InlineData("pain.Lungs", "pain/O ./O Lungs/O |")]
    [InlineData("HR:72/min,temp 37.5", "HR/O :/O 72/min/O ,/O temp/O 37/O ./O 5/O |")]
    [InlineData("-.:;*+,$&%[]", "-/O ./O :/O ;/O */O +/O ,/O $/O &/O %/O [/O ]/O |")]
    [InlineData("a--b (c) 'd' #e @f!", "a/O -/O -/O b/O (c)/O 'd'/O #e/O @f!/O |")]
    [InlineData(" x . \\n -y\\u00a0z ", "x/O ./O | -/O y/O z/O |")]
    [InlineData("é:😀", "é/O :/O 😀/O |")]
    public void Clinical_cuts_at_signs(string text, string expected) => AssertTokens(TokenizerKind.Clinical, text, expected);

    [Theory]
    [InlineData(TokenizerKind.Whitespace)]
    [InlineData(TokenizerKind.Word)]
    [InlineData(TokenizerKind.Character)]
    [InlineData(TokenizerKind.Clinical)]
    public void A_token_that_nobody_sees_is_none(TokenizerKind tokenizer)
    {
        AssertTokens(tokenizer, "a \\u00ad \\u180e \\u200c\\u2060 \\u200d\\nb", "a/O | b/O |");
        AssertTokens(tokenizer, "\\u00ad \\u2060", "");
        var run = ConllExport.Note(new() { Tokenizer = tokenizer }, "a \\u00ad b", Sample.Span(2, 3, "X"), Sample.Span(0, 1, "Y"));
        Assert.Equal(("a/B-Y b/O |", "2 = 1 + 0 + 1 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
    }

    [Fact]
    public void A_pattern_s_token_that_nobody_sees_is_none()
    {
        var pattern = new System.Text.RegularExpressions.Regex("\\S", System.Text.RegularExpressions.RegexOptions.CultureInvariant);
        Assert.Equal("a/O b/O |", ConllExport.Note(new() { TokenPattern = pattern }, "a\\u00adb", Sample.Span(0, 0, "none")).Short);
    }

    [Fact]
    public void What_is_seen_keeps_its_invisible_characters()
    {
        Assert.Equal("a\u00ADb/O \u200Dc/O |", ConllExport.Note(new(), "a\\u00adb \\u200dc", Sample.Span(0, 0, "none")).Short);
        var run = ConllExport.Note(new() { Alignment = AnnotationLabExport.Tagging.Spans.SpanAlignment.Split }, "a\\u00adb", Sample.Span(1, 2, "X"));
        Assert.Equal(("a/O \u00AD/B-X b/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
    }

    [Theory]
    [InlineData(TokenizerKind.Whitespace, "left/O eye,/B-X 5mg/O |", "1 = 0 + 1 + 0 + 0 + 0 + 0, 0")]
    [InlineData(TokenizerKind.Word, "left/O eye/B-X ,/O 5mg/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData(TokenizerKind.Character, "l/O e/O f/O t/O e/B-X y/I-X e/I-X ,/O 5/O m/O g/O |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    public void A_span_covers_the_tokens_that_it_touches(TokenizerKind tokenizer, string expected, string figures)
    {
        var run = ConllExport.Marked(new() { Tokenizer = tokenizer }, "left [eye]X, 5mg");
        Assert.Equal((expected, figures), (run.Short, run.Figures));
    }

    private static void AssertTokens(TokenizerKind tokenizer, string text, string expected) =>
        Assert.Equal(expected, ConllExport.Note(new() { Tokenizer = tokenizer }, text, Sample.Span(0, 0, "none")).Short);
}
