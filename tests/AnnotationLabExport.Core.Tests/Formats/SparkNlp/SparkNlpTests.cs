using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using static AnnotationLabExport.CoreTests.Formats.SparkNlp.SparkNlp;

namespace AnnotationLabExport.CoreTests.Formats.SparkNlp;

public sealed class SparkNlpTests
{
    private const string Note =
        """{"id":7,"data":{"text":" Took 💊 ibuprofen.\nNo pain ","title":"n.txt"},"completions":[{"id":71,"result":[{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":6,"end":18,"labels":["DRUG NAME"]}}]}]}""";

    private static readonly string[] Tokens =
    [
        Annotation("token", 1, 4, "Took", "\"sentence\":\"0\""),
        Annotation("token", 6, 7, "💊", "\"sentence\":\"0\""),
        Annotation("token", 9, 18, "ibuprofen.", "\"sentence\":\"0\""),
        Annotation("token", 20, 21, "No", "\"sentence\":\"1\""),
        Annotation("token", 23, 26, "pain", "\"sentence\":\"1\""),
    ];

    private static readonly string[] Parts =
    [
        Annotation("pos", 1, 4, "-X-", "\"word\":\"Took\",\"sentence\":\"0\""),
        Annotation("pos", 6, 7, "-X-", "\"word\":\"💊\",\"sentence\":\"0\""),
        Annotation("pos", 9, 18, "-X-", "\"word\":\"ibuprofen.\",\"sentence\":\"0\""),
        Annotation("pos", 20, 21, "-X-", "\"word\":\"No\",\"sentence\":\"1\""),
        Annotation("pos", 23, 26, "-X-", "\"word\":\"pain\",\"sentence\":\"1\""),
    ];

    private static readonly string[] Labels =
    [
        Annotation("named_entity", 1, 4, "O", "\"word\":\"Took\",\"sentence\":\"0\""),
        Annotation("named_entity", 6, 7, "B-DRUG_NAME", "\"word\":\"💊\",\"sentence\":\"0\""),
        Annotation("named_entity", 9, 18, "I-DRUG_NAME", "\"word\":\"ibuprofen.\",\"sentence\":\"0\""),
        Annotation("named_entity", 20, 21, "O", "\"word\":\"No\",\"sentence\":\"1\""),
        Annotation("named_entity", 23, 26, "O", "\"word\":\"pain\",\"sentence\":\"1\""),
    ];

    [Fact]
    public void A_document_is_a_row_with_the_text_as_it_is()
    {
        string document = Annotation("document", 0, 27, " Took 💊 ibuprofen.\\nNo pain ", "\"training\":\"true\"");
        string first = Annotation("document", 1, 18, "Took 💊 ibuprofen.", "\"sentence\":\"0\"");
        string second = Annotation("document", 20, 26, "No pain", "\"sentence\":\"1\"");
        string expected = $$"""{"doc_id":"7","text":" Took 💊 ibuprofen.\nNo pain ","document":[{{document}}],"sentence":[{{first}},{{second}}],"""
            + $$""" "token":[{{string.Join(',', Tokens)}}],"pos":[{{string.Join(',', Parts)}}],"label":[{{string.Join(',', Labels)}}],"completion_id":"71","title":"n.txt"}""".TrimStart();
        Assert.Equal([expected], Rows(Note));
        Assert.Equal([expected], Rows(Note, RowUnit.Document));
    }

