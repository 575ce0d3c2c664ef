using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class SentenceSplitTests
{
    private static readonly ConllChoice Sentence = new() { SentenceSplit = SentenceSplit.Sentence };

    [Theory]
    [InlineData("One two. Three! Four? Five", "One two. | Three! | Four? | Five")]
    [InlineData("One two. three.5 Four", "One two. three.5 Four")]
    [InlineData("漢。字", "漢。字")]
    [InlineData("Two (he said.) Then", "Two (he said.) | Then")]
    [InlineData("one\\ntwo\\r\\n\\r\\nthree\\u000cfour\\u2029five\\u0085six", "one | two | three | four | five | six")]
    [InlineData("one\\u000btwo\\u001cthree", "one two three")]
    public void Unicode_ends_sentences_and_so_do_line_breaks(string text, string expected) => AssertSentences(Sentence, text, expected);

    [Theory]
    [InlineData("See Dr. Smith now. Then go.", "See Dr. Smith now. | Then go.")]
    [InlineData("See DR. Smith. See dr. Smith.", "See DR. Smith. | See dr. Smith.")]
    [InlineData("Aspirin q.d. With food. Q.D. With food.", "Aspirin q.d. With food. | Q.D. With food.")]
    [InlineData("Left at 5 p.m. She stayed.", "Left at 5 p.m. She stayed.")]
    [InlineData("Dr. Smith", "Dr. Smith")]
    [InlineData("(Dr. Smith", "(Dr. Smith")]
    [InlineData("x)Dr. Smith", "x)Dr. Smith")]
    [InlineData("„Dr. Smith", "„Dr. Smith")]
    [InlineData("a\\u00a0Dr.\\u00a0Smith", "a Dr. Smith")]
    [InlineData("a\\nDr.   Smith", "a | Dr. Smith")]
    [InlineData("xDr. Smith", "xDr. | Smith")]
    [InlineData("-Dr. Smith", "-Dr. | Smith")]
    [InlineData("'Dr. Smith", "'Dr. | Smith")]
    [InlineData("Drs. Smith", "Drs. | Smith")]
    [InlineData("Dr.) Smith", "Dr.) | Smith")]
    [InlineData("Dr! Smith", "Dr! | Smith")]
    [InlineData("Dr.\\nSmith", "Dr. | Smith")]
    public void After_a_listed_abbreviation_none_ends(string text, string expected) => AssertSentences(Sentence, text, expected);

    [Theory]
    [InlineData("Dr. Mr. Mrs. Ms. Prof. St. Jr. Sr. vs. etc. e.g. i.e. cf. ca. al. approx. No. Nos. Fig. Vol. a.m. p.m. b.i.d. t.i.d. q.i.d. q.d. q.h. q.h.s. q.o.d. p.o. p.r.n. i.v. i.m. s.c. h.s. a.c. p.c. Pt. Hx. Dx. Tx. Rx. Sx. wt. temp. resp. max. min. Inc. Ltd. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.")]
    public void Every_abbreviation_of_the_list_is_known(string list)
    {
        Assert.Equal(62, list.Split(' ').Length);
        Assert.All(list.Split(' '), abbreviation =>
        {
            AssertSentences(Sentence, $"x {abbreviation} Next", $"x {abbreviation} Next");
            AssertSentences(Sentence, $"x {abbreviation.ToUpperInvariant()} Next", $"x {abbreviation.ToUpperInvariant()} Next");
        });
    }

    [Theory]
    [InlineData("Vitamin A. Next", "Vitamin A. Next")]
    [InlineData("Vitamin a. Next", "Vitamin a. Next")]
    [InlineData("A. Next", "A. Next")]
    [InlineData("[A. Next", "[A. Next")]
    [InlineData("é. Next", "é. Next")]
    [InlineData("漢. Next", "漢. Next")]
    [InlineData("Set 𝒜. Next", "Set 𝒜. Next")]
    [InlineData("-A. Next", "-A. | Next")]
    [InlineData("AB. Next", "AB. | Next")]
    [InlineData("Ph.D. Next", "Ph.D. | Next")]
    [InlineData("5. Next", "5. | Next")]
    [InlineData("😀. Next", "😀. | Next")]
    [InlineData("_. Next", "_. | Next")]
    [InlineData("A! Next", "A! | Next")]
    [InlineData("A.. Next", "A.. | Next")]
    public void After_one_letter_and_a_period_none_ends(string text, string expected) => AssertSentences(Sentence, text, expected);

    [Theory]
    [InlineData("See Abb. Smith", "See Abb. Smith")]
    [InlineData("See abB. Smith", "See abB. Smith")]
    [InlineData("See Dr. Smith", "See Dr. | Smith")]
    [InlineData("See A. Smith", "See A. Smith")]
    [InlineData("See what?! Smith", "See what?! Smith")]
    public void The_list_can_be_replaced(string text, string expected) =>
        AssertSentences(Sentence with { Abbreviations = ["Abb.", "what?!"] }, text, expected);

    [Fact]
    public void The_list_can_be_empty() => AssertSentences(Sentence with { Abbreviations = [] }, "Dr. A. Smith", "Dr. | A. Smith");

    [Fact]
    public void What_is_empty_in_the_list_is_no_abbreviation() =>
        AssertSentences(Sentence with { Abbreviations = ["", null!, "Abb."] }, "Pain (gone.) Home. Abb. Now", "Pain (gone.) | Home. | Abb. Now");

    [Theory]
    [InlineData("[One. Two]X three. Four", "One./B-X Two/I-X three./O | Four/O |")]
    [InlineData("[One.]X Two", "One./B-X | Two/O |")]
    [InlineData("[One. ]X[Two]Y", "One./B-X | Two/B-Y |")]
    [InlineData("One. [Two. Three]X. Four", "One./O | Two./B-X Three./I-X | Four/O |")]
    [InlineData("[One\nTwo. Three]X", "One/B-X | Two./B-X Three/I-X |")]
    public void None_ends_strictly_inside_a_span(string marked, string expected) => Assert.Equal(expected, ConllExport.Marked(Sentence, marked).Short);

    [Fact]
    public void None_ends_inside_a_candidate_that_was_not_taken()
    {
        string[] spans = [Sample.Span(0, 8, "X"), Sample.Span(5, 14, "Y")];
        Assert.Equal("One./O Two/B-Y three/I-Y |", ConllExport.Note(Sentence, "One. Two three", spans).Short);
        Assert.Equal(
            "One./O Two/O |",
            ConllExport.Note(Sentence with { Alignment = SpanAlignment.Strict }, "One. Two", Sample.Span(0, 7, "X")).Short);
    }

    [Fact]
    public void One_ends_inside_what_is_no_candidate()
    {
        var filter = new AnnotationFilter { Exclude = new HashSet<string> { "X" } };
        Assert.Equal("One./O | Two/O |", ConllExport.Marked(Sentence with { Labels = filter }, "[One. Two]X").Short);
        Assert.Equal("One./O | Two/O |", ConllExport.Note(Sentence, "One. Two", Sample.Span(0, 9, "X"), Sample.Span(4, 5, "X")).Short);
    }

    [Fact]
    public void The_spans_of_one_completion_do_not_join_the_sentences_of_another()
    {
        string project = Sample.NoteOf("One. Two", Sample.Completion("1", "", Sample.Span(0, 8, "X")), Sample.Completion("2", ""));
        Assert.Equal("One./B-X Two/I-X | One./O | Two/O |", ConllExport.Of(project, Sentence).Short);
    }

    [Theory]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Expand, "Stop!Now/B-X |")]
    [InlineData(TokenizerKind.Whitespace, SpanAlignment.Split, "Stop!/O | Now/B-X |")]
    [InlineData(TokenizerKind.Word, SpanAlignment.Expand, "Stop/O !/O | Now/B-X |")]
    public void One_ends_between_tokens_not_inside_them(TokenizerKind tokenizer, SpanAlignment alignment, string expected) =>
        Assert.Equal(expected, ConllExport.Marked(Sentence with { Tokenizer = tokenizer, Alignment = alignment }, "Stop![Now]X").Short);

    [Theory]
    [InlineData(SentenceSplit.Line, "a./O B/B-X | c/B-X | d/O |")]
    [InlineData(SentenceSplit.Sentence, "a./O B/B-X | c/B-X | d/O |")]
    [InlineData(SentenceSplit.None, "a./O B/B-X c/I-X d/O |")]
    public void A_document_may_be_one_sentence(SentenceSplit split, string expected) =>
        Assert.Equal(expected, ConllExport.Marked(new() { SentenceSplit = split }, "a. [B\n\nc]X\n \nd\n").Short);

    [Fact]
    public void Two_documents_are_two_sentences_even_with_none() =>
        Assert.Equal("a/O b/O | c/O |", ConllExport.Of(
            """[{"data":{"text":"a\nb"}},{"data":{"text":" \n"}},{"data":{"text":"c"}}]""",
            new() { SentenceSplit = SentenceSplit.None }).Short);

    private static void AssertSentences(ConllChoice options, string text, string expected) =>
        Assert.Equal(expected + " |", ConllExport.Note(options, text).Short.Replace("/O", "", StringComparison.Ordinal));
}
