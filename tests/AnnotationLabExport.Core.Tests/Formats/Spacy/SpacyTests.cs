using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Spacy;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Sentences;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tagging.Tokens;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Formats.Spacy.Spacy;

namespace AnnotationLabExport.CoreTests.Formats.Spacy;

public sealed class SpacyTests
{
    [Theory]
    [InlineData("a b", "^a_|b")]
    [InlineData("a", "^a")]
    [InlineData("a ", "^a_")]
    [InlineData(" a", "^ |a")]
    [InlineData("a  b", "^a_| |b")]
    [InlineData("a \t b", "^a_|\t |b")]
    [InlineData("a\t b", "^a|\t |b")]
    [InlineData("a\nb c", "^a|\n|^b_|c")]
    [InlineData("\n a\n\n b", "^\n |a|\n\n |^b")]
    [InlineData("a\u00A0b", "^a|\u00A0|b")]
    [InlineData("  ", "^  ")]
    public void Tokens_and_what_lies_between_them_are_the_whole_text(string text, string expected)
    {
        ReadDoc doc = Doc(System.Text.Json.JsonSerializer.Serialize(text)[1..^1]);
        Assert.Equal(expected, doc.Short);
        Assert.Equal(text, doc.Text);
    }

    [Fact]
    public void An_empty_text_is_a_Doc_without_tokens()
    {
        ReadDoc doc = Doc("");
        Assert.Empty(doc.Tokens);
        Assert.Empty(doc.Spans);
        Assert.Equal("", doc.Cats);
    }

    [Fact]
    public void Text_that_a_pattern_leaves_is_a_token_like_any_other()
    {
        var tokens = new TokenOptions { TokenPattern = new("[a-z]+") };
        ReadDoc doc = Assert.Single(Docs(Sample.Note("12 ab34 5  cd6", Sample.Span(0, 2, "N"), Sample.Span(3, 14, "X")), tokens));
        Assert.Equal("^12_|ab/B-X|34_/I-X|5_/I-X| /I-X|cd/I-X|6", doc.Short);
        Assert.Equal(["X 1 6 3 13"], doc.Spans);
    }

    [Fact]
    public void An_entity_begins_anew_in_every_sentence_and_holds_no_gap_between_them()
    {
        ReadDoc doc = Doc("a b\\n\\nc  d\\ne", Sample.Span(2, 11, "X"));
        Assert.Equal("^a_|b/B-X|\n\n|^c_/B-X| /I-X|d/I-X|\n|^e/B-X", doc.Short.Replace("e", "e", StringComparison.Ordinal));
    }

    [Fact]
    public void The_span_group_holds_what_entities_cannot()
    {
        ReadDoc doc = Doc(
            "a b c d", Sample.Span(2, 5, "Y"), Sample.Span(0, 3, "X"), Sample.Span(0, 5, "X"), Sample.Span(0, 3, "X"), Sample.Span(0, 3, "Z"));
        Assert.Equal("^a_/B-X|b_/I-X|c_/I-X|d", doc.Short);
        Assert.Equal(["X 0 3 0 5", "X 0 2 0 3", "Z 0 2 0 3", "Y 1 3 2 5"], doc.Spans);
    }

    [Fact]
    public void Spans_that_are_equal_on_tokens_are_one()
    {
        ReadDoc doc = Doc("abc d", Sample.Span(1, 2, "X"), Sample.Span(0, 2, "X"), Sample.Span(0, 1, "Y"));
        Assert.Equal(["X 0 1 0 3", "Y 0 1 0 3"], doc.Spans);
    }

    [Fact]
    public void With_Strict_only_spans_on_token_borders_are_in_the_group()
    {
        string note = Sample.Note("abc d", Sample.Span(1, 2, "X"), Sample.Span(0, 5, "Y"), Sample.Span(4, 5, "Z"));
        ReadDoc doc = Assert.Single(Docs(note, new TokenOptions { Alignment = SpanAlignment.Strict }));
        Assert.Equal(["Y 0 2 0 5", "Z 1 2 4 5"], doc.Spans);
    }

    [Fact]
    public void With_Split_tokens_are_cut_where_entities_begin_and_end()
    {
        string note = Sample.Note("abcd e", Sample.Span(1, 3, "X"), Sample.Span(2, 4, "Y"));
        ReadDoc doc = Assert.Single(Docs(note, new TokenOptions { Alignment = SpanAlignment.Split }));
        Assert.Equal("^a|bc/B-X|d_|e", doc.Short);
        Assert.Equal(["X 1 2 1 3", "Y 1 3 1 4"], doc.Spans);
    }

    [Fact]
    public void Places_of_characters_count_code_points()
    {
        ReadDoc doc = Doc("💊 a💊b", Sample.Span(3, 7, "X"), Sample.Span(0, 2, "Y"));
        Assert.Equal("^💊_/B-Y|a💊b/B-X", doc.Short);
        Assert.Equal(["Y 0 1 0 1", "X 1 2 2 5"], doc.Spans);
    }

