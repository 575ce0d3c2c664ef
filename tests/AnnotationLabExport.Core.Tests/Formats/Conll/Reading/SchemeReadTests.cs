using AnnotationLabExport.Objects;
using FsCheck;
using FsCheck.Fluent;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>What sequences of tags stand for by conlleval's rules, and how many spans break their scheme (docs/formats.md §8, 4).</summary>
public sealed class SchemeReadTests
{
    private static readonly string[] Tags = ["O", .. "BIESLUMW".SelectMany(prefix => new[] { $"{prefix}-X", $"{prefix}-Y" })];

    [Theory]
    [InlineData("B-X I-X O B-Y", "X01 Y3", 0)]
    [InlineData("B-X B-X I-X", "X0 X12", 0)]
    [InlineData("B-X B-Y I-Y", "X0 Y12", 0)]
    [InlineData("B-X O I-X", "X0 X2", 1)]
    [InlineData("B-X I-Y", "X0 Y1", 1)]
    [InlineData("B-X I-Y I-X", "X0 Y1 X2", 2)]
    [InlineData("I-X B-Y", "X0 Y1", 1)]
    [InlineData("B-X | I-X I-X", "X0 X12", 1)]
    [InlineData("B-Y O | O I-X I-X O I-X", "Y0 X34 X6", 2)]
    [InlineData("I-X | B-X", "X0 X1", 1)]
    [InlineData("I-X _ I-X - B-Y", "X0 X2 Y4", 2)]
    public void Iob2(string tags, string expected, int broken) => AssertSpans(tags, expected, broken);

    [Theory]
    [InlineData("I-X I-X O I-Y", "X01 Y3", 0)]
    [InlineData("O I-X", "X1", 0)]
    [InlineData("I-X I-Y I-X", "X0 Y1 X2", 0)]
    [InlineData("I-X B-X I-X B-X", "X0 X12 X3", 0)]
    [InlineData("I-X I-X B-X | I-X", "X01 X2 X3", 0)]
    public void Iob1_is_recognised(string tags, string expected, int broken) => AssertSpans(tags, expected, broken);

    /// <summary>Where ends are marked a span is broken if its last tag marks none, however it begins.</summary>
    [Theory]
    [InlineData("B-X E-X S-Y O S-Y", "X01 Y2 Y4", 0)]
    [InlineData("B-X I-X I-X E-X B-X E-X", "X0123 X45", 0)]
    [InlineData("S-X S-X", "X0 X1", 0)]
    [InlineData("E-X", "X0", 0)]
    [InlineData("O E-X E-X", "X1 X2", 0)]
    [InlineData("S-Y I-X E-X", "Y0 X12", 0)]
    [InlineData("S-X E-X", "X0 X1", 0)]
    [InlineData("B-X O S-Y", "X0 Y2", 1)]
    [InlineData("B-X I-X S-Y", "X01 Y2", 1)]
    [InlineData("B-X B-X E-X", "X0 X12", 1)]
    [InlineData("B-X E-Y", "X0 Y1", 1)]
    [InlineData("B-X | E-X", "X0 X1", 1)]
    [InlineData("S-Y B-X", "Y0 X1", 1)]
    [InlineData("I-X O I-X O S-Y", "X0 X2 Y4", 2)]
    [InlineData("B-X I-X | B-X I-X E-X", "X01 X234", 1)]
    public void Iobes(string tags, string expected, int broken)
    {
        AssertSpans(tags, expected, broken);
        AssertSpans(tags.Replace("E-", "L-", StringComparison.Ordinal).Replace("S-", "U-", StringComparison.Ordinal), expected, broken);
        AssertSpans(tags.Replace("I-", "M-", StringComparison.Ordinal).Replace("S-", "W-", StringComparison.Ordinal), expected, broken);
        AssertSpans(tags.Replace('-', '_'), expected, broken);
    }

    [Theory]
    [InlineData("B-X M-X O", "X01", 1)]
    [InlineData("M-X M-X", "X01", 1)]
    [InlineData("W-X B-X E-X", "X0 X12", 0)]
    public void Letters_of_other_schemes_mark_ends(string tags, string expected, int broken) => AssertSpans(tags, expected, broken);

    [Fact]
    public void A_scheme_is_that_of_a_column_over_the_whole_file()
    {
        var read = ConllRead.Of("-DOCSTART- O\n\na I-X O\nb O I-Y\n\n-DOCSTART- O\n\nc B-X O\nd O B-Y\ne O E-Y");
        Assert.Equal(("X:a Y:b | X:c Y:d e", "ConllTagBroken 2"), (read.Spans, read.Codes));
        Assert.Equal(["corpus.conll: line 3: ConllTagBroken", "corpus.conll: line 4: ConllTagBroken"], read.Told[1..]);
    }

    [Fact]
    public void Of_many_broken_spans_ten_lines_are_told()
    {
        var read = ConllRead.Of("a B-X\n" + string.Concat(Enumerable.Repeat("b O\nc I-X\n", 30)));
        Assert.Equal("ConllTagBroken 30", read.Codes);
        Assert.Equal(11, read.Told.Count);
    }

    [Fact]
    public void Chunks_are_those_of_conlleval() =>
        Prop.ForAll(Gen.Elements(Tags).ListOf().Where(tags => tags.Count > 0).ToArbitrary(), tags =>
            Assert.Equal(Conlleval([.. tags]), Spans(string.Join(' ', tags)).Text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true));

    private static void AssertSpans(string tags, string expected, int broken) => Assert.Equal((expected, broken), Spans(tags));

    /// <summary>The spans as labels with the numbers of their tokens.</summary>
    private static (string Text, int Broken) Spans(string tags)
    {
        int count = 0;
        var read = ConllRead.Of(tags.Split(' ').Select(tag => tag == "|" ? "" : $"{count++} {tag}"));
        IEnumerable<AlabAnnotation> spans = read.Tasks.SelectMany(ConllRead.Annotations);
        return (string.Join(' ', spans.Select(span => span.Label + span.Text!.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))), read.Broken);
    }

    /// <summary>startOfChunk and endOfChunk of conlleval, as seqeval has them with S; L is E, U and W are S, M is I.</summary>
    private static string Conlleval(string[] tags)
    {
        var chunks = new List<string>();
        (char Tag, string Type) before = ('O', "");
        bool isInside = false;
        for (int i = 0; i < tags.Length; i++)
        {
            (char Tag, string Type) now = (tags[i][0] switch { 'L' => 'E', 'U' or 'W' => 'S', 'M' => 'I', char other => other }, tags[i].Length > 2 ? tags[i][2..] : "");
            bool ends = before.Tag is 'E' or 'S'
                || (before.Tag is 'B' or 'I' && now.Tag is 'B' or 'S' or 'O')
                || (before.Tag != 'O' && before.Type != now.Type);
            bool starts = now.Tag is 'B' or 'S'
                || (before.Tag is 'E' or 'S' or 'O' && now.Tag is 'E' or 'I')
                || (now.Tag != 'O' && before.Type != now.Type);
            isInside = starts || (isInside && !ends);
            if (starts)
                chunks.Add(now.Type);
            if (isInside)
                chunks[^1] += i;
            before = now;
        }

        return string.Join(' ', chunks);
    }
}
