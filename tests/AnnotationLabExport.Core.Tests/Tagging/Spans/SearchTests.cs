using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

/// <summary>Quotes that are looked for near their offsets (docs/formats.md §2, Offsets, Search).</summary>
public sealed class SearchTests
{
    [Fact]
    public void The_nearest_is_taken_and_of_two_the_later()
    {
        Assert.Equal("7-9 moved", Locating.One("ab  |  ab", 6, 8, "ab"));
        Assert.Equal("0-2 moved", Locating.One("ab  |  ab", 3, 5, "ab"));
        Assert.Equal("6-8 moved", Locating.One("ab    ab", 3, 5, "ab"));
        Assert.Equal("4-6 moved", Locating.One("ab |ab", 2, 3, "ab"));
    }

    [Theory]
    [InlineData("ab abc", 3, 3)]
    [InlineData("ab cab", 4, 5)]
    [InlineData("ab 5ab", 4, 5)]
    [InlineData("ab ab5", 3, 4)]
    [InlineData("ab ab½", 3, 4)]
    [InlineData("ab ab\\u0301", 3, 4)]
    [InlineData("ab 𝒜ab", 5, 6)]
    [InlineData("ab ab𝒜", 3, 4)]
    public void Only_a_whole_word_is_found(string text, int start, int end) => Assert.Equal("0-2 moved", Locating.One(text, start, end, "ab"));

    [Theory]
    [InlineData("x (ab)", 3)]
    [InlineData("x_ab_", 2)]
    [InlineData("-ab-", 1)]
    [InlineData("\\u0301ab", 1)]
    [InlineData("\\ud83dab\\ude00", 1)]
    public void Other_characters_may_stand_beside_it(string text, int start) =>
        Assert.Equal($"{start}-{start + 2} moved", Locating.One(text, 0, 1, "ab"));

    [Fact]
    public void A_word_is_judged_only_where_its_end_is_a_letter_or_digit()
    {
        Assert.Equal("1-4 moved", Locating.One("x+a+x", 0, 1, "+a+"));
        Assert.Equal("2-5 moved", Locating.One("x +a+", 0, 1, "+a+"));
    }

    [Theory]
    [InlineData("我头痛了", "头痛", 1, 3)]
    [InlineData("ปวดหัวมาก", "หัว", 3, 6)]
    [InlineData("a头痛b", "头痛", 1, 3)]
    [InlineData("カゼカ", "ゼ", 1, 2)]
    [InlineData("𠀀𠀁𠀂", "𠀁", 2, 4)]
    [InlineData("ក្មេង", "ម", 2, 3)]
    public void Scripts_without_word_borders_have_none(string text, string quote, int start, int end) =>
        Assert.Equal($"{start}-{end} moved", Locating.One(text, 0, 1, quote));

    [Fact]
    public void A_mark_of_another_script_after_it_makes_it_another_letter()
    {
        Assert.Equal("0-1 TextMismatch", Locating.One("x e\\u0301", 0, 1, "e"));
        Assert.Equal("2-4 moved", Locating.One("x e\\u0301", 0, 1, "e\\u0301"));
    }

    [Fact]
    public void A_run_of_white_space_is_any_run_of_white_space()
    {
        Assert.Equal("2-8 moved", Locating.One("| a \\r\\n\\tb", 0, 1, "a b"));
        Assert.Equal("2-5 moved", Locating.One("| a b", 0, 1, "a\\n \\tb"));
        Assert.Equal("0-1 TextMismatch", Locating.One("| ab", 0, 1, "a b"));
    }

    [Fact]
    public void Case_counts() => Assert.Equal("0-1 TextMismatch", Locating.One("| Ab", 0, 1, "ab"));

    [Fact]
    public void What_is_spelled_out_is_looked_for_as_it_is_and_then_as_what_it_stands_for()
    {
        Assert.Equal("2-5 moved", Locating.One("| a\\nb", 0, 1, "a\\\\nb"));
        Assert.Equal("6-10 moved", Locating.One("| a\\nb a\\\\nb", 0, 1, "a\\\\nb"));
        Assert.Equal("2-3 moved", Locating.One("| a", 0, 1, "\\\\ta\\\\n"));
    }

    [Fact]
    public void A_quote_that_is_a_label_of_the_result_is_not_searched()
    {
        Assert.Equal("0-1 TextMismatch", Locating.One("| X", 0, 1, "X"));
        Assert.Equal("0-1 TextMismatch", Locating.One("| x", 0, 1, " x "));
        string twoLabels = Harness.Sample.Result("labels", """{"start":0,"end":1,"text":"pain","labels":["X","PAIN"]}""");
        Assert.Equal(["0-1 TextMismatch", "0-1 TextMismatch"], Locating.Of("| pain", twoLabels));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("\\u0301")]
    [InlineData("😀")]
    public void A_quote_without_letter_and_digit_is_not_searched(string quote) =>
        Assert.Equal("0-1 TextMismatch", Locating.One($"| {quote}", 0, 1, quote));

    [Fact]
    public void Sixteen_characters_and_the_white_space_before_are_near()
    {
        string Dashes(int count) => new('-', count);
        Assert.Equal("16-18 moved", Locating.One($"{Dashes(16)}ab", 0, 1, "ab"));
        Assert.Equal("0-1 TextMismatch", Locating.One($"{Dashes(17)}ab", 0, 1, "ab"));
        Assert.Equal("17-19 moved", Locating.One($"{Dashes(16)} ab", 0, 1, "ab"));
        Assert.Equal("0-1 TextMismatch", Locating.One($"{Dashes(16)}-ab ", 0, 1, "ab"));
        Assert.Equal("0-2 moved", Locating.One($"ab{Dashes(16)}", 16, 17, "ab"));
        Assert.Equal("17-18 TextMismatch", Locating.One($"ab{Dashes(16)}", 17, 18, "ab"));
        Assert.Equal("0-2 moved", Locating.One($"ab {Dashes(16)}", 17, 18, "ab"));
        Assert.Equal("17-18 TextMismatch", Locating.One($"ab{Dashes(16)} ", 17, 18, "ab"));
    }

