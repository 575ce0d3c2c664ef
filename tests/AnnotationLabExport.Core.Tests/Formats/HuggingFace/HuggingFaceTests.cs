using System.Text.Json;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using ParquetSharp;
using static AnnotationLabExport.CoreTests.Formats.HuggingFace.HuggingFace;

namespace AnnotationLabExport.CoreTests.Formats.HuggingFace;

public sealed class HuggingFaceTests
{
    private const string Note =
        """{"id":7,"data":{"text":"Took 💊 twice\n\nno pain","title":"n.txt"},"completions":[{"id":71,"result":[{"id":"a","type":"labels","from_name":"label","to_name":"text","value":{"start":5,"end":13,"labels":["DRUG NAME"]}},{"id":"b","type":"labels","from_name":"label","to_name":"text","value":{"start":18,"end":22,"labels":["A"]}}]}]}""";

    [Fact]
    public void A_sentence_is_a_row()
    {
        var run = Run(Note);
        string[] expected =
        [
            """{"id":"7-71-0","tokens":["Took","💊","twice"],"ner_tags":[0,3,4],"task_id":"7","title":"n.txt"}""",
            """{"id":"7-71-1","tokens":["no","pain"],"ner_tags":[0,1],"task_id":"7","title":"n.txt"}""",
        ];
        Assert.Equal(expected, DuckDb.Rows(run.Bytes));
        Assert.Equal("\"O\", \"B-A\", \"I-A\", \"B-DRUG_NAME\", \"I-DRUG_NAME\"", Names(run));
        Assert.Equal(2, run.Annotations);
    }

    [Fact]
    public void A_document_is_a_row_if_asked_for() => Assert.Equal(
        ["""{"id":"7-71-0","tokens":["Took","💊","twice","no","pain"],"ner_tags":[0,3,4,0,1],"task_id":"7","title":"n.txt"}"""],
        DuckDb.Rows(Run(Note, Options(RowUnit.Document)).Bytes));

    [Theory]
    [InlineData("""{"data":{"text":"x\ny"}}""", "-0-0,-0-1")]
    [InlineData("""{"id":"a-b","data":{"text":"x"},"completions":[{"id":1,"result":[]},{"result":[]}]}""", "a-b-1-0,a-b-0-0")]
    [InlineData("""{"id":3,"data":{"text":"x"},"predictions":[{"id":5,"result":[]}]}""", "3-p5-0")]
    [InlineData("""{"id":3,"data":{"text":"\n \n"}}""", "")]
    public void Rows_have_ids_of_task_annotation_set_and_number(string project, string ids)
    {
        var run = Run(project, new FormatOptions { Choice = new() { Source = AnnotationSource.Both } });
        Assert.Equal(ids, string.Join(',', DuckDb.Query(run.Bytes, "SELECT id FROM '{0}'")));
    }

    [Fact]
    public void A_task_without_id_and_title_has_nulls() => Assert.Equal(
        ["""{"id":"-0-0","tokens":["x"],"ner_tags":[0],"task_id":null,"title":null}"""],
        DuckDb.Rows(Run("""{"data":{"text":"x"}}""").Bytes));

    [Theory]
    [InlineData(TaggingScheme.Iob2, "\"O\", \"B-X\", \"I-X\", \"B-Y\", \"I-Y\"", "1,2,3")]
    [InlineData(TaggingScheme.Iob1, "\"O\", \"B-X\", \"I-X\", \"B-Y\", \"I-Y\"", "2,2,4")]
    [InlineData(TaggingScheme.Iobes, "\"O\", \"B-X\", \"I-X\", \"E-X\", \"S-X\", \"B-Y\", \"I-Y\", \"E-Y\", \"S-Y\"", "1,3,8")]
    [InlineData(TaggingScheme.Bilou, "\"O\", \"B-X\", \"I-X\", \"L-X\", \"U-X\", \"B-Y\", \"I-Y\", \"L-Y\", \"U-Y\"", "1,3,8")]
    public void Every_label_has_a_name_for_each_position_of_the_scheme(TaggingScheme scheme, string names, string tags)
    {
        var run = Run(Sample.Note("a b c", Sample.Span(0, 3, "X"), Sample.Span(4, 5, "Y")), Options(scheme: scheme));
        Assert.Equal(names, Names(run));
        Assert.Equal([tags], DuckDb.Query(run.Bytes, "SELECT array_to_string(ner_tags, ',') FROM '{0}'"));
    }

    [Fact]
    public void Names_are_those_of_every_candidate_whatever_became_of_it()
    {
        var run = Run(
            Sample.Note("a b", Sample.Span(0, 1, "taken"), Sample.Span(0, 1, "lost"), Sample.Span(5, 9, "outside"), Sample.Span(1, 2, "blank"))
                + """{"id":2,"data":{"other":1},"completions":[{"id":3,"result":[""" + Sample.Span(0, 1, "of no text") + "]}]}"
                + """{"id":3,"data":{"text":"a"},"completions":[{"id":3,"was_cancelled":true,"result":[""" + Sample.Span(0, 1, "skipped") + "]}]}");
        Assert.Equal("\"O\", \"B-blank\", \"I-blank\", \"B-lost\", \"I-lost\", \"B-outside\", \"I-outside\", \"B-taken\", \"I-taken\"", Names(run));
    }

