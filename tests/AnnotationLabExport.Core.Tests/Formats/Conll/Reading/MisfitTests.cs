using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>Lines that do not fit (docs/formats.md §8, 5).</summary>
public sealed class MisfitTests
{
    private const string Good = "aa NN O\nbb NN B-X\n";

    [Theory]
    [InlineData("10 days NN B-X", "X:bb X:10 days")]
    [InlineData("one  two \t three NN B-X", "X:bb X:one two three")]
    [InlineData("O B-X NN O", "X:bb")]
    public void Between_blanks_the_first_columns_together_are_the_token(string line, string expected)
    {
        var read = ConllRead.Of(Good + line);
        Assert.Equal((expected, "ConllTokenSpace 1"), (read.Spans, read.Codes));
        Assert.Equal(["corpus.conll: line 3: ConllTokenSpace"], read.Told[1..]);
    }

    [Fact]
    public void Columns_before_the_token_count_from_the_start()
    {
        var read = ConllRead.Of("1 aa NN O\n2 bb NN B-X\n3 10 days NN I-X");
        Assert.Equal(("X:bb 10 days", "ConllTokenSpace 1"), (read.Spans, read.Codes));
        read = ConllRead.Of("O aa x\nB-X bb x\nI-X 10 days x", ConllRead.Columns("2", "1"));
        Assert.Equal(("X:bb 10 days", "ConllTokenSpace 1"), (read.Spans, read.Codes));
    }

    [Fact]
    public void Between_tabs_the_last_column_is_the_tag()
    {
        var read = ConllRead.Of("aa\tO\nbb\tB-X\ncc\tmore\tI-X\n" + string.Concat(Enumerable.Repeat("d\tO\n", 17)));
        Assert.Equal(("X:bb cc", ""), (read.Spans, read.Codes));
    }

    [Theory]
    [InlineData(" NN B-X")]
    [InlineData("\tNN B-X")]
    [InlineData("  B-X")]
    [InlineData("\u00A0 NN B-X")]
    [InlineData("\u00AD NN B-X")]
    [InlineData("\u200B\u2060\u3000 NN B-X")]
    [InlineData("\u00A0 B-X")]
    [InlineData("\u00A0 \u00AD NN B-X")]
    public void A_line_without_a_token_is_left_out(string line)
    {
        var read = ConllRead.Of(Good + line + "\ncc NN I-X");
        Assert.Equal(("1:aa bb cc", "X:bb cc"), (read.Texts, read.Spans));
        Assert.StartsWith("ConllTokenEmpty 1", read.Codes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\tB-X")]
    [InlineData(" \tB-X")]
    [InlineData("\u00A0\tB-X")]
    [InlineData("\t\tB-X")]
    [InlineData("\u00AD\tB-X")]
    public void Between_tabs_too(string line)
    {
        var read = ConllRead.Of(string.Concat(Enumerable.Repeat("a\tO\n", 10)) + line);
        Assert.Equal(("", "ConllTokenEmpty 1"), (read.Spans, read.Codes));
    }

    [Fact]
    public void A_blank_before_all_columns_is_none_too_few() => Assert.Equal("", ConllRead.Of(Good + "  cc NN O").Codes);

    [Fact]
    public void A_sentence_of_lines_without_a_token_is_none() =>
        Assert.Equal("1:aa bb/cc", ConllRead.Of(Good + "\n\u00AD NN O\n\ncc NN O").Texts);

    [Theory]
    [InlineData(Good + "secret B-X", "line 3: it has 2 columns, and the file has 3")]
    [InlineData("secret tag\n" + Good, "line 1: it has 2 columns, and the file has 3")]
    [InlineData(Good + "secret", "line 3: it has 1 column, and the file has 3")]
    [InlineData("\n" + Good + Good + "\nsecret\nmore\nand more", "line 7: it has 1 column, and the file has 3; mend it, or say with -TagColumn where the tags are. Nor do these lines fit: 8, 9.")]
    public void A_line_with_too_few_columns_ends_the_reading(string text, string words)
    {
        AlabException exception = AssertMalformed(() => ConllRead.Of(text));
        Assert.StartsWith($"corpus.conll: {words}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret NN X", 3)]
    [InlineData("secret NN b-X", 3)]
    [InlineData("secret NN B-", 3)]
    [InlineData("secret NN B", 3)]
    [InlineData("secret NN O-X", 3)]
    [InlineData("secret one NN o", 4)]
    public void After_the_sample_a_value_that_is_no_tag_ends_the_reading(string line, int columns)
    {
        string sample = string.Concat(Enumerable.Repeat(Good, 500));
        AlabException exception = AssertMalformed(() => ConllRead.Of(sample + line));
        Assert.StartsWith(
            FormattableString.Invariant($"corpus.conll: line 1001: it has {columns} columns, in which a column of tags holds something else"),
            exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_names_ten_lines_and_no_more()
    {
        AlabException exception = AssertMalformed(() => ConllRead.Of(string.Concat(Enumerable.Repeat(Good, 20)) + string.Concat(Enumerable.Repeat("x\n", 15))));
        Assert.Contains("line 41: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("do these lines fit: 42, 43, 44, 45, 46, 47, 48, 49, 50.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_before_the_line_are_given_and_none_after_it()
    {
        var tasks = 0;
        AssertMalformed(() => ConllRead.Of((reader, take) =>
        {
            foreach (string line in $"-DOCSTART- O\n\n{Good}\n-DOCSTART- O\n\n{Good}secret\n\n-DOCSTART- O\n\n{Good}".Split('\n'))
                reader.Add(line);
            reader.Finish();
            Assert.True(reader.TryTake(out var task));
            Assert.Equal(1, task.Line);
            tasks++;
            take();
        }));
        Assert.Equal(1, tasks);
    }

    [Fact]
    public void More_columns_than_any_file_has_are_not_looked_at()
    {
        AssertMalformed(() => ConllRead.Of(Good + string.Concat(Enumerable.Repeat("x ", 200_000))));
        Assert.Equal(ErrorCode.ConllNoTags, Assert.Throws<AlabException>(() => ConllRead.Of(string.Concat(Enumerable.Repeat("O ", 200_000)))).Code);
    }

    private static AlabException AssertMalformed(Action read)
    {
        var exception = Assert.Throws<AlabException>(read);
        Assert.Equal(ErrorCode.ConllMalformed, exception.Code);
        return exception;
    }
}
