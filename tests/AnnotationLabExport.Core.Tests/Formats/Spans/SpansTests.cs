using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Spans;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Formats.Spans;

public sealed class SpansTests
{
    private static readonly SpansOptions Doccano = new() { Style = SpanStyle.Doccano };

    [Fact]
    public void A_document_is_a_line()
    {
        const string Note =
            """{"id":7,"data":{"text":"💊 Took it\n","title":"n.txt"},"completions":[{"id":71,"created_username":"eric","result":[{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":3,"end":7,"labels":["ACT"]}},{"type":"relation","from_id":"b","to_id":"a","direction":"right","labels":["does"]},{"id":"b","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":2,"labels":["DRUG"]}},{"id":"c","type":"choices","from_name":"kind","to_name":"text","value":{"choices":["Good","New"]}}]}]}""";
        Assert.Equal(
            """{"text":"💊 Took it\n","spans":[{"start":0,"end":1,"label":"DRUG","text":"💊"},{"start":2,"end":6,"label":"ACT","text":"Took"}],"relations":[{"head":0,"child":1,"label":"does"}],"cats":{"kind":["Good","New"]},"meta":{"task_id":7,"title":"n.txt","completion_id":71,"annotator":"eric"}}""" + "\n",
            Run(Note).Text);
        Assert.Equal(
            """{"id":7,"text":"💊 Took it\n","entities":[{"id":1,"label":"DRUG","start_offset":0,"end_offset":2},{"id":2,"label":"ACT","start_offset":3,"end_offset":7}],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"does"}],"cats":["Good","New"],"Comments":[]}""" + "\n",
            Run(Note, Doccano).Text);
    }

    [Fact]
    public void A_task_without_annotations_is_a_line_without_spans()
    {
        Assert.Equal(
            """{"text":"x","spans":[],"relations":[],"cats":{},"meta":{"task_id":null,"title":null,"completion_id":null,"annotator":null}}""" + "\n",
            Run("""{"data":{"text":"x"}}""").Text);
        Assert.Equal(
            """{"id":null,"text":"x","entities":[],"relations":[],"cats":[],"Comments":[]}""" + "\n",
            Run("""{"data":{"text":"x"}}""", Doccano).Text);
        Assert.Equal("", Run("[]").Text);
    }

    [Theory]
    [InlineData("\\u0007\\b\\f\\n\\r\\t\\\"\\\\\\/", "\\u0007\\b\\f\\n\\r\\t\\\"\\\\/")]
    [InlineData("\\u0085\\u2028\\u2029\\u001f\\u007f", "\\u0085\\u2028\\u2029\\u001f\u007f")]
    [InlineData("é\\u00e9\\ud83d\\ude00😀\u00A0", "éé😀😀\u00A0")]
    [InlineData("a\\ud83d\\ud83d\\ude00", "a\uFFFD😀")]
    public void Strings_are_escaped_only_where_readers_need_it(string spelled, string expected) =>
        Assert.StartsWith($$"""{"text":"{{expected}}","spans":[],""", Run(Sample.Note(spelled)).Text, StringComparison.Ordinal);

    [Fact]
    public void Overlaps_stay_and_equal_spans_come_once_in_order()
    {
        var run = Run(Sample.Note(
            "a b c d", Sample.Span(2, 5, "Y"), Sample.Span(0, 3, "X"), Sample.Span(0, 5, "X"), Sample.Span(0, 3, "X"), Sample.Span(0, 4, "Z"),
            Sample.Span(4, 9, "out"), Sample.Span(1, 2, "empty")));
        Assert.Equal(
            ["X:a b c", "X:a b", "Z:a b", "Y:b c"],
            Lines(run).Single().GetProperty("spans").EnumerateArray().Select(span => $"{span.GetProperty("label").GetString()}:{span.GetProperty("text").GetString()}"));
        Assert.Equal(4, run.Annotations);
        Assert.Equal((6, 4, 1, 1), (run.Spans!.Candidates, run.Spans.Exact, run.Spans.OutOfRange, run.Spans.Empty));
        Assert.Equal((1, 1), (run.Count(DiagnosticCode.SpanOutOfRange), run.Count(DiagnosticCode.SpanEmpty)));
        Assert.Equal(0, run.Count(DiagnosticCode.SpanOverlap));
    }

    [Theory]
    [InlineData("right", "0>1")]
    [InlineData("left", "1>0")]
    [InlineData("bi", "0>1 1>0")]
    [InlineData("other", "0>1")]
    public void A_relation_goes_the_way_its_direction_says(string direction, string expected)
    {
        string relation = $$"""{"type":"relation","from_id":"a","to_id":"b","direction":"{{direction}}"}""";
        var run = Run(Sample.Note("x y", Sample.Span(0, 1, "X", id: "a"), Sample.Span(2, 3, "Y", id: "b"), relation));
        Assert.Equal(expected, Relations(run));
        Assert.Contains("\"label\":\"relation\"", run.Text, StringComparison.Ordinal);
        Assert.Equal(expected, Relations(Run(Sample.Note("x y", Sample.Span(0, 1, "X", id: "a"), Sample.Span(2, 3, "Y", id: "b"), relation), Doccano), "from_id", "to_id", 1));
    }

