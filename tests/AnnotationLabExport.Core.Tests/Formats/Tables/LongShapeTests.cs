using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class LongShapeTests
{
    private static readonly TableOptions Long = new() { Shape = TableShape.Long };

    [Fact]
    public void A_span_has_its_own_row() =>
        Assert.Equal(
            ["7", "n.txt", "11", "eric", "true", "r1", "label", "text", "labels", "3", "6", "bad", "X", "0.950", "", "", "", ""],
            Row(
                """{"id":"r1","type":"labels","from_name":"label","to_name":"text","value":{"start":3,"end":6,"text":"bad","labels":["X"],"confidence":0.950}}""",
                "\"created_username\":\"eric\",\"honeypot\":true,"));

    [Fact]
    public void A_relation_has_its_ends_and_its_own_labels() =>
        Assert.Equal(
            ["7", "n.txt", "11", "", "false", "", "", "", "relation", "", "", "", """["a","b"]""", "", "r1", "r2", "right", ""],
            Row("""{"type":"relation","from_id":"r1","to_id":"r2","direction":"right","labels":["a","b"],"value":{"labels":["no"]}}"""));

    [Theory]
    [InlineData("""{"type":"choices","value":{"choices":["A"]}}""", "", "A")]
    [InlineData("""{"type":"choices","value":{"choices":["A", "B"]}}""", "", """["A","B"]""")]
    [InlineData("""{"type":"choices","value":{"choices":[]}}""", "", "")]
    [InlineData("""{"type":"rating","value":{"rating":4.0}}""", "", "4.0")]
    [InlineData("""{"type":"textarea","value":{"text":["a"]}}""", "a", "")]
    [InlineData("""{"type":"textarea","value":{"text":["a","b"],"textarea":["x"]}}""", """["a","b"]""", "")]
    [InlineData("""{"type":"textarea","value":{"text":[]}}""", "", "")]
    [InlineData("""{"type":"labels","value":{"labels":"X","text":"t"}}""", "t", "X")]
    [InlineData("""{"type":"labels","value":{"choices":["X"]}}""", "", "")]
    [InlineData("""{"type":"rectanglelabels","value":{"rectanglelabels":["D"],"text":["April"]}}""", "April", "D")]
    [InlineData("""{"type":"magic","value":{"magic":{"a": 1}}}""", "", """{"a":1}""")]
    [InlineData("""{"value":{"labels":["X"],"text":5}}""", "5", "")]
    [InlineData("""{"type":"relation"}""", "", "")]
    [InlineData("""{"type":"labels","value":{"labels":[null],"text":null}}""", "", "")]
    public void Text_and_label_are_bare_if_single(string result, string text, string label)
    {
        string[] row = Row(result);
        Assert.Equal((text, label), (row[11], row[12]));
    }

    [Theory]
    [InlineData("""{"value":{"start":1.0,"end":"6"}}""", "1.0", "6")]
    [InlineData("""{"value":{"start":-1}}""", "-1", "")]
    [InlineData("""{"value":5}""", "", "")]
    public void Offsets_are_as_the_source_has_them(string result, string start, string end)
    {
        string[] row = Row(result);
        Assert.Equal((start, end), (row[9], row[10]));
    }

    [Theory]
    [InlineData("""{"confidence":0.5,"value":{"confidence":0.1}}""", "0.1")]
    [InlineData("""{"confidence":0.5,"value":{"confidence":null}}""", "0.5")]
    [InlineData("""{"confidence":"0.5","value":{}}""", "0.5")]
    public void Confidence_is_the_values_else_the_results(string result, string confidence) =>
        Assert.Equal(confidence, Row(result)[13]);

    [Theory]
    [InlineData("""{"text":"ask"}""", "ask")]
    [InlineData("""{"text":["ask"]}""", "ask")]
    [InlineData("""{"t\u0065xt":[5.0]}""", "5.0")]
    [InlineData("""{"text":["a", "b"]}""", """["a","b"]""")]
    [InlineData("""{"text":[]}""", "")]
    [InlineData("""{"text":null}""", "")]
    [InlineData("""{"text":{"a": 1}}""", """{"a":1}""")]
    [InlineData("""{"text":["unsure"], "code":"C9"}""", """{"text":["unsure"],"code":"C9"}""")]
    [InlineData("""{"text":null, "code":null}""", """{"text":null,"code":null}""")]
    [InlineData("{ }", "{}")]
    [InlineData("[ 1, 2 ]", "[1,2]")]
    [InlineData("7", "7")]
    [InlineData("null", "")]
    public void Meta_is_its_text_if_it_holds_nothing_else(string meta, string cell)
    {
        string[] row = Row($$"""{"id":"r","meta":{{meta}}}""");
        Assert.Equal(cell, row[17]);
    }

    [Fact]
    public void A_set_without_results_and_a_task_without_sets_have_an_empty_row()
    {
        List<string[]> records = Table.Records("""{"id":1,"completions":[{"id":2,"result":[5]}]}{"id":3,"data":{"title":"x"}}""", Long);
        Assert.Equal(2, records.Count - 1);
        Assert.Equal(["1", "", "2", "", "false", .. Enumerable.Repeat("", 13)], records[1]);
        Assert.Equal(["3", "x", "", "", "", .. Enumerable.Repeat("", 13)], records[2]);
    }

    [Fact]
    public void Predictions_have_their_own_id_and_no_ground_truth()
    {
        List<string[]> records = Table.Records(
            """{"id":1,"completions":[{"id":2,"result":[{"id":"a"}]}],"predictions":[{"id":3,"created_username":"m","honeypot":true,"result":[{"id":"b"}]}]}""",
            Long,
            AnnotationSource.Both);
        Assert.Equal(["task_id", "title", "completion_id", "prediction_id", "created_username", "ground_truth", "result_id"], records[0][..7]);
        Assert.Equal(["1", "", "2", "", "", "false", "a"], records[1][..7]);
        Assert.Equal(["1", "", "", "3", "m", "", "b"], records[2][..7]);
    }

    [Fact]
    public void Metadata_change_nothing() =>
        Assert.Equal(Table.Text("{}", Long), Table.Text("{}", Long with { IncludeMetadata = true }));

    private static string[] Row(string result, string members = "") => Table.Records(
        """{"id":7,"data":{"title":"n.txt"},"completions":[{"id":11,""" + members + "\"result\":[" + result + "]}]}", Long)[1];
}
