using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class ConllReaderTests
{
    public static TheoryData<ConllLayout, ConllSeparator, TaggingScheme> Ways
    {
        get
        {
            var ways = new TheoryData<ConllLayout, ConllSeparator, TaggingScheme>();
            foreach (ConllLayout layout in Enum.GetValues<ConllLayout>())
            {
                foreach (ConllSeparator separator in Enum.GetValues<ConllSeparator>())
                {
                    foreach (TaggingScheme scheme in Enum.GetValues<TaggingScheme>())
                        ways.Add(layout, separator, scheme);
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Our_files_are_read_in_every_form(ConllLayout layout, ConllSeparator separator, TaggingScheme scheme)
    {
        string project = Sample.Note(
                "a bb\\nc d e", Sample.Span(0, 1, "X"), Sample.Span(2, 4, "X"), Sample.Span(5, 10, "L L"), Sample.Span(5, 6, "X"), Sample.Span(7, 8, "X"))
            + """{"id":"n 2","data":{"text":"f"}}""";
        var run = ConllExport.Of(project, new() { Layout = layout, Separator = separator, Scheme = scheme, Overlap = OverlapRule.Layered });
        var read = ConllRead.Of(run.Text);
        bool isDocument = layout == ConllLayout.Document;
        Assert.Equal("X:a X:bb L_L:c d e X:c X:d" + (isDocument ? " | " : ""), read.Spans);
        Assert.Equal(isDocument ? ["a bb\nc d e", "f"] : ["a bb\nc d e\nf"], read.Tasks.Select(task => task.Text!));
        Assert.Equal(isDocument ? [1L, "n_2"] : [1L], read.Tasks.Select(task => task.Id));
        Assert.Equal(0, read.Repairs);
    }

    [Fact]
    public void A_document_becomes_a_task()
    {
        var read = ConllRead.Of("EU B-ORG\nrejects O\n\nGerman B-MISC\nlamb I-MISC\n");
        Assert.Equal(
            """{"id":1,"data":{"text":"EU rejects\nGerman lamb","title":"corpus"},"completions":[{"id":1,"result":["""
            + """{"id":"1-1","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":2,"text":"EU","labels":["ORG"]}},"""
            + """{"id":"1-2","type":"labels","from_name":"label","to_name":"text","value":{"start":11,"end":22,"text":"German lamb","labels":["MISC"]}}"""
            + """]}],"predictions":[]}""",
            Assert.Single(read.Tasks).ToJson());
    }

    [Theory]
    [InlineData("EU B-ORG\nrejects O")]
    [InlineData("EU NNP B-ORG\nrejects VBZ O")]
    [InlineData("EU NNP B-NP B-ORG\nrejects VBZ B-VP O")]
    [InlineData("EU NNP I-NP I-ORG\nrejects VBZ I-VP O")]
    [InlineData("EU\tB-ORG\nrejects\tO")]
    [InlineData("EU\tNNP\tI-NP\tS-ORG\nrejects\tVBZ\t\tO")]
    [InlineData("EU   B-ORG\nrejects       O")]
    [InlineData("EU NNP B-ORG \nrejects VBZ O ")]
    [InlineData("\n\nEU -X- _ U-ORG\nrejects -X- _ O\n\n\n")]
    [InlineData("EU B_ORG\nrejects O")]
    [InlineData("EU B-ORG\r\nrejects O\r\n\r\n")]
    public void Corpora_are_read_as_the_world_writes_them(string text)
    {
        var read = ConllRead.Of(text);
        Assert.Equal(("ORG:EU", "EU rejects", 0), (read.Spans, Assert.Single(read.Tasks).Text, read.Repairs));
    }

    [Theory]
    [InlineData("New York\tB-LOC", "LOC:New York")]
    [InlineData("a -X- _ B-X B-Y O\nb -X- _ I-X O B-Z", "X:a b Y:a Z:b")]
    [InlineData("a\t-X-\t_\tB-X\tB-Y\nb\t-X-\t_\tI-X\tI-Y", "X:a b Y:a b")]
    [InlineData("a -X- _ B-X\nb -X- _ I-X B-Y\nc -X- _ O I-Y", "X:a b Y:b c")]
    [InlineData("a -X- _ B-X B-Y\nb -X- _ I-X", "X:a b Y:a")]
    [InlineData("é😀 B-A-B_C", "A-B_C:é😀")]
    [InlineData("a B--", "-:a")]
    [InlineData("O O\nB-X B-X", "X:B-X")]
    [InlineData("a\u00A0b B-X", "X:a\u00A0b")]
    public void Columns_are_tokens_and_tags(string text, string expected) => Assert.Equal(expected, ConllRead.Of(text).Spans);

    [Theory]
    [InlineData("", "")]
    [InlineData("\n \n\t\n\r\n", "")]
    [InlineData("-DOCSTART- -X- O\n", "")]
    [InlineData("-DOCSTART- -X- -X- O\n\n-DOCSTART- -X- -X- O\n\n", "")]
    [InlineData("a O", "1:a")]
    [InlineData("-DOCSTART- -X- O O\n\na O\n\n-DOCSTART- -X- O O\n\nb O\nc O", "1:a 2:b c")]
    [InlineData("-DOCSTART- O\na O\n\n-DOCSTART- O\nb O", "1:a 2:b")]
    [InlineData("-DOCSTART-\tO\na\tO\n\n-DOCSTART-\tO\nb\tO", "1:a 2:b")]
    [InlineData("a O\n\n-DOCSTART- -X- O\nb O", "1:a 2:b")]
    [InlineData("-DOCSTART- -X- -7- O\n\na O\n\n-DOCSTART- -X- -note-9- O\n\nb O", "7:a note-9:b")]
    [InlineData("-DOCSTART-\t-X-\t-7-\tO\n\na\tO", "7:a")]
    [InlineData("-DOCSTART- -X- -7- O\n\n-DOCSTART- -X- -8- O\n\nb O", "7: 8:b")]
    [InlineData("-DOCSTART- -X- -X- O\n\na O\n\n-DOCSTART- -X- -é_😀- O\n\nb O", "1:a é_😀:b")]
    [InlineData("-DOCSTART- -X- -99999999999999999999- O\n\na O", "99999999999999999999:a")]
    [InlineData("-DOCSTART- (1 EU)\n\na O\n\n-DOCSTART- (2 Rare Hendrix)\n\nb O", "1:a 2:b")]
    public void Documents_begin_with_a_header(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', ConllRead.Of(text).Tasks.Select(task => $"{task.Id}:{task.Text}")));

    [Theory]
    [InlineData("-DOCSTART- -X- O\n-DOCSTART- -X- _ B-X\na -X- _ I-X\n", "X:-DOCSTART- a")]
    [InlineData("-DOCSTART- -X- O\na -X- _ O\n\n-DOCSTART- -X- _ B-X\n", "X:-DOCSTART-")]
    [InlineData("-DOCSTART- -X- -X- O\n\na -X- -X- B-X\n-DOCSTART- -X- -X- I-X\nb -X- -X- O\n", "X:a -DOCSTART-")]
    [InlineData("a O\n-DOCSTART- B-X", "X:-DOCSTART-")]
    public void A_token_may_be_called_docstart(string text, string expected)
    {
        var read = ConllRead.Of(text);
        Assert.Single(read.Tasks);
        Assert.Equal(expected, read.Spans);
    }

    [Fact]
    public void A_document_is_given_when_the_next_begins()
    {
        var reader = new ConllReader("corpus.conll", "corpus");
        Assert.Null(reader.Add("-DOCSTART- O"));
        Assert.Null(reader.Add("a I-X"));
        Assert.Null(reader.Add(""));
        Assert.Equal("a", reader.Add("-DOCSTART- O")!.Text);
        Assert.Null(reader.Add("b O"));
        Assert.Equal("b", reader.Finish()!.Text);
        Assert.Null(reader.Finish());
    }

    [Fact]
    public void A_task_that_was_read_can_be_exported()
    {
        var read = ConllRead.Of("-DOCSTART- -X- -7- O\n\na B-X\nb I-X\n\nc B-Y");
        Assert.Equal(
            "-DOCSTART- -X- -7- O\n\na -X- -X- B-X\nb -X- -X- I-X\n\nc -X- -X- B-Y\n\n",
            ConllExport.Of(read.Tasks[0].ToJson(), new() { Layout = ConllLayout.Document }).Text);
    }
}
