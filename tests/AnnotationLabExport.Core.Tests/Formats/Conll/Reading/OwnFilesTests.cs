using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>What this program writes comes back.</summary>
public sealed class OwnFilesTests
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
            + """{"id":"n 2","data":{"text":"f"}}""" + """{"id":"n 3","data":{"text":" "}}""";
        var choice = new ConllChoice { Layout = layout, Separator = separator, Scheme = scheme, Overlap = OverlapRule.Layered };
        var read = ConllRead.Of(ConllExport.Of(project, choice).Text);
        string borders = layout switch { ConllLayout.Document => " |  | ", ConllLayout.Classic => " | ", _ => "" };
        Assert.Equal("X:a X:bb L_L:c d e X:c X:d" + borders, read.Spans);
        Assert.Equal(
            layout switch
            {
                ConllLayout.Document => "1:a bb/c d e n_2:f n_3:",
                ConllLayout.Classic => "1:a bb/c d e 2:f",
                _ => "1:a bb/c d e/f",
            },
            read.Texts);
        Assert.Empty(read.Warnings);
        Assert.Equal(read.Spans, ConllRead.Of([ConllExport.Of(project, choice with { NewLine = LineEnding.CrLf }).Text]).Spans);
    }

    /// <summary>Tokens that look like something else at the place of a token.</summary>
    [Theory]
    [InlineData("1 2 3")]
    [InlineData("1\\n1 2\\n1")]
    [InlineData("1-2 # #x _ - O")]
    [InlineData("# # #")]
    [InlineData("#newdoc ###MEDLINE:7 (5) O B-X")]
    [InlineData("-DOCSTART-x -X- -DOCSTART")]
    [InlineData("O")]
    [InlineData("B-X _")]
    [InlineData("id form")]
    public void Words_of_other_formats_are_words(string text)
    {
        foreach (ConllLayout layout in Enum.GetValues<ConllLayout>())
        {
            foreach (ConllSeparator separator in Enum.GetValues<ConllSeparator>())
            {
                string written = ConllExport.Of(Sample.Note(text, Sample.Span(0, 1, "X")), new() { Layout = layout, Separator = separator }).Text;
                var read = ConllRead.Of(written);
                Assert.Equal(text.Replace("\\n", "\n", StringComparison.Ordinal), Assert.Single(read.Tasks).Text);
                Assert.Single(ConllRead.Annotations(read.Tasks[0]));
                Assert.Empty(read.Warnings);
            }
        }
    }

    [Theory]
    [InlineData("-DOCSTART- -X- O\n-DOCSTART- -X- _ B-X\na -X- _ I-X\n", "X:-DOCSTART- a")]
    [InlineData("-DOCSTART- -X- O\na -X- _ O\n\n-DOCSTART- -X- _ B-X\n", "X:-DOCSTART-")]
    [InlineData("-DOCSTART-\t-X-\tO\na\t-X-\t_\tB-X\n-DOCSTART-\t-X-\t_\tI-X\n", "X:a -DOCSTART-")]
    public void In_layout_Page_a_token_may_be_called_docstart(string text, string expected)
    {
        var read = ConllRead.Of(text);
        Assert.Single(read.Tasks);
        Assert.Equal(expected, read.Spans);
    }

    [Fact]
    public void A_task_that_was_read_can_be_exported()
    {
        var read = ConllRead.Of("-DOCSTART- -X- -7- O\n\na B-X\nb I-X\n\nc B-Y");
        Assert.Equal(
            "-DOCSTART- -X- -7- O\n\na -X- -X- B-X\nb -X- -X- I-X\n\nc -X- -X- B-Y\n\n",
            ConllExport.Of(read.Tasks[0].ToJson(), new() { Layout = ConllLayout.Document }).Text);
    }

    [Fact]
    public void A_document_is_given_when_the_next_begins_once_the_shape_is_decided()
    {
        var texts = new List<string>();
        ConllRead.Of((reader, take) =>
        {
            for (int i = 0; i < 1000; i++)
                reader.Add("a O");
            take();
            Assert.False(reader.TryTake(out _));
            reader.Add("-DOCSTART- O");
            Assert.True(reader.TryTake(out var first));
            texts.Add(AnnotationLabExport.Objects.AlabTask.Of(first, "").Text!);
            Assert.False(reader.TryTake(out _));
        });
        Assert.Equal(1999, Assert.Single(texts).Length);
    }
}
