using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class SentenceTests
{
    [Fact]
    public void A_span_over_a_sentence_end_begins_anew()
    {
        var run = Conll.Run(Sample.Note("a b\\nc d\\n\\ne f", Sample.Span(2, 10, "X")));
        Assert.Equal("a/O b/B-X | c/B-X d/I-X | e/B-X f/O |", Conll.Short(run));
        Assert.Equal((1, 0), (run.Annotations, run.Counts.Count));
    }

    [Fact]
    public void Sentences_end_at_line_breaks_only() =>
        Assert.Equal("One./O Two!/O three?/O | Four/O |", Conll.Tagged("One. Two! three?\\nFour"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\\n \\t\\u00a0")]
    public void A_text_without_tokens_gives_no_sentence(string text)
    {
        var run = Conll.Run(Sample.Note(text));
        Assert.Equal("-DOCSTART- -X- O\n", run.Text);
        Assert.Equal((1, 1, 0), (run.Tasks, run.Completions, run.Counts.Count));
    }

    [Fact]
    public void No_tasks_leave_the_header_alone() => Assert.Equal("-DOCSTART- -X- O\n", Conll.Run("[]").Text);

    [Fact]
    public void A_task_without_text_writes_nothing_and_the_others_go_on()
    {
        var run = Conll.Run("""{"id":1,"data":{"a":"x","b":"y"},"completions":[{"id":2}]}{"data":{"text":"a"}}{"id":3,"data":{}}""");
        Assert.Equal("a/O |", Conll.Short(run));
        Assert.Equal((1, 0, 2), (run.Tasks, run.Completions, run.Count(DiagnosticCode.TextMissing)));
    }

    [Fact]
    public void A_task_is_written_once_for_every_annotation_set_in_source_order() =>
        Assert.Equal(
            "a/B-X | a/O | a/B-Y |",
            Conll.Short(Conll.Run(Sample.NoteOf(
                "a",
                Sample.Completion("3", "", Sample.Span(0, 1, "X")),
                Sample.Completion("2", ""),
                Sample.Completion("9", "\"deleted_at\":\"x\",", Sample.Span(0, 1, "D")),
                Sample.Completion("1", "", Sample.Span(0, 1, "Y"))))));

    [Fact]
    public void A_docstart_in_a_text_is_written_as_it_is_and_told()
    {
        var run = Conll.Run(Sample.Note("-DOCSTART- x-DOCSTART- -docstart- \\u002dDOCSTART-", Sample.Span(0, 10, "X")));
        Assert.Equal("-DOCSTART-/B-X x-DOCSTART-/O -docstart-/O -DOCSTART-/O |", Conll.Short(run));
        Assert.Equal(2, run.Count(DiagnosticCode.TokenIsDocstart));
    }

    [Theory]
    [InlineData("a\\ud83d b", "a\uFFFD/O b/O |")]
    [InlineData("\\ude00 \\ud83d", "\uFFFD/O \uFFFD/O |")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\uFFFD😀/O |")]
    public void A_lone_surrogate_becomes_a_replacement_character_and_is_told(string text, string expected)
    {
        var run = Conll.Run(Sample.Note(text));
        Assert.Equal(expected, Conll.Short(run));
        Assert.Equal(1, run.Count(DiagnosticCode.TextInvalid));
    }

    [Fact]
    public void Invalid_utf8_becomes_a_replacement_character_and_is_told()
    {
        byte[] project = [.. "{\"data\":{\"text\":\"a"u8, 0xE2, 0x82, .. " b\"}}"u8];
        var run = ExportRun.Of(project, AlabFormat.Conll2003);
        Assert.Equal("a\uFFFD/O b/O |", Conll.Short(run));
        Assert.Equal(1, run.Count(DiagnosticCode.TextInvalid));
    }

    [Fact]
    public void Very_many_tokens_and_spans_are_tagged()
    {
        string text = string.Join(' ', Enumerable.Repeat("ab", 5000));
        string[] spans = [.. Enumerable.Range(0, 2500).Select(i => Sample.Span(i * 6, (i * 6) + 2, "X"))];
        var run = Conll.Run(Sample.Note(text, spans));
        Assert.Equal((2500, 2500), (run.Annotations, run.Lines.Count(line => line.EndsWith("B-X", StringComparison.Ordinal))));
    }
}
