using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

/// <summary>Offsets and quotes of the long shape where the source's are not as they are asked for (docs/formats.md §5).</summary>
public sealed class LongOffsetTests
{
    // Units: 0 emoji, 2 blank, 3 "bad", 6 blank, 7 emoji, 9 blank, 10 "ache"; code points: 0, 1, 2, 5, 6, 7, 8.
    private const string Text = "😀 bad 😀 ache";

    [Theory]
    [InlineData(3, 6, "bad", "3,6", "2,5")]
    [InlineData(2, 5, "bad", "3,6", "2,5")]
    [InlineData(2, 7, " bad ", "3,6", "2,5")]
    [InlineData(3, 6, null, "3,6", "2,5")]
    [InlineData(4, 6, "ache", "10,14", "8,12")]
    [InlineData(3, 6, "none", "3,6", "2,5")]
    [InlineData(8, 14, "none", "7,14", "6,12")]
    [InlineData(3, 99, "none", ",", ",")]
    [InlineData(2, 3, null, ",", ",")]
    public void A_span_has_its_place_in_the_unit_that_is_asked_for(int start, int end, string? quote, string units, string codePoints)
    {
        string span = Span(start, end, "X", quote);
        Assert.Equal($"{start},{end}", Offsets(OffsetUnit.Source, span));
        Assert.Equal(units, Offsets(OffsetUnit.Utf16, span));
        Assert.Equal(codePoints, Offsets(OffsetUnit.CodePoint, span));
    }

    [Fact]
    public void A_path_has_none() =>
        Assert.Equal(",", Offsets(OffsetUnit.Utf16, Result("labels", """{"start":"/p","end":"/p","labels":["X"]}""")));

    [Fact]
    public void Spans_that_do_not_fit_are_kept_or_omitted_as_asked()
    {
        string moved = Span(4, 6, "X", "ache");
        string missing = Span(3, 6, "X", "none");
        Assert.Equal(("10,14", "3,6"), (Offsets(OffsetUnit.Utf16, moved), Offsets(OffsetUnit.Utf16, missing)));
        Assert.Equal(("4,6", "3,6"), (Offsets(OffsetUnit.Utf16, MismatchedSpan.Keep, moved), Offsets(OffsetUnit.Utf16, MismatchedSpan.Keep, missing)));
        Assert.Equal(("10,14", ","), (Offsets(OffsetUnit.Utf16, MismatchedSpan.Omit, moved), Offsets(OffsetUnit.Utf16, MismatchedSpan.Omit, missing)));
    }

    [Fact]
    public void A_span_without_label_has_a_place_too() =>
        Assert.Equal("2,5", Offsets(OffsetUnit.CodePoint, Result("labels", """{"start":3,"end":6,"labels":[]}""")));

    [Fact]
    public void Answers_about_a_span_have_its_place()
    {
        string[] rows = Rows(
            OffsetUnit.CodePoint,
            Result("choices", """{"start":3,"end":6,"choices":["A"]}""", id: "s"),
            Result("textarea", """{"text":["t"]}""", id: "s"),
            Span(2, 5, "X", "bad", "s"),
            Span(10, 14, "Y", "ache", "s"),
            Result("rating", """{"start":1,"end":"x","rating":4}""", id: "other"),
            """{"type":"relation","id":"s","from_id":"s","to_id":"s"}""",
            Result("rectanglelabels", """{"x":1,"y":2,"start":7,"end":8}""", id: "s"));
        Assert.Equal(["2,5", "2,5", "2,5", "8,12", "1,x", ",", "7,8"], rows);
    }

    [Fact]
    public void Answers_about_a_span_without_a_place_have_none() =>
        Assert.Equal([",", ","], Rows(OffsetUnit.Utf16, Span(3, 99, "X", "none", "s"), Result("choices", """{"start":3,"end":6}""", id: "s")));

