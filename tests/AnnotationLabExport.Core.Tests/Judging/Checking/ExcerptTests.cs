using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Text;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>What is quoted of ids and names: little, and printable; of texts nothing.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData(39, 39, "")]
    [InlineData(40, 40, "")]
    [InlineData(41, 40, "…")]
    [InlineData(4000, 40, "…")]
    public void Forty_characters_are_quoted(int length, int quoted, string mark) => Assert.Equal(
        new string('x', quoted) + mark, Excerpt.Of(new string('x', length)));

    [Fact]
    public void A_pair_is_not_cut()
    {
        Assert.Equal(new string('x', 39) + "…", Excerpt.Of(new string('x', 39) + "😀 and more"));
        Assert.Equal(new string('x', 38) + "😀…", Excerpt.Of(new string('x', 38) + "😀 and more"));
    }

    [Theory]
    [InlineData("\e[31m", "\\u001B[31m")]
    [InlineData("\a\b\r\n\t\0", "\\u0007\\u0008\\u000D\\u000A\\u0009\\u0000")]
    [InlineData("\u007F\u0085\u009B31m", "\\u007F\\u0085\\u009B31m")]
    [InlineData("a\u2028b\u2029c", "a\\u2028b\\u2029c")]
    [InlineData("\u202Aa\u202Eb\u2066c\u2069", "\\u202Aa\\u202Eb\\u2066c\\u2069")]
    [InlineData("naïve 😀 漢字 \\u001B", "naïve 😀 漢字 \\u001B")]
    public void Control_characters_are_escaped_and_others_are_not(string text, string printable) =>
        Assert.Equal(printable, Excerpt.Printable(text));

    [Fact]
    public void Half_a_pair_is_escaped() => Assert.Equal("\\uDE00 \\uD83D", Excerpt.Printable("\uDE00 \uD83D"));

    [Fact]
    public void Of_an_id_forty_characters_are_told()
    {
        string id = new('i', 41);
        AlabDiagnostic found = Assert.Single(Found.In($"{{\"id\":\"{id}\",\"data\":{{}}}}"));
        Assert.Equal(id, found.TaskId);
        Assert.Contains($"task {new string('i', 40)}…: ", found.ToString(), StringComparison.Ordinal);
        string line = new Diagnostic(DiagnosticCode.TextMissing, "a", 1, id, id, id, id, "").ToString();
        Assert.Equal(4, line.Split(new string('i', 40) + '…').Length - 1);
    }

    [Fact]
    public void Nothing_of_a_text_is_in_any_finding()
    {
        string task = Note("secret words", Span(0, 4, "L", "secret"), Span(7, 90, "L", "words secret"), Result("textarea", """{"text":"secret"}"""), """{"value":{"text":"secret"}}""");
        List<AlabDiagnostic> found = Found.In(task);

        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, one => $"{one}{Found.Line(one)}".Contains("secret", StringComparison.Ordinal));
    }
}
