using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class LayoutTests
{
    private const string Project =
        """{"id":7,"data":{"text":"a b\nc"},"completions":[{"result":[{"type":"labels","value":{"start":0,"end":3,"labels":["X"]}}]},{}]}{"id":8,"data":{"text":""}}""";

    [Fact]
    public void Page_has_one_header_and_no_blank_line_after_it() =>
        Assert.Equal(
            """
            -DOCSTART- -X- O
            a -X- _ B-X
            b -X- _ I-X

            c -X- _ O

            a -X- _ O
            b -X- _ O

            c -X- _ O


            """,
            Conll.Run(Project).Text);

    [Fact]
    public void Product_has_one_header_and_a_blank_line() =>
        Assert.Equal(
            """
            -DOCSTART- -X- -X- O

            a -X- -X- B-X
            b -X- -X- I-X

            c -X- -X- O

            a -X- -X- O
            b -X- -X- O

            c -X- -X- O


            """,
            Conll.Run(Project, new() { Layout = ConllLayout.Product }).Text);

    [Fact]
    public void Document_has_a_header_for_every_document() =>
        Assert.Equal(
            """
            -DOCSTART- -X- -7- O

            a -X- -X- B-X
            b -X- -X- I-X

            c -X- -X- O

            -DOCSTART- -X- -7- O

            a -X- -X- O
            b -X- -X- O

            c -X- -X- O

            -DOCSTART- -X- -8- O


            """,
            Conll.Run(Project, new() { Layout = ConllLayout.Document }).Text);

    [Fact]
    public void Classic_has_a_header_without_id_for_every_document() =>
        Assert.Equal(
            """
            -DOCSTART- -X- O O

            a -X- -X- B-X
            b -X- -X- I-X

            c -X- -X- O

            -DOCSTART- -X- O O

            a -X- -X- O
            b -X- -X- O

            c -X- -X- O

            -DOCSTART- -X- O O


            """,
            Conll.Run(Project, new() { Layout = ConllLayout.Classic }).Text);

    [Theory]
    [InlineData(ConllLayout.Page)]
    [InlineData(ConllLayout.Product)]
    [InlineData(ConllLayout.Document)]
    [InlineData(ConllLayout.Classic)]
    public void Lines_end_as_was_asked(ConllLayout layout)
    {
        string lf = Conll.Run(Project, new() { Layout = layout }).Text;
        Assert.Equal(
            lf.Replace("\n", "\r\n", StringComparison.Ordinal),
            Conll.Run(Project, new() { Layout = layout, NewLine = LineEnding.CrLf }).Text);
    }

    [Theory]
    [InlineData("7", "-7-")]
    [InlineData("7.50", "-7.50-")]
    [InlineData("\"note 7\"", "-note_7-")]
    [InlineData("\" a\\u00a0\\n\\u001cb \"", "-_a___b_-")]
    [InlineData("\"é\\ud83d\"", "-é\uFFFD-")]
    [InlineData("\" \"", "-_-")]
    [InlineData("\"\"", "-X-")]
    [InlineData("null", "-X-")]
    [InlineData("{ \"a\": \"b c\" }", "-{\"a\":\"b_c\"}-")]
    public void The_id_of_a_document_holds_no_white_space(string id, string column) =>
        Assert.Equal(
            $"-DOCSTART- -X- {column} O\n\na -X- -X- O\n\n",
            Conll.Run("{\"id\":" + id + ",\"data\":{\"text\":\"a\"}}", new() { Layout = ConllLayout.Document }).Text);

    [Fact]
    public void A_missing_id_is_told_apart_from_every_id() =>
        Assert.StartsWith(
            "-DOCSTART- -X- -X- O\n\n",
            Conll.Run("{\"data\":{\"text\":\"a\"}}", new() { Layout = ConllLayout.Document }).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(ConllLayout.Page, "-DOCSTART- -X- O\n")]
    [InlineData(ConllLayout.Product, "-DOCSTART- -X- -X- O\n\n")]
    [InlineData(ConllLayout.Document, "")]
    [InlineData(ConllLayout.Classic, "")]
    public void No_tasks_leave_the_files_header(ConllLayout layout, string expected)
    {
        Assert.Equal(expected, Conll.Run("[]", new() { Layout = layout }).Text);
        Assert.Equal(expected, Conll.Run("""{"id":1,"data":{}}{"data":{"text":"a"},"completions":[{"skipped":true}]}""", new() { Layout = layout }).Text);
    }
}