    [Fact]
    public void A_sentence_is_a_row_whose_positions_count_in_it()
    {
        string document = Annotation("document", 0, 6, "No pain", "\"training\":\"true\"");
        string sentence = Annotation("document", 0, 6, "No pain", "\"sentence\":\"0\"");
        string no = Annotation("token", 0, 1, "No", "\"sentence\":\"0\"");
        string pain = Annotation("token", 3, 6, "pain", "\"sentence\":\"0\"");
        string posOfNo = Annotation("pos", 0, 1, "-X-", "\"word\":\"No\",\"sentence\":\"0\"");
        string posOfPain = Annotation("pos", 3, 6, "-X-", "\"word\":\"pain\",\"sentence\":\"0\"");
        string tagOfNo = Annotation("named_entity", 0, 1, "O", "\"word\":\"No\",\"sentence\":\"0\"");
        string tagOfPain = Annotation("named_entity", 3, 6, "O", "\"word\":\"pain\",\"sentence\":\"0\"");
        List<string> rows = Rows(Note, RowUnit.Sentence);
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("""{"doc_id":"7","text":"Took 💊 ibuprofen.","document":[{"annotatorType":"document","begin":0,"end":17,""", rows[0], StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"doc_id":"7","text":"No pain","document":[{{document}}],"sentence":[{{sentence}}],"token":[{{no}},{{pain}}],"pos":[{{posOfNo}},{{posOfPain}}],"label":[{{tagOfNo}},{{tagOfPain}}],"completion_id":"71","title":"n.txt"}""",
            rows[1]);
    }

    [Fact]
    public void Every_annotation_set_is_a_document()
    {
        const string Sets = """{"id":"a b","data":{"text":"x"},"completions":[{"id":1,"result":[]},{"result":[]}],"predictions":[{"id":9,"result":[]}]}""";
        var run = ExportRun.Of(Sets, AlabFormat.SparkNlp, new FormatOptions { Choice = new() { Source = AnnotationSource.Both } });
        Assert.Equal(
            ["a b/1/-", "a b/-/-", "a b/p9/-"],
            DuckDb.Query(run.Bytes, "SELECT concat_ws('/', doc_id, coalesce(completion_id, '-'), coalesce(title, '-')) FROM '{0}'"));
        Assert.Equal((1, 2), (run.Tasks, run.Completions));
    }

    [Theory]
    [InlineData("""{"data":{"text":"x"}}""", "null/x/null/null")]
    [InlineData("""{"id":null,"data":{"text":"x","title":null}}""", "null/x/null/null")]
    [InlineData("""{"id":1.50,"data":{"text":"x","title":["t", 1]},"completions":[{"id":{"a": 1},"result":[]}]}""", "1.50/x/{\"a\":1}/[\"t\",1]")]
    [InlineData("""{"id":"","data":{"text":"x","title":""},"completions":[{"id":true,"result":[]}]}""", "/x/true/")]
    public void Ids_and_title_stand_as_in_a_cell(string project, string expected)
    {
        byte[] file = Run(project).Bytes;
        Assert.Equal(
            [expected],
            DuckDb.Query(file, "SELECT coalesce(doc_id, 'null') || '/' || text || '/' || coalesce(completion_id, 'null') || '/' || coalesce(title, 'null') FROM '{0}'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \\n\\t\\u00a0")]
    public void A_document_without_tokens_makes_no_row(string text)
    {
        var run = Run(Sample.Note(text));
        Assert.Empty(DuckDb.Rows(run.Bytes));
        Assert.Equal(1, run.Tasks);
    }

    [Fact]
    public void A_project_without_tasks_is_a_file_without_rows()
    {
        byte[] file = Run("[]").Bytes;
        Assert.Empty(DuckDb.Rows(file));
        using var arrow = new ArrowParquet(file);
        Assert.Equal((0, 0, 39), (arrow.Footer.NumRowGroups, arrow.Footer.NumRows, arrow.Footer.NumColumns));
    }

    [Fact]
    public void A_lone_surrogate_is_a_replacement_character()
    {
        List<string> rows = Rows(Sample.Note("a\\ud83d b", Sample.Span(0, 2, "X\\udc00")));
        Assert.Contains("\"text\":\"a\uFFFD b\"", rows[0], StringComparison.Ordinal);
        Assert.Contains(Annotation("named_entity", 0, 1, "B-X\uFFFD", "\"word\":\"a\uFFFD\",\"sentence\":\"0\""), rows[0], StringComparison.Ordinal);
        Assert.Contains(Annotation("token", 3, 3, "b", "\"sentence\":\"0\""), rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_count_spans_that_are_tags()
    {
        var run = Run(Sample.Note("a b c", Sample.Span(0, 3, "X"), Sample.Span(2, 5, "Y"), Sample.Span(9, 12, "Z")));
        Assert.Equal(1, run.Annotations);
    }
}
