using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class SchemeTests
{
    [Theory]
    [InlineData(TaggingScheme.Iob2, "a/B-X b/B-X c/B-X d/I-X e/B-Y f/O g/B-Y h/I-Y i/I-Y |")]
    [InlineData(TaggingScheme.Iob1, "a/I-X b/B-X c/B-X d/I-X e/I-Y f/O g/I-Y h/I-Y i/I-Y |")]
    [InlineData(TaggingScheme.Iobes, "a/S-X b/S-X c/B-X d/E-X e/S-Y f/O g/B-Y h/I-Y i/E-Y |")]
    [InlineData(TaggingScheme.Bilou, "a/U-X b/U-X c/B-X d/L-X e/U-Y f/O g/B-Y h/I-Y i/L-Y |")]
    public void Adjacent_spans_stay_apart(TaggingScheme scheme, string expected) =>
        AssertMarked(scheme, "[a]X [b]X [c d]X [e]Y f [g h i]Y", expected);

    [Theory]
    [InlineData(TaggingScheme.Iob2, "a/O b/B-X | c/B-X d/B-X | e/B-X |")]
    [InlineData(TaggingScheme.Iob1, "a/O b/I-X | c/I-X d/B-X | e/I-X |")]
    [InlineData(TaggingScheme.Iobes, "a/O b/S-X | c/S-X d/S-X | e/S-X |")]
    [InlineData(TaggingScheme.Bilou, "a/O b/U-X | c/U-X d/U-X | e/U-X |")]
    public void A_sentence_knows_no_token_before_it(TaggingScheme scheme, string expected) =>
        AssertMarked(scheme, "a [b\nc]X [d]X\n[e]X", expected);

    [Theory]
    [InlineData(TaggingScheme.Iob2, "a/B-X b/I-X | c/B-X d/I-X e/I-X | f/B-X |")]
    [InlineData(TaggingScheme.Iob1, "a/I-X b/I-X | c/I-X d/I-X e/I-X | f/I-X |")]
    [InlineData(TaggingScheme.Iobes, "a/B-X b/E-X | c/B-X d/I-X e/E-X | f/S-X |")]
    [InlineData(TaggingScheme.Bilou, "a/B-X b/L-X | c/B-X d/I-X e/L-X | f/U-X |")]
    public void A_span_over_sentence_ends_begins_and_ends_in_every_sentence(TaggingScheme scheme, string expected) =>
        AssertMarked(scheme, "[a b\nc d e\n\nf]X", expected);

    [Theory]
    [InlineData("A B", "A_B", "a/I-A_B b/B-A_B |")]
    [InlineData("A\\tB", "A\\u00a0B", "a/I-A_B b/B-A_B |")]
    [InlineData("A", "a", "a/I-A b/I-a |")]
    public void With_iob1_labels_are_the_same_if_their_tags_are(string first, string second, string expected) =>
        Assert.Equal(expected, ConllExport.Note(
            new() { Scheme = TaggingScheme.Iob1 }, "a b", Sample.Span(0, 1, first), Sample.Span(2, 3, second)).Short);

    [Theory]
    [InlineData(TaggingScheme.Iob2, "a/B-L/B-X b/I-L/B-X c/I-L/O |")]
    [InlineData(TaggingScheme.Iob1, "a/I-L/I-X b/I-L/B-X c/I-L/O |")]
    [InlineData(TaggingScheme.Iobes, "a/B-L/S-X b/I-L/S-X c/E-L/O |")]
    [InlineData(TaggingScheme.Bilou, "a/B-L/U-X b/I-L/U-X c/L-L/O |")]
    public void Every_level_is_tagged_by_itself(TaggingScheme scheme, string expected) =>
        Assert.Equal(expected, ConllExport.Note(
            new() { Scheme = scheme, Overlap = OverlapRule.Layered },
            "a b c", Sample.Span(0, 1, "X"), Sample.Span(2, 3, "X"), Sample.Span(0, 5, "L")).Short);

    private static void AssertMarked(TaggingScheme scheme, string marked, string expected) =>
        Assert.Equal(expected, ConllExport.Marked(new() { Scheme = scheme }, marked).Short);
}