    [Fact]
    public void Lone_surrogates_are_replacement_characters()
    {
        ReadDoc doc = Doc("a\\ud83d b", Sample.Span(0, 2, "X\\udc00"));
        Assert.Equal("^a\uFFFD_/B-X\uFFFD|b", doc.Short);
        Assert.Equal(["X\uFFFD 0 1 0 2"], doc.Spans);
    }

    [Theory]
    [InlineData("""{"choices":["urgent"]}""", "urgent=1.0 routine=0.0 old=0.0")]
    [InlineData("""{"choices":["routine","other"]}""", "routine=1.0 other=1.0 urgent=0.0 old=0.0")]
    [InlineData("""{"choices":["once"]}""", "once=1.0 urgent=0.0 routine=0.0")]
    [InlineData("""{"choices":[]}""", "urgent=0.0 routine=0.0 old=0.0")]
    [InlineData("""{"start":0,"end":1,"choices":["urgent"]}""", "")]
    public void Categories_are_the_choices_about_the_whole(string value, string expected)
    {
        LabelConfig config = Xml.Ner("", """<Choices name="kind" toName="text"><Choice value="urgent"/><Choice value="routine"/><Choice value="once" alias="old"/></Choices><Choices name="unused" toName="text"><Choice value="never"/></Choices>""");
        string note = Sample.Note("x", Sample.Result("choices", value, from: "kind"));
        var run = ExportRun.Of(note, AlabFormat.Spacy, new FormatOptions { Config = config });
        Assert.Equal(expected, Assert.Single(Read(run.Bytes).Docs()).Cats);
    }

    [Fact]
    public void Without_a_configuration_only_what_was_chosen_is_a_category() =>
        Assert.Equal("A=1.0 B=1.0", Doc("x", Sample.Result("choices", """{"choices":["A"]}""", from: "k"), Sample.Result("choices", """{"choices":["B","A"]}""", from: "l")).Cats);

    [Fact]
    public void Every_annotation_set_is_a_Doc()
    {
        List<ReadDoc> docs = Docs(
            Sample.NoteOf("a b", Sample.Completion("1", "", Sample.Span(0, 1, "X")), Sample.Completion("2", "", Sample.Span(2, 3, "Y"))) + Sample.Note("c"));
        Assert.Equal(["^a_/B-X|b", "^a_|b/B-Y", "^c"], docs.Select(doc => doc.Short));
    }

    [Fact]
    public void Sentences_and_tokens_come_by_the_options_of_CoNLL()
    {
        var tokens = new TokenOptions { Tokenizer = TokenizerKind.Word, SentenceSplit = SentenceSplit.Sentence };
        Assert.Equal("^Hi|._|^No|.", Assert.Single(Docs(Sample.Note("Hi. No."), tokens)).Short);
    }

    [Fact]
    public void Strings_hold_words_labels_and_the_group_in_ordinal_order()
    {
        DocBinReader file = Read(Run(Sample.Note("b a\\nb", Sample.Span(0, 1, "Z"))).Bytes);
        Assert.Equal(["", "\n", "Z", "a", "b", "sc"], file.Strings);
        Assert.Equal(["has_unknown_spaces=False"], file.Flags);
    }

    [Fact]
    public void A_file_without_documents_is_one_that_spaCy_reads()
    {
        DocBinReader file = Read(Run("[]").Bytes);
        Assert.Empty(file.Docs());
        Assert.Equal([""], file.Strings);
    }

    [Fact]
    public void Many_documents_come_whole_and_in_order()
    {
        string project = string.Concat(Enumerable.Range(0, 3000).Select(i => Sample.Note($"w{i} " + string.Concat(Enumerable.Repeat("x ", i % 700)), Sample.Span(0, 2, "L"))));
        List<ReadDoc> docs = Docs(project);
        Assert.Equal(3000, docs.Count);
        for (int i = 0; i < docs.Count; i++)
        {
            Assert.Equal($"w{i}", docs[i].Tokens[0].Text);
            Assert.Equal(1 + (i % 700), docs[i].Tokens.Count);
            Assert.Equal([FormattableString.Invariant($"L 0 1 0 {1 + $"{i}".Length}")], docs[i].Spans);
        }
    }

    [Fact]
    public void More_tokens_than_spaCy_can_hold_are_an_error()
    {
        using var docs = new DocBin(mostTokens: 2);
        SpacyDocs some = docs.Rent();
        for (int i = 0; i < 3; i++)
            some.AddToken(1, EntityTag.Outside, 0, startsSentence: false, hasSpace: false);
        some.EndDoc([], []);
        AlabException error = Assert.Throws<AlabException>(() => docs.Add(some));
        Assert.Equal(ErrorCode.SpacyTooLarge, error.Code);
        Assert.Contains("split it", error.Message, StringComparison.Ordinal);
    }
}
