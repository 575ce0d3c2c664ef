using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>Which columns are tags, and how their labels are spelled (docs/formats.md §8, 3).</summary>
public sealed class TagColumnTests
{
    /// <summary>a: behind placeholders in the second and third column all are levels.</summary>
    [Theory]
    [InlineData("a -X- _ B-X B-Y O\nb -X- _ I-X O B-Z", "X:a b Y:a Z:b")]
    [InlineData("a\t-X-\t_\tB-X\tB-Y\nb\t-X-\t_\tI-X\tI-Y", "X:a b Y:a b")]
    [InlineData("a - - B-X O\nb _ -X- O O", "X:a")]
    [InlineData("a -X- _ O\nb -X- _ O", "")]
    public void A(string text, string expected) => AssertSpans(text, expected);

    /// <summary>b: all columns are levels if all are of tags.</summary>
    [Theory]
    [InlineData("a B-X", "X:a")]
    [InlineData("a O", "")]
    [InlineData("a O B-X\nb B-Y I-X", "X:a b Y:b")]
    [InlineData("a B-X O O\nb O O O", "X:a")]
    [InlineData("1 a B-X O\n2 b O B-Y", "X:a Y:b")]
    [InlineData("a _ B-X\nb O O", "X:a")]
    public void B(string text, string expected) => AssertSpans(text, expected);

    /// <summary>c: else it is the last of tags.</summary>
    [Theory]
    [InlineData("a NN B-NP B-X\nb NN I-NP O", "X:a")]
    [InlineData("a NN B-X _\nb NN O _", "X:a")]
    [InlineData("a NN B-X -\nb NN O _", "X:a")]
    [InlineData("a B-X 0 5\nb O 6 9", "X:a")]
    [InlineData("a _ B-X\nb _ O", "X:a")]
    [InlineData("a B-X SpaceAfter=No\nb O _", "X:a")]
    [InlineData("a B-NP B-X f\nb NP O f", "X:a")]
    [InlineData("a -X- _ B-X f\nb -X- _ O f", "X:a")]
    public void C(string text, string expected) => AssertSpans(text, expected);

    /// <summary>d: no column of tags, but one of bare letters.</summary>
    [Theory]
    [InlineData("a O\nb B\nc I\nd B", "ENTITY:b c ENTITY:d")]
    [InlineData("a B x\nb I y", "ENTITY:a b")]
    [InlineData("a NN S\nb NN O\nc NN B\nd NN E", "ENTITY:a ENTITY:c d")]
    [InlineData("a B O\nb I B", "ENTITY:b")]
    [InlineData("a W\nb U\nc B\nd L", "ENTITY:a ENTITY:b ENTITY:c d")]
    public void D(string text, string expected) => AssertSpans(text, expected, "");

    /// <summary>e: else the last column is labels, if O is among them.</summary>
    [Theory]
    [InlineData("a X\nb X\nc O\nd Y\ne X", "X:a b Y:d X:e")]
    [InlineData("a NN X\nb VB O\nc NN X", "X:a X:c")]
    [InlineData("a X\nb O\n\nc X\nd X", "X:a X:c d")]
    [InlineData("a X\nb _\nc X\nd O\ne -", "X:a X:c")]
    [InlineData("a X-Y\nb O\nc X-Y", "X-Y:a X-Y:c")]
    [InlineData("a DIS_B\nb DIS_I\nc DIS_B\nd O", "DIS:a b DIS:c")]
    [InlineData("a DIS-B\nb DIS-I\nc SYM-B\nd O\ne SYM-B", "DIS:a b SYM:c SYM:e")]
    [InlineData("a D_B\nb D_I\nc D\nd O\ne D_B", "D_B:a D_I:b D:c D_B:e")]
    public void E(string text, string expected) => AssertSpans(text, expected, "");

    [Fact]
    public void E_has_at_most_256_labels()
    {
        Assert.Equal(256, ConllRead.Annotations(ConllRead.Of("a O\n" + Labels(256)).Tasks[0]).Count);
        Assert.Equal(ErrorCode.ConllNoTags, Assert.Throws<AlabException>(() => ConllRead.Of("a O\n" + Labels(257))).Code);
    }