    [Fact]
    public void Results_of_another_text_stay_as_they_are()
    {
        var config = Xml.Ner("""<Label value="X"/>""", """<Text name="head" value="$title"/>""");
        string[] rows =
        [
            Span(2, 5, "X", "bad", "s"),
            Result("labels", """{"start":2,"end":5,"labels":["X"]}""", to: "head", id: "h"),
            Result("choices", """{"start":0,"end":1}""", to: "head", id: "s"),
        ];
        Assert.Equal(["3,6", "2,5", "0,1"], Read(OffsetUnit.Utf16, MismatchedSpan.Search, config, rows).Select(row => $"{row[9]},{row[10]}"));
        Assert.Equal(["bad", "", ""], Read(OffsetUnit.Source, MismatchedSpan.Search, config, rows).Select(row => row[11]));
    }

    [Fact]
    public void A_task_without_text_keeps_its_offsets() => Assert.Equal(
        [["2", "5", ""]],
        Table.Records("""{"id":1,"completions":[{"result":[{"type":"labels","value":{"start":2,"end":5,"labels":["X"]}}]}]}""", Options(OffsetUnit.Utf16))[1..]
            .Select(row => row[9..12]));

    [Theory]
    [InlineData(3, 6, "bad")]
    [InlineData(2, 7, " bad ")]
    [InlineData(2, 3, " ")]
    [InlineData(3, 3, "")]
    [InlineData(8, 10, "😀 ")]
    [InlineData(3, 99, "")]
    public void Without_a_quote_the_text_is_what_stands_there_untrimmed(int start, int end, string text) =>
        Assert.Equal(text, Read(OffsetUnit.Source, MismatchedSpan.Search, null, Span(start, end, "X"))[0][11]);

    [Fact]
    public void It_is_read_in_the_unit_that_the_others_tell() =>
        Assert.Equal(["bad", "ache"], Read(OffsetUnit.Source, MismatchedSpan.Search, null, Span(2, 5, "X"), Span(8, 12, "X", "ache")).Select(row => row[11]));

    [Theory]
    [InlineData("\"text\":5", "5")]
    [InlineData("\"text\":[\"a\"]", "a")]
    [InlineData("\"text\":\"\"", "")]
    [InlineData("\"text\":null", "bad")]
    public void Any_quote_is_written_as_it_is(string quote, string text) => Assert.Equal(
        text, Read(OffsetUnit.Source, MismatchedSpan.Search, null, Result("labels", $$"""{"start":3,"end":6,{{quote}},"labels":["X"]}"""))[0][11]);

    [Fact]
    public void Answers_without_a_text_have_none() =>
        Assert.Equal("", Read(OffsetUnit.Source, MismatchedSpan.Search, null, Result("choices", """{"start":3,"end":6,"choices":["A"]}"""))[0][11]);

    [Fact]
    public void No_span_is_told_of() => Assert.Empty(
        ExportRun.Of(Note(Text, Span(3, 99, "X", "none"), Span(2, 3, "X"), Span(4, 6, "X", "ache")), AlabFormat.Csv, new() { Own = [Options(OffsetUnit.Utf16)] }).Counts);

    private static string Offsets(OffsetUnit unit, string result) => Offsets(unit, MismatchedSpan.Search, result);

    private static string Offsets(OffsetUnit unit, MismatchedSpan mismatched, string result)
    {
        string[] row = Assert.Single(Read(unit, mismatched, null, result));
        return $"{row[9]},{row[10]}";
    }

    private static string[] Rows(OffsetUnit unit, params string[] results) =>
        [.. Read(unit, MismatchedSpan.Search, null, results).Select(row => $"{row[9]},{row[10]}")];

    private static List<string[]> Read(OffsetUnit unit, MismatchedSpan mismatched, LabelConfig? config, params string[] results) => Rfc4180.Read(
        ExportRun.Of(
            Note(Text, results), AlabFormat.Csv, new() { Own = [Options(unit)], Tokens = new() { Mismatched = mismatched }, Config = config }).Text,
        ',')[1..];

    private static TableOptions Options(OffsetUnit unit) => new() { Shape = TableShape.Long, OffsetUnit = unit };
}
