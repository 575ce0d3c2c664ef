using System.Text.RegularExpressions;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class TokenPatternTests
{
    [Theory]
    [InlineData(@"\w+", "left-eye, 5mg", "left/O eye/O 5mg/O |")]
    [InlineData(@"\w+|[^\w\s]", "left-eye, 5mg", "left/O -/O eye/O ,/O 5mg/O |")]
    [InlineData("x*", "axxb", "xx/O |")]
    [InlineData("z", "abc", "")]
    [InlineData("^a", "a\\na a", "a/O |")]
    public void A_pattern_describes_tokens_not_gaps(string pattern, string text, string expected) => AssertTokens(pattern, text, expected);

    [Theory]
    [InlineData("[a-z ]+", " ab  cd,ef ", "ab/O cd/O ef/O |")]
    [InlineData("a.b", "a\\u00a0b a-b", "a/O b/O a-b/O |")]
    [InlineData("a\\nb", "xa\\nb", "a/O | b/O |")]
    [InlineData(@"[\s\S]+", "a\\u001cb \\n c", "a/O b/O | c/O |")]
    public void A_match_is_cut_at_white_space(string pattern, string text, string expected) => AssertTokens(pattern, text, expected);

    [Theory]
    [InlineData(".", "😀a😀", "😀/O a/O 😀/O |")]
    [InlineData(@"\uDE00.", "x😀ab", "😀a/O |")]
    [InlineData(@"[a\uD83D]+", "ba😀b", "a😀/O |")]
    [InlineData(@"a\uD83D|\uDE00b", "a😀b", "a😀/O b/O |")]
    [InlineData(@"\uD83D|\uDE00", "😀", "😀/O |")]
    [InlineData(@"\uDE00", "\\ude00😀", "\uFFFD/O 😀/O |")]
    public void A_match_that_ends_inside_a_pair_is_widened_but_never_over_a_token(string pattern, string text, string expected) =>
        AssertTokens(pattern, text, expected);

    [Theory]
    [InlineData(SpanAlignment.Expand)]
    [InlineData(SpanAlignment.Split)]
    [InlineData(SpanAlignment.Strict)]
    public void A_span_that_touches_no_token_is_left_out_and_counted(SpanAlignment alignment)
    {
        var run = ConllExport.Marked(Options(@"\w+", alignment), "a [--]X [b]Y");
        Assert.Equal(("a/O b/B-Y |", "2 = 1 + 0 + 1 + 0 + 0 + 0, 0"), (run.Short, run.Figures));
        Assert.Equal(DiagnosticCode.SpanCutsToken, Assert.Single(run.Diagnostics).Code);
    }

    [Theory]
    [InlineData(SpanAlignment.Expand, "a/O bc/B-X |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData(SpanAlignment.Split, "a/O bc/B-X |", "1 = 1 + 0 + 0 + 0 + 0 + 0, 0")]
    [InlineData(SpanAlignment.Strict, "a/O bc/O |", "1 = 0 + 0 + 1 + 0 + 0 + 0, 0")]
    public void A_span_may_reach_over_text_without_token(SpanAlignment alignment, string expected, string figures)
    {
        var run = ConllExport.Marked(Options(@"\w+", alignment), "a [, bc;]X");
        Assert.Equal((expected, figures), (run.Short, run.Figures));
    }

    [Fact]
    public void Spans_that_share_text_without_token_share_no_token()
    {
        string project = Sample.Note("a--b", Sample.Span(0, 3, "X"), Sample.Span(1, 4, "Y"));
        Assert.Equal("a/B-X b/B-Y |", ConllExport.Of(project, Options(@"\w+")).Short);
        Assert.Equal("a/B-X b/O |", ConllExport.Of(project, Options(@"\w+", SpanAlignment.Split)).Short);
    }

    [Fact]
    public void A_pattern_takes_the_place_of_the_tokenizer() =>
        Assert.Equal("ab/O |", ConllExport.Note(Options("ab") with { Tokenizer = TokenizerKind.Character }, "abc").Short);

    private static void AssertTokens(string pattern, string text, string expected) =>
        Assert.Equal(expected, ConllExport.Note(Options(pattern), text).Short);

    private static ConllChoice Options(string pattern, SpanAlignment alignment = SpanAlignment.Expand) =>
        new() { TokenPattern = new Regex(pattern, RegexOptions.CultureInvariant), Alignment = alignment };
}
