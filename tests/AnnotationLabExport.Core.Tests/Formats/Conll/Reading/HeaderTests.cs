namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>Headers, comments, rows of names (docs/formats.md §8, 1).</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n \n\t\n\u00A0\u200B\n\uFEFF", "")]
    [InlineData("-DOCSTART- -X- O\n", "")]
    [InlineData("-DOCSTART- -X- -X- O\n\n-DOCSTART- -X- -X- O\n\n", "")]
    [InlineData("a O", "1:a")]
    [InlineData("-DOCSTART- -X- O O\n\na O\n\n-DOCSTART- -X- O O\n\nb O\nc O", "1:a 2:b c")]
    [InlineData("-DOCSTART-\na O\n\n-DOCSTART-\t\nb O", "1:a 2:b")]
    [InlineData("-DOCSTART- O\na O\n\n-DOCSTART- O\nb O", "1:a 2:b")]
    [InlineData("-DOCSTART-\tO\na\tO\n\n-DOCSTART-\tO\nb\tO", "1:a 2:b")]
    [InlineData("-DOCSTART- -X- O O\na\tO\n\n-DOCSTART- -X- O O\nb\tO", "1:a 2:b")]
    [InlineData("a O\n\n-DOCSTART- -X- O\nb O", "1:a 2:b")]
    [InlineData("-DOCSTART- O\n\n-DOCSTART- O\n\na O\n\n-DOCSTART- O\n\nb O", "1:a 2:b")]
    [InlineData("-DOCSTARTS- O\nb O", "1:-DOCSTARTS- b")]
    [InlineData("a O\n -DOCSTART- O", "1:a -DOCSTART-")]
    public void A_header_begins_a_document(string text, string expected) => AssertTexts(text, expected);

    [Theory]
    [InlineData("-DOCSTART- -X- -7- O\n\na O\n\n-DOCSTART- -X- -note-9- O\n\nb O", "7:a note-9:b")]
    [InlineData("-DOCSTART-\t-X-\t-7-\tO\n\na\tO", "7:a")]
    [InlineData("-DOCSTART- -X- -7-\n\na O", "7:a")]
    [InlineData("-DOCSTART- -X- -7- O\n\n-DOCSTART- -X- -8- O\n\nb O", "7: 8:b")]
    [InlineData("-DOCSTART- -X- -X- O\n\na O\n\n-DOCSTART- -X- -é_😀- O\n\nb O", "1:a é_😀:b")]
    [InlineData("-DOCSTART- -X- -- O\n\na O\n\n-DOCSTART- -X- --- O\n\nb O", "1:a -:b")]
    [InlineData("-DOCSTART- (5501)\n\na O\n\n-DOCSTART- (x) (y)\n\nb O", "5501:a x:b")]
    [InlineData("-DOCSTART- (1 EU)\n\na O\n\n-DOCSTART- ()\n\nb O", "1:a 2:b")]
    [InlineData("-DOCSTART- (5) -6- O\n\na O", "6:a")]
    [InlineData("###MEDLINE:77\n\na O\n\n###MEDLINE:x-1\n\nb O", "77:a x-1:b")]
    [InlineData("###MEDLINE:\n\na O", "1:a")]
    [InlineData("# newdoc\na O\n\n# newdoc\nb O", "1:a 2:b")]
    [InlineData("# newdoc id = ward-3\na O\n\n#newdoc id=w 4 \nb O", "ward-3:a w 4:b")]
    [InlineData("# newdoc id =\na O\n\n# newdoc id = 5\n", "1:a 5:")]
    public void A_header_may_tell_an_id(string text, string expected) => AssertTexts(text, expected);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("17", "17")]
    [InlineData("017", "\"017\"")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("1000000000000000000", "\"1000000000000000000\"")]
    [InlineData("-5", "\"-5\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("٣", "\"٣\"")]
    [InlineData("a\"\\", "\"a\\\"\\\\\"")]
    public void An_id_of_digits_is_a_number(string id, string json)
    {
        string task = ConllRead.Of($"-DOCSTART- -X- -{id}- O\n\na O").Tasks[0].ToJson();
        Assert.StartsWith($"{{\"id\":{json},\"data\":", task, StringComparison.Ordinal);
        Assert.Contains($"\"completions\":[{{\"id\":{json},\"result\"", task, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-DOCSTART- -X- O\n\na O\n-DOCSTART- -X- O\nb O", "1:a 2:b", "ConllHeaderJoined 1")]
    [InlineData("a O\n-DOCSTART- O\n\n\nb O\n###MEDLINE:7\nc O\n# newdoc\nd O", "1:a 2:b 7:c 4:d", "ConllHeaderJoined 3")]
    [InlineData("-DOCSTART- O\n-DOCSTART- O\na O", "1:a", "")]
    [InlineData("a O\n# comment\n-DOCSTART- O\nb O", "1:a 2:b", "ConllHeaderJoined 1")]
    public void A_header_after_a_token_is_one_and_told(string text, string expected, string codes)
    {
        var read = ConllRead.Of(text);
        Assert.Equal((expected, codes), (read.Texts, read.Codes));
    }

    [Theory]
    [InlineData("# c\na O\n# more of it\nb B-X", "1:a b")]
    [InlineData("a O\n# O\nb B-X", "1:a # b")]
    [InlineData("a O\n#5 B-X\nb I-X", "1:a #5 b")]
    [InlineData("a O\n#5 x\nb B-X", "1:a b")]
    [InlineData("a O\n#5 B\nb B-X", "1:a b")]
    [InlineData("a O\n#\nb B-X", "1:a b")]
    [InlineData("a N O\n# two O\nb N B-X\n# N O", "1:a # b #")]
    [InlineData("a N O\n# O\nb N B-X", "1:a b")]
    [InlineData("a N O _\n# N O _\nb N B-X _", "1:a # b")]
    [InlineData("a O 5\n# B-X 9\nb B-X 6", "1:a # b")]
    [InlineData("# -X- _ O\n# -X- _ B-X", "1:# #")]
    [InlineData("a B\n# I\nb O\n# x", "1:a # b")]
    [InlineData("a X\n# X\nb O\n# Y\nc X", "1:a # b c")]
    [InlineData("a O\n# O\nb O\n# B", "1:a # b #")]
    [InlineData("# a b\n\n# c\n", null)]
    public void A_sign_begins_a_comment_unless_the_line_is_a_token(string text, string? expected)
    {
        if (expected is null)
            Assert.Throws<AnnotationLabExport.Faults.AlabException>(() => ConllRead.Of(text));
        else
            AssertTexts(text, expected);
    }

    [Fact]
    public void Comments_have_no_say_in_the_shape()
    {
        string comments = string.Concat(Enumerable.Repeat("# one two three four\n", 50));
        AssertTexts(comments + "a\tO\n" + comments + "b\tB-X", "1:a b");
    }

    [Theory]
    [InlineData("id form ner\n1 a O\n2 b B-X", "1:a b", 3)]
    [InlineData("word entity\na B-X\nb O", "1:a b", 2)]
    [InlineData("word entity\na O\nb O", "1:a b", 2)]
    [InlineData("word entity\na B\nb O", "1:a b", 2)]
    [InlineData("word\tentity\na\tX\nb\tO", "1:a b", 2)]
    [InlineData("word entity\na X_B\nb X_I\nc O", "1:a b c", 2)]
    [InlineData("# c\n\n-DOCSTART- O\n\nword entity\na B-X", "1:a", 2)]
    public void A_row_of_names_is_told(string text, string expected, int columns)
    {
        var read = ConllRead.Of(text);
        Assert.Equal(expected, read.Texts);
        int line = 1 + text.Split('\n').ToList().FindIndex(one => one.StartsWith("id", StringComparison.Ordinal) || one.StartsWith("word", StringComparison.Ordinal));
        Assert.StartsWith($"line {line}, with its {columns} columns, was taken for a row of names; ", Assert.Single(read.Warnings), StringComparison.Ordinal);
        Assert.EndsWith("; the first line is a row of names.", read.Told[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word O\na B-X\nb O")]
    [InlineData("word B-Y\na B-X\nb O")]
    [InlineData("word X\na X\nb O")]
    [InlineData("O Y\na X\nb O\nc X")]
    [InlineData("word X_B\na X_I\nb O")]
    [InlineData("word X-I\na X-B\nb O")]
    public void A_first_line_that_might_be_a_token_is_one(string text)
    {
        var read = ConllRead.Of(text);
        Assert.StartsWith(text.Split(' ')[0] + " a b", read.Tasks[0].Text, StringComparison.Ordinal);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData(null, "ner", "X:a")]
    [InlineData("form", null, "X:a")]
    [InlineData("FORM", "NER", "X:a")]
    [InlineData("lemma", "ner", "X:b")]
    [InlineData("form", "pos ner", "Y:a X:a")]
    [InlineData("2", "ner", "X:b")]
    public void Names_can_be_asked_for_and_are_no_news(string? token, string? tags, string expected)
    {
        var read = ConllRead.Of("form lemma pos ner\na b B-Y B-X\nc d O O", ConllRead.Columns(token, tags?.Split(' ') ?? []));
        Assert.Equal(expected, read.Spans);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void With_names_asked_for_the_first_line_is_always_one()
    {
        var read = ConllRead.Of("a B-X\nb B-X\nc O", ConllRead.Columns(null, "B-X"));
        Assert.Equal(("1:b c", "X:b"), (read.Texts, read.Spans));
        Assert.Throws<AnnotationLabExport.Faults.AlabException>(() => ConllRead.Of("a ner", ConllRead.Columns(null, "ner")));
    }

    private static void AssertTexts(string text, string expected) => Assert.Equal(expected, ConllRead.Of(text).Texts);
}