    [Fact]
    public void Farther_than_4096_is_never_near()
    {
        string Blanks(int count) => new(' ', count);
        Assert.Equal("4097-4099 moved", Locating.One($"|{Blanks(4096)}ab", 1, 2, "ab"));
        Assert.Equal("0-1 TextMismatch", Locating.One($"|{Blanks(4096)}ab", 0, 1, "ab"));
        Assert.Equal("9000-9002 moved", Locating.One($"{Blanks(9000)}ab|", 9002, 9003, "ab"));
        Assert.Equal("0-2 moved", Locating.One($"ab{Blanks(4094)}|", 4096, 4097, "ab"));
        Assert.Equal("4097-4098 TextMismatch", Locating.One($"ab{Blanks(4095)}|", 4097, 4098, "ab"));
    }

    [Fact]
    public void All_faults_with_integers_are_searched()
    {
        Assert.Equal("2-4 moved", Locating.One("| ab", 1, 2, "ab"));
        Assert.Equal("2-4 moved", Locating.One("| ab", 2, 5, "ab"));
        Assert.Equal("2-4 moved", Locating.One("| ab", 9, 3, "ab"));
        Assert.Equal("2-4 moved", Locating.One("| ab", -9, 3, "ab"));
        Assert.Equal("OutOfRange", Locating.One("| ab", -20, 3, "ab"));
        Assert.Equal("2-4 moved", Locating.One("| ab", 19, 30, "ab"));
        Assert.Equal("OutOfRange", Locating.One("| ab", 20, 30, "ab"));
        Assert.Equal(["OutOfRange"], Locating.Of("| ab", Locating.Valued("\"start\":\"1\",\"end\":2", "ab")));
        Assert.Equal(["OutOfRange"], Locating.Of("| ab", Locating.Valued("\"start\":1e0,\"end\":2", "ab")));
        Assert.Equal(["2-4 moved"], Locating.Of("| ab", Locating.Valued("\"start\":1.0,\"end\":99999999999999999999", "ab")));
        Assert.Equal(["OutOfRange"], Locating.Of("| ab", Locating.Valued("\"start\":-99999999999999999999,\"end\":2", "ab")));
        Assert.Equal(["OutOfRange"], Locating.Of("| ab", Locating.Valued("\"start\":2147483647,\"end\":2147483648", "ab")));
    }

    [Fact]
    public void A_place_where_a_span_of_the_label_stands_is_not_free()
    {
        Assert.Equal(["3-5 moved", "0-2"], Locating.Of("ab ab |", Locating.Span(2, 3, "ab"), Locating.Span(0, 2, "ab")));
        Assert.Equal(["3-5", "0-2 moved"], Locating.Of("ab ab |", Locating.Span(3, 5, null), Locating.Span(4, 5, "ab")));
        Assert.Equal(["3-5", "3-5 moved"], Locating.Of("ab ab |", Locating.Span(3, 5, "ab", "Y"), Locating.Span(4, 5, "ab")));
        Assert.Equal(["0-5", "3-5 moved"], Locating.Of("ab ab |", Locating.Span(0, 5, "ab ab"), Locating.Span(4, 5, "ab")));
    }

    [Fact]
    public void A_place_that_a_span_before_it_was_moved_to_is_not_free()
    {
        Assert.Equal(["3-5 moved", "0-2 moved"], Locating.Of("ab ab |", Locating.Span(4, 5, "ab"), Locating.Span(4, 5, "ab")));
        Assert.Equal(["3-5 moved", "0-2 moved", "4-5 TextMismatch"], Locating.Of("ab ab |", Locating.Span(4, 5, "ab"), Locating.Span(4, 5, "ab"), Locating.Span(4, 5, "ab")));
        Assert.Equal(["3-5 moved", "3-5 moved"], Locating.Of("ab ab |", Locating.Span(4, 5, "ab", "Y"), Locating.Span(4, 5, "ab")));
    }

    [Fact]
    public void What_is_not_found_stays_or_is_omitted()
    {
        string[] spans = [Locating.Span(0, 1, "ab"), Locating.Span(1, 2, "ab"), Locating.Span(0, 9, "ab"), Locating.Span(0, 1, null)];
        Assert.Equal(["0-1 TextMismatch", "Empty", "OutOfRange", "0-1"], Locating.Of("| x", MismatchedSpan.Search, spans));
        Assert.Equal(["0-1 TextMismatch", "Empty", "OutOfRange", "0-1"], Locating.Of("| x", MismatchedSpan.Keep, spans));
        Assert.Equal(["0-1 Omitted", "Empty", "OutOfRange", "0-1"], Locating.Of("| x", MismatchedSpan.Omit, spans));
    }

    [Fact]
    public void Each_label_is_looked_for_by_itself()
    {
        string both = Harness.Sample.Result("labels", """{"start":4,"end":5,"text":"ab","labels":["X","Y"]}""");
        Assert.Equal(["3-5", "0-2 moved", "3-5 moved"], Locating.Of("ab ab |", Locating.Span(3, 5, "ab"), both));
    }
}