    [Fact]
    public void Relations_of_what_is_no_span_are_left_out_and_counted()
    {
        static string Relation(string from, string to) => $$"""{"type":"relation","from_id":"{{from}}","to_id":"{{to}}"}""";
        var run = Run(Sample.Note(
            "x y", Sample.Span(0, 1, "X", id: "a"), Sample.Span(2, 3, "Y", id: "b"), Sample.Span(0, 1, "X", id: "same"), Sample.Span(9, 10, "Z", id: "out"),
            Sample.Result("choices", """{"choices":["c"]}""", id: "c"),
            Relation("a", "a"), Relation("a", "same"), Relation("a", "out"), Relation("c", "a"), Relation("a", "nowhere"), Relation("same", "b")));
        Assert.Equal("0>1", Relations(run));
        Assert.Equal((5, 1), (run.RelationsLeftOut, run.Count(DiagnosticCode.RelationDangling)));
    }

    [Fact]
    public void Choices_about_a_place_are_no_categories()
    {
        var run = Run(Sample.Note(
            "x y",
            Sample.Span(0, 1, "X"),
            Sample.Result("choices", """{"choices":["A"]}""", from: "one"),
            Sample.Result("choices", """{"start":0,"end":1,"choices":["of a span"]}""", from: "one"),
            Sample.Result("choices", """{"x":1,"y":2,"choices":["of a box"]}""", from: "two"),
            Sample.Result("choices", """{"choices":["B","A"," ",5]}""", from: "one"),
            """{"type":"choices","value":{"choices":"bare"}}"""));
        Assert.Equal("""{"one":["A","B"],"choices":["bare"]}""", Lines(run).Single().GetProperty("cats").GetRawText());
    }

    [Theory]
    [InlineData("""{"id":1.50,"data":{"text":"x","title":["a", {"b": 1}]},"completions":[{"id":"c\n","completed_by":5,"result":[]}]}""", """{"task_id":1.50,"title":["a",{"b":1}],"completion_id":"c\n","annotator":5}""")]
    [InlineData("""{"id":"é\u00e9","data":{"text":"x","title":""},"predictions":[{"id":3,"model_version":"m","result":[]}]}""", """{"task_id":"éé","title":"","completion_id":"p3",""")]
    public void Meta_is_spelled_as_in_the_source(string project, string expected)
    {
        var run = ExportRun.Of(project, AlabFormat.Spans, new FormatOptions { Choice = new() { Source = AnnotationSource.Both } });
        Assert.Contains($"\"meta\":{expected}", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpanStyle.Spans, null, "\"start\":2,\"end\":3")]
    [InlineData(SpanStyle.Spans, OffsetUnit.CodePoint, "\"start\":2,\"end\":3")]
    [InlineData(SpanStyle.Spans, OffsetUnit.Utf16, "\"start\":3,\"end\":5")]
    [InlineData(SpanStyle.Doccano, null, "\"start_offset\":3,\"end_offset\":5")]
    [InlineData(SpanStyle.Doccano, OffsetUnit.CodePoint, "\"start_offset\":2,\"end_offset\":3")]
    public void Offsets_count_what_was_asked_for(SpanStyle style, OffsetUnit? unit, string expected)
    {
        var run = Run(Sample.Note("💊 💊", Sample.Span(3, 5, "X")), new SpansOptions { Style = style, Unit = unit });
        Assert.Contains(expected, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Doccano_numbers_spans_and_relations_through_the_file()
    {
        const int Tasks = 3000;
        string note = Sample.Note(
            "one two " + new string('x', 700), Sample.Span(0, 3, "X", id: "a"), Sample.Span(4, 7, "Y", id: "b"), """{"type":"relation","from_id":"a","to_id":"b"}""");
        List<System.Text.Json.JsonElement> lines = Lines(Run(string.Concat(Enumerable.Repeat(note, Tasks)), Doccano));
        Assert.Equal(Enumerable.Range(1, 2 * Tasks), lines.SelectMany(line => line.GetProperty("entities").EnumerateArray()).Select(entity => entity.GetProperty("id").GetInt32()));
        Assert.Equal(
            Enumerable.Range(1, Tasks).Select(i => (i, (2 * i) - 1, 2 * i)),
            lines.SelectMany(line => line.GetProperty("relations").EnumerateArray()).Select(relation =>
                (relation.GetProperty("id").GetInt32(), relation.GetProperty("from_id").GetInt32(), relation.GetProperty("to_id").GetInt32())));
    }

    private static ExportRun Run(string project, SpansOptions? options = null) =>
        ExportRun.Of(project, AlabFormat.Spans, new FormatOptions { Own = [options ?? new()] });

    private static List<System.Text.Json.JsonElement> Lines(ExportRun run) =>
        [.. run.Text.Split('\n')[..^1].Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)];

    private static string Relations(ExportRun run, string from = "head", string to = "child", int first = 0) =>
        string.Join(' ', Lines(run).Single().GetProperty("relations").EnumerateArray()
            .Select(relation => $"{relation.GetProperty(from).GetInt32() - first}>{relation.GetProperty(to).GetInt32() - first}"));
}
