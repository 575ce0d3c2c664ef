using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>The first 1,000 token lines, or 1 MiB, decide, and what they decide holds (docs/formats.md §8).</summary>
public sealed class SampleTests
{
    private static readonly string[] Files = ["1\ta\tB-X", "a B", "a N O O", "w t\na X\nb O", "a X-B\nb O\nc X-I"];

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void A_thousand_token_lines_decide(int before, bool hasSay)
    {
        string text = string.Concat(Enumerable.Repeat("# c\n\na N O\n", before)) + "b B-N B-X\nc N O\n";
        var read = ConllRead.Of(text);
        Assert.Equal("X:b", read.Spans);
        text = string.Concat(Enumerable.Repeat("a B-N O\n", before)) + "b N B-X\n";
        if (hasSay)
            Assert.Equal("X:b", ConllRead.Of(text).Spans);
        else
            Assert.Equal(ErrorCode.ConllMalformed, Assert.Throws<AlabException>(() => ConllRead.Of(text)).Code);
    }

    [Fact]
    public void A_mebibyte_decides()
    {
        string lines = string.Concat(Enumerable.Repeat(new string('a', 10_000) + " B-N O\n", 104));
        Assert.Equal("X:b", ConllRead.Of(lines + "b N B-X\n").Spans);
        Assert.Equal(ErrorCode.ConllMalformed, Assert.Throws<AlabException>(() => ConllRead.Of(lines + lines[..10_007] + "b N B-X\n")).Code);
    }

    [Fact]
    public void Headers_alone_decide_nothing()
    {
        string headers = string.Concat(Enumerable.Range(1, 40_000).Select(i => $"-DOCSTART- -X- -{i}- -X- -X- -X- O\n\n"));
        var read = ConllRead.Of(headers + "word entity\na B-X\nb O");
        Assert.Equal((40_000, "X:a"), (read.Tasks.Count, read.Spans.Split('|')[^1].Trim()));
        Assert.StartsWith("line 80001, with its 2 columns, ", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_decided_is_told() =>
        Assert.Equal(
            [
                "corpus.conll: 3 columns between tabs; tokens in column 2, numbered by column 1; tags in column 3, labels behind a prefix.",
                "corpus.conll: 2 columns between blanks; tokens in column 1; tags in column 2, without labels.",
                "corpus.conll: 4 columns between blanks; tokens in column 1; tags in columns 3, 4, O alone so far.",
                "corpus.conll: 2 columns between blanks; tokens in column 1; tags in column 2, labels without prefix; the first line is a row of names.",
                "corpus.conll: 2 columns between blanks; tokens in column 1; tags in column 2, labels before a prefix that stands behind.",
            ],
            Files.Select((text, i) => ConllRead.Of(text, i == 2 ? ConllRead.Columns(null, "3", "4") : null).Told[0]));

    [Fact]
    public void Invalid_text_is_told_with_its_line()
    {
        var read = ConllRead.Of("a O\nb\uD83D B-X\n\n# \uDE00\nc\uFFFD O");
        Assert.Equal(("1:a b\uFFFD/c\uFFFD", "TextInvalid 3"), (read.Texts, read.Codes));
        Assert.Equal(["corpus.conll: line 2: TextInvalid", "corpus.conll: line 4: TextInvalid", "corpus.conll: line 5: TextInvalid"], read.Told[1..]);
    }

    [Theory]
    [InlineData("a O\r\nb B-X\r\n\r\nc O\r\n")]
    [InlineData("a O\rb B-X\r\rc O")]
    [InlineData("a O\nb B-X\r\n\rc O\r")]
    [InlineData("\uFEFFa O\nb B-X\n\uFEFF\nc O")]
    public void A_string_may_hold_several_lines(string text)
    {
        var read = ConllRead.Of([text]);
        Assert.Equal("1:a b/c", read.Texts);
    }

    [Fact]
    public void An_empty_string_is_a_blank_line() => Assert.Equal("1:a/b", ConllRead.Of(["a O", "", "b O"]).Texts);
}
