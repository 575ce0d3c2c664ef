using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats.Conll;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class LayoutSeparatorTests
{
    [Theory]
    [InlineData(ConllLayout.Page, "-DOCSTART- -X- O\na -X- _ B-X\n\nb -X- _ O\n\nc -X- _ O\n\n")]
    [InlineData(ConllLayout.Product, "-DOCSTART- -X- -X- O\n\na -X- -X- B-X\n\nb -X- -X- O\n\nc -X- -X- O\n\n")]
    [InlineData(ConllLayout.Document, "-DOCSTART- -X- -1- O\n\na -X- -X- B-X\n\nb -X- -X- O\n\n-DOCSTART- -X- -note_2- O\n\nc -X- -X- O\n\n")]
    public void A_file_in_every_layout(ConllLayout layout, string expected) =>
        AssertFile(layout, expected, Sample.Note("a\\nb", Sample.Span(0, 1, "X")) + """{"id":"note 2","data":{"text":"c"}}""");

    [Theory]
    [InlineData(ConllLayout.Page, "-DOCSTART- -X- O\n")]
    [InlineData(ConllLayout.Product, "-DOCSTART- -X- -X- O\n\n")]
    [InlineData(ConllLayout.Document, "")]
    public void A_file_without_tasks(ConllLayout layout, string expected) => AssertFile(layout, expected, "[]");

    [Theory]
    [InlineData(ConllLayout.Page, "-DOCSTART- -X- O\n")]
    [InlineData(ConllLayout.Product, "-DOCSTART- -X- -X- O\n\n")]
    [InlineData(ConllLayout.Document, "-DOCSTART- -X- -1- O\n\n")]
    public void A_text_without_tokens(ConllLayout layout, string expected) => AssertFile(layout, expected, Sample.Note(" \\n"));

    [Theory]
    [InlineData("", "-X-")]
    [InlineData("\"id\":null,", "-X-")]
    [InlineData("\"id\":\"\",", "-X-")]
    [InlineData("\"id\":\" \",", "-_-")]
    [InlineData("\"id\":\"a\\tb\\u00a0\\u2028c\",", "-a_b__c-")]
    [InlineData("\"id\":7,", "-7-")]
    [InlineData("\"id\":7.50,", "-7.50-")]
    [InlineData("\"id\":\"é😀\",", "-é😀-")]
    [InlineData("\"id\":\"x\\ud83d\",", "-x\uFFFD-")]
    public void A_document_has_its_task_id(string id, string expected) =>
        AssertFile(ConllLayout.Document, $"-DOCSTART- -X- {expected} O\n\na -X- -X- O\n\n", $$$"""{{{{id}}}"data":{"text":"a"}}""");

    [Fact]
    public void Every_completion_is_a_document() =>
        AssertFile(
            ConllLayout.Document,
            "-DOCSTART- -X- -1- O\n\na -X- -X- B-X\n\n-DOCSTART- -X- -1- O\n\na -X- -X- O\n\n",
            Sample.NoteOf("a", Sample.Completion("8", "", Sample.Span(0, 1, "X")), Sample.Completion("9", "")));

    private static void AssertFile(ConllLayout layout, string expected, string project)
    {
        Assert.Equal(expected, ConllExport.Of(project, new() { Layout = layout }).Text);
        Assert.Equal(expected.Replace(' ', '\t'), ConllExport.Of(project, new() { Layout = layout, Separator = ConllSeparator.Tab }).Text);
    }
}
