using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

/// <summary>Offsets that were counted in another text (docs/formats.md §2, Offsets, Drift).</summary>
public sealed class DriftTests
{
    // 0: "one", 3: CRLF, 5: "two", 8: CRLF, 10: "two", 13: CRLF, 15: "two"
    private const string Lines = "one\\r\\ntwo\\r\\ntwo\\r\\ntwo";

    [Fact]
    public void A_line_break_of_two_characters_may_count_as_one()
    {
        Assert.Equal("5-8 moved", Locating.One(Lines, 4, 7, "two"));
        Assert.Equal("10-13 moved", Locating.One(Lines, 8, 11, "two"));
        Assert.Equal("15-18 moved", Locating.One(Lines, 12, 15, "two"));
        Assert.Equal("0-8 moved", Locating.One(Lines, 0, 7, "one\\ntwo"));
    }

    [Fact]
    public void The_offsets_as_they_are_come_first() => Assert.Equal("10-13", Locating.One(Lines, 10, 13, "two"));

    [Fact]
    public void A_line_break_of_one_character_does_not_drift() => Assert.Equal("4-7", Locating.One("one\\ntwo\\ntwo", 4, 7, "two"));

    [Fact]
    public void White_space_at_the_head_may_not_be_counted()
    {
        Assert.Equal("6-9 moved", Locating.One(" \\u00a0one two two", 4, 7, "two"));
        Assert.Equal("10-13 moved", Locating.One(" \\u00a0one two two", 8, 11, "two"));
        Assert.Equal("2-5 moved", Locating.One("\\n\\none", 0, 3, "one"));
    }

    [Fact]
    public void Both_may_come_together()
    {
        // 0: CRLF, 2: "a", 3: CRLF, 5: "b", 6: blank, 7: "b"
        Assert.Equal("7-8 moved", Locating.One("\\r\\na\\r\\nb b c", 4, 5, "b"));
        Assert.Equal("5-8 moved", Locating.One("\\r\\na\\r\\nb b c", 2, 5, "b b"));
    }

    [Fact]
    public void Line_breaks_come_before_the_head_and_the_head_before_both()
    {
        // At 5 to 7 stands another "aa" for each way to count: 6 with line breaks as one, 7 from the head, 8 by both.
        Assert.Equal("7-9 moved", Locating.One("\\r\\n\\r\\nxx aa aa aa", 5, 7, "aa"));
        // From the head 5 is 7; nothing fits with line breaks as one.
        Assert.Equal("7-9 moved", Locating.One(" \\n12345aa\\r\\n", 5, 7, "aa"));
    }

    [Fact]
    public void Units_come_before_code_points()
    {
        // Line breaks as one: 4 to 6 is 6 to 8 in units, and 7 to 9 in code points.
        Assert.Equal("6-8 moved", Locating.One("\\r\\n\\r\\n😀aaaa", 4, 6, "aa"));
        Assert.Equal("6-8 moved", Locating.One("\\r\\n\\r\\n😀ab", 3, 5, "ab"));
        Assert.Equal("3-5 moved", Locating.One(" 😀ab", 1, 3, "ab"));
    }

    [Fact]
    public void What_drifted_is_trimmed() => Assert.Equal("10-13 moved", Locating.One(Lines, 7, 12, "two"));

    [Fact]
    public void A_quote_that_is_the_labels_name_drifts_too() => Assert.Equal("4-5 moved", Locating.One("a\\r\\n\\nX X", 3, 4, "X"));

    [Fact]
    public void Every_fault_with_integers_may_be_a_drift()
    {
        Assert.Equal("15-18 moved", Locating.One(Lines, 12, 15, "two"));
        Assert.Equal("4-6 moved", Locating.One("\\r\\n\\r\\nab", 2, 4, "ab"));
        Assert.Equal(["2-3 moved"], Locating.Of("\\r\\na\\r\\n", Locating.Valued("\"start\":1.0,\"end\":2", "a")));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("\\\\n")]
    [InlineData("")]
    public void A_quote_without_letter_and_digit_is_not_looked_for(string quote) =>
        Assert.DoesNotContain("moved", Locating.One("a\\r\\n- \\r\\n-", 3, 4, quote), StringComparison.Ordinal);

    [Fact]
    public void Digits_and_letters_of_any_script_are_looked_for()
    {
        Assert.Equal("3-4 moved", Locating.One("a\\r\\n5", 2, 3, "5"));
        Assert.Equal("3-4 moved", Locating.One("a\\r\\n½", 2, 3, "½"));
        Assert.Equal("3-5 moved", Locating.One("a\\r\\n𝒜", 2, 3, "𝒜"));
    }

    [Fact]
    public void Nothing_is_looked_for_if_it_is_to_be_kept() =>
        Assert.Equal("5-7 TextMismatch", Locating.One(Lines, 4, 7, "two", MismatchedSpan.Keep));
}