    [Fact]
    public void Labels_of_the_configuration_come_first_and_in_its_order()
    {
        LabelConfig config = Xml.Ner(
            """<Label value="Z"/><Label value="Y" alias="why"/><Label value="Absent" assertion="true"/><Label value="A B"/>""",
            """<HyperTextLabels name="more" toName="text"><Label value="M"/><Label value="Z"/></HyperTextLabels><Labels name="other" toName="elsewhere"><Label value="E"/></Labels><Text name="elsewhere" value="$note"/><Choices name="c" toName="text"><Choice value="C"/></Choices>""");
        string note = Sample.Note("a b c", Sample.Span(0, 1, "Z"), Sample.Span(2, 3, "Unlisted"), Sample.Span(2, 3, "B"), Sample.Span(4, 5, "Absent"));
        Assert.Equal(
            "\"O\", \"B-Z\", \"I-Z\", \"B-why\", \"I-why\", \"B-A_B\", \"I-A_B\", \"B-M\", \"I-M\", \"B-B\", \"I-B\", \"B-Unlisted\", \"I-Unlisted\"",
            Names(Run(note, Options(config: config))));
        var filtered = Options(config: config) with { Choice = new() { Annotations = new() { Exclude = new HashSet<string> { "why", "B" } } } };
        Assert.Equal(
            "\"O\", \"B-Z\", \"I-Z\", \"B-A_B\", \"I-A_B\", \"B-M\", \"I-M\", \"B-Unlisted\", \"I-Unlisted\"", Names(Run(note, filtered)));
    }

    [Fact]
    public void Labels_of_the_configuration_are_those_of_the_field_that_is_the_text()
    {
        LabelConfig config = Xml.Ner(
            """<Label value="Z"/>""",
            """<Labels name="other" toName="elsewhere"><Label value="E"/></Labels><Text name="elsewhere" value="$note"/>""");
        var named = Options(config: config) with { TextFieldName = "note" };
        Assert.Equal("\"O\", \"B-E\", \"I-E\"", Names(Run("""{"data":{"text":"a","note":"b"}}""", named)));
    }

    [Fact]
    public void Labels_that_look_alike_in_tags_have_one_name()
    {
        var run = Run(Sample.Note("a b c", Sample.Span(0, 1, "A B"), Sample.Span(2, 3, "A_B"), Sample.Span(4, 5, "A\\u00a0B")));
        Assert.Equal("\"O\", \"B-A_B\", \"I-A_B\"", Names(run));
        Assert.Equal(["1,1,1"], DuckDb.Query(run.Bytes, "SELECT array_to_string(ner_tags, ',') FROM '{0}'"));
    }

    [Fact]
    public void The_footer_says_what_datasets_says_in_it()
    {
        var run = Run(Sample.Note("a b c d", Sample.Span(0, 1, "Drug"), Sample.Span(2, 3, "é\\\"")));
        using var arrow = new ArrowParquet(run.Bytes);
        using JsonDocument theirs = JsonDocument.Parse(File.ReadAllText(Repository.Reference("hf", "minimal.huggingface.json")));
        KeyValuePair<string, string> only = Assert.Single(arrow.Footer.KeyValueMetadata);
        Assert.Equal("huggingface", only.Key);
        using JsonDocument ours = JsonDocument.Parse(only.Value);
        JsonElement expected = theirs.RootElement.GetProperty("info").GetProperty("features");
        JsonElement features = ours.RootElement.GetProperty("info").GetProperty("features");
        Assert.Equal(["id", "tokens", "ner_tags", "task_id", "title"], features.EnumerateObject().Select(feature => feature.Name));
        Assert.Equal(expected.GetProperty("id").GetRawText(), features.GetProperty("title").GetRawText());
        Assert.Equal(expected.GetProperty("tokens").GetRawText(), features.GetProperty("tokens").GetRawText());
        JsonElement tag = features.GetProperty("ner_tags").GetProperty("feature");
        Assert.Equal("ClassLabel", tag.GetProperty("_type").GetString());
        Assert.Equal(["O", "B-Drug", "I-Drug", "B-é\"", "I-é\""], tag.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public void The_columns_are_those_that_datasets_writes()
    {
        using var arrow = new ArrowParquet(Run(Note).Bytes);
        using var theirs = new ArrowParquet(File.ReadAllBytes(Repository.Reference("hf", "by-datasets.parquet")));
        Assert.Equal(
            [.. theirs.Columns, "Optional task_id ByteArray String 0 1", "Optional title ByteArray String 0 1"],
            arrow.Columns);
        Assert.All(arrow.Chunks(0), chunk => Assert.Equal(Compression.Zstd, chunk.Compression));
        Assert.Equal(["0 3 0", "1 3 3", "1 3 4", "0 3 0", "1 3 1"], arrow.Values("ner_tags.list.element"));
        Assert.Equal(["0 3 Took", "1 3 💊", "1 3 twice", "0 3 no", "1 3 pain"], arrow.Values("tokens.list.element"));
    }

    [Fact]
    public void A_project_without_tasks_has_the_tags_of_nothing()
    {
        var run = Run("[]");
        Assert.Empty(DuckDb.Rows(run.Bytes));
        Assert.Equal("\"O\"", Names(run));
    }
}
