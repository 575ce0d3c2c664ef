using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats.Conll.Reading;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>Separators, numbers of columns, and which is the token (docs/formats.md §8, 2).</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("EU B-ORG\nrejects O")]
    [InlineData("EU NNP B-ORG\nrejects VBZ O")]
    [InlineData("EU NNP B-NP B-ORG\nrejects VBZ B-VP O")]
    [InlineData("EU\tB-ORG\nrejects\tO")]
    [InlineData("EU\tNNP\tI-NP\tS-ORG\nrejects\tVBZ\t\tO")]
    [InlineData("EU   B-ORG\nrejects       O")]
    [InlineData("EU NNP B-ORG \nrejects VBZ O\t ")]
    [InlineData("EU\tB-ORG\t\nrejects\tO\t\t")]
    [InlineData("\n\nEU -X- _ U-ORG\nrejects -X- _ O\n\n\n")]
    [InlineData("EU B_ORG\nrejects O")]
    [InlineData("EU\tB-ORG\nrejects O")]
    [InlineData("EU \t B-ORG\nrejects\t\tO")]
    [InlineData(" EU B-ORG\n rejects O")]
    [InlineData("EU \t B-ORG \nrejects\t O")]
    public void Corpora_are_read_as_the_world_writes_them(string text)
    {
        var read = ConllRead.Of(text);
        Assert.Equal(("ORG:EU", "1:EU rejects"), (read.Spans, read.Texts));
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("New York\tB-LOC", "LOC:New York")]
    [InlineData("a\u00A0b B-X", "X:a\u00A0b")]
    [InlineData("é😀 B-A-B_C", "A-B_C:é😀")]
    [InlineData("a B--", "-:a")]
    [InlineData("O O\nB-X B-X", "X:B-X")]
    [InlineData("a\tB-two words", "two words:a")]
    public void Columns_are_tokens_and_tags(string text, string expected) => Assert.Equal(expected, ConllRead.Of(text).Spans);

    [Theory]
    [InlineData(9, 1, true)]
    [InlineData(8, 1, false)]
    [InlineData(10, 1, true)]
    [InlineData(18, 2, true)]
    [InlineData(17, 2, false)]
    public void Nine_lines_in_ten_with_as_many_tabs_decide(int withTab, int without, bool isTabbed)
    {
        string text = string.Concat(Enumerable.Repeat("a b\tO\n", withTab)) + string.Concat(Enumerable.Repeat("a b O\n", without));
        if (isTabbed)
            Assert.Throws<AlabException>(() => ConllRead.Of(text));
        else
            Assert.StartsWith("corpus.conll: 3 columns between blanks", ConllRead.Of(text, ConllRead.Columns(null, "3")).Told[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_with_other_numbers_of_tabs_do_not_count_together()
    {
        string text = string.Concat(Enumerable.Repeat("a\tX\tO\nb\tO\n", 5));
        Assert.StartsWith("corpus.conll: 2 columns between blanks", ConllRead.Of(text).Told[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a O\na O\nb X O", 2)]
    [InlineData("a O\nb X O\nb X O", 3)]
    [InlineData("a O\nb X O", 2)]
    [InlineData("b X O\nc X Y O\nb X O\na O", 3)]
    public void A_file_has_as_many_columns_as_most_lines_and_of_two_numbers_the_smaller(string text, int columns)
    {
        var told = new List<string>();
        using var reader = new ConllReader("c", "c", new(), told.Add);
        reader.Add(text);
        reader.Finish();
        Assert.StartsWith($"c: {columns} columns", told[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 a O\n2 b B-X\n\n1 c O", "1:a b/c")]
    [InlineData("1\ta\tO\n2\tb\tB-X\n\n1\tc\tO", "1:a b/c")]
    [InlineData("-DOCSTART- O\n\n1 a O\n2 b B-X\n-DOCSTART- O\n1 c O", "1:a b 2:c")]
    [InlineData("1 a O\n1-2 xy _\n2 b B-X\n2.1 z _\n3 c O", "1:a b c")]
    [InlineData("1 a O\n2 b B-X\n3 c O\n# x\n4 d O", "1:a b c d")]
    public void A_first_column_that_counts_is_no_token(string text, string expected) => Assert.Equal(expected, ConllRead.Of(text).Texts);

    [Theory]
    [InlineData("1 O\n2 B-X", "1:1 2")]
    [InlineData("1 a O\n3 b B-X", "1:1 3")]
    [InlineData("0 a O\n1 b B-X", "1:0 1")]
    [InlineData("1 a O\n2 b B-X\n\n3 c O", "1:1 2/3")]
    [InlineData("01 a O\n02 b B-X", "1:01 02")]
    [InlineData("1 -X- _ O\n2 -X- _ B-X", "1:1 2")]
    [InlineData("1 _ O\n2 - B-X", "1:1 2")]
    [InlineData("2-3 B-X\n2.5 O", "1:2-3 2.5")]
    public void A_first_column_that_does_not_count_is_the_token(string text, string expected) => Assert.Equal(expected, ConllRead.Of(text).Texts);

    [Theory]
    [InlineData("1", "1:a d", "X:a")]
    [InlineData("2", "1:b e", "X:b")]
    [InlineData("-2", "1:N V", "X:N")]
    [InlineData("-4", "1:a d", "X:a")]
    public void The_token_column_can_be_told(string token, string text, string spans)
    {
        var read = ConllRead.Of("a b N B-X\nd e V O", ConllRead.Columns(token));
        Assert.Equal((text, spans), (read.Texts, read.Spans));
    }

    [Fact]
    public void A_token_in_the_last_column_has_its_tags_before_it()
    {
        var read = ConllRead.Of("B-X NN a\nI-X NN b\nO VB c", ConllRead.Columns("-1"));
        Assert.Equal(("X:a b", "1:a b c"), (read.Spans, read.Texts));
    }

    [Theory]
    [InlineData("a O B-X\nb B-Y O", "3", "X:a")]
    [InlineData("a O B-X\nb B-Y O", "2", "Y:b")]
    [InlineData("a O B-X\nb B-Y O", "2 3", "X:a Y:b")]
    [InlineData("a O B-X\nb B-X I-X", "3 2", "X:a b X:b")]
    [InlineData("a B-X B-Y\nb I-X I-Y", "3 2", "Y:a b X:a b")]
    [InlineData("a N X\nb N Y\nc N X", "3", "X:a Y:b X:c")]
    [InlineData("a N X\nb N X", "-2", "N:a b")]
    public void The_tag_columns_can_be_told(string text, string columns, string expected) =>
        Assert.Equal(expected, ConllRead.Of(text, ConllRead.Columns(null, columns.Split(' '))).Spans);

    [Theory]
    [InlineData(null, "4", "there is no column 4, which -TagColumn asks for; the file has 3 columns")]
    [InlineData(null, "-4", "there is no column -4, which -TagColumn asks for; the file has 3 columns")]
    [InlineData("4", "3", "there is no column 4, which -TokenColumn asks for; the file has 3 columns")]
    [InlineData(null, "ner", "there is no column ner, which -TagColumn asks for; the file has 3 columns")]
    [InlineData("2", "2", "column 2 holds the tokens, and -TagColumn asks for it; the file has 3 columns")]
    public void A_column_that_is_not_there_is_an_error(string? token, string tag, string words)
    {
        var exception = Assert.Throws<AlabException>(() => ConllRead.Of("a b O\nsecret d B-X", ConllRead.Columns(token, tag)));
        Assert.Equal(ErrorCode.ConllNoTags, exception.Code);
        Assert.StartsWith($"corpus.conll: {words}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", 3, null)]
    [InlineData("-1", -1, null)]
    [InlineData("ner", 0, "ner")]
    [InlineData("2b", 0, "2b")]
    [InlineData("99999999999", 0, "99999999999")]
    public void A_column_is_a_number_or_a_name(string text, int number, string? name) =>
        Assert.Equal(new ConllColumn(number, name), ConllColumn.Parse(text));
}