    /// <summary>f: none.</summary>
    [Theory]
    [InlineData("secret text here\nand more of", 3)]
    [InlineData("secret", 1)]
    [InlineData("{\"id\": 1}", 2)]
    [InlineData("a X\nb Y", 2)]
    [InlineData("a O b\nc B d\ne X f", 3)]
    [InlineData("a _\nb -", 2)]
    public void F(string text, int columns)
    {
        var exception = Assert.Throws<AlabException>(() => ConllRead.Of(text));
        Assert.Equal(ErrorCode.ConllNoTags, exception.Code);
        string noun = columns == 1 ? "column" : "columns";
        Assert.Equal($"corpus.conll: the file has {columns} {noun}, and none can be tags; if one is, name it with -TagColumn.", exception.Message);
    }

    [Theory]
    [InlineData("b-X")]
    [InlineData("B-")]
    [InlineData("BX")]
    [InlineData("O-X")]
    [InlineData("B")]
    [InlineData("X-X")]
    [InlineData("o")]
    public void A_value_that_is_no_tag_makes_its_column_none_of_tags(string value)
    {
        var read = ConllRead.Of($"a B-X O\nb O O\nc {value} O");
        Assert.Equal("", read.Spans);
        Assert.Contains("tags in column 3, ", read.Told[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_three_columns_of_tags_the_warning_says_which_was_taken()
    {
        string warning = Assert.Single(ConllRead.Of("a x B-A B-B B-X\nb y O O O").Warnings);
        Assert.Equal("3 columns hold tags, of which column 5 was taken; -TagColumn takes another, or several as levels.", warning);
        Assert.Empty(ConllRead.Of("a x B-A B-B O\nb y O O O").Warnings);
        Assert.Empty(ConllRead.Of("a x B-A O B-X\nb y O O O").Warnings);
        Assert.Empty(ConllRead.Of("a B-A B-B B-X\nb O O O").Warnings);
    }

    /// <summary>Where the sample is O alone the first tag after it decides.</summary>
    [Theory]
    [InlineData("b B-X\nc I-X\nd O", "X:b c")]
    [InlineData("b B\nc I\nd S", "ENTITY:b c ENTITY:d")]
    [InlineData("b X\nc X\nd Y", "X:b c Y:d")]
    [InlineData("b DIS_B\nc DIS_I", "DIS_B:b DIS_I:c")]
    [InlineData("b _\nc B-X", "X:c")]
    public void Spelling_is_decided_late(string rest, string expected) =>
        Assert.Equal(expected, ConllRead.Of(string.Concat(Enumerable.Repeat("a O\n", 1000)) + rest).Spans);

    [Theory]
    [InlineData("b B-X\nc secret")]
    [InlineData("b B\nc secret")]
    [InlineData("b B\nc B-X")]
    public void Once_decided_it_holds(string rest)
    {
        var exception = Assert.Throws<AlabException>(() => ConllRead.Of(string.Concat(Enumerable.Repeat("a O\n", 1000)) + rest));
        Assert.Equal(ErrorCode.ConllMalformed, exception.Code);
        Assert.Contains("line 1002: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_sample_labels_without_prefix_may_be_new() =>
        Assert.Equal("X:b b NEW:c", ConllRead.Of("b X\nb X\n" + string.Concat(Enumerable.Repeat("a O\n", 1000)) + "c NEW\n").Spans);

    [Fact]
    public void A_label_can_be_told_for_each_level()
    {
        const string Text = "a B S\nb I O\nc O O";
        Assert.Equal("SYM:a b", ConllRead.Of("a B\nb I\nc O", new() { Labels = ["SYM"] }).Spans);
        Assert.Equal("X:a b Y:a", ConllRead.Of(Text, ConllRead.Columns(null, "2", "3") with { Labels = ["X", "Y"] }).Spans);
        Assert.Equal("X:a b X:a", ConllRead.Of(Text, ConllRead.Columns(null, "2", "3") with { Labels = ["X"] }).Spans);
        Assert.Equal("DIS:a", ConllRead.Of("a B-DIS", new() { Labels = ["SYM"] }).Spans);
    }

    [Fact]
    public void A_stray_value_among_tags_is_told()
    {
        var read = ConllRead.Of("a B-X\nb I-X\nc O\nd oops\ne B-X");
        Assert.Equal("B-X:a I-X:b oops:d B-X:e", read.Spans);
        Assert.Equal(
            "prefixes such as B- were taken for parts of the labels, since line 4 holds no tag; mend it, or look at the labels.",
            Assert.Single(read.Warnings));
    }

    private static string Labels(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"b{i} L{i}\n"));

    private static void AssertSpans(string text, string expected, string? codes = null)
    {
        var read = ConllRead.Of(text);
        Assert.Equal(expected, read.Spans);
        if (codes is not null)
            Assert.Equal(codes, read.Codes);
    }
}
