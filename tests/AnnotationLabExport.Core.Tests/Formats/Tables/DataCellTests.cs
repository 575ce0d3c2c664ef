using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class DataCellTests
{
    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\\u00e9\\n\\\"\\/\"", "é\n\"/")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    [InlineData("1.50", "1.50")]
    [InlineData("-0", "-0")]
    [InlineData("1E+400", "1E+400")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("[ ]", "[]")]
    [InlineData("{ }", "{}")]
    [InlineData("[ 1.0 , \"\\u00e9 \" , null ]", "[1.0,\"\\u00e9 \",null]")]
    [InlineData("{ \"a\" : [ { \"b\" : \"\\/\" } ] }", "{\"a\":[{\"b\":\"\\/\"}]}")]
    [InlineData("[\"\\ud83d\"]", "[\"\\ud83d\"]")]
    [InlineData("\"😀\\ud83d\\ude00\"", "😀😀")]
    [InlineData("\"\u00A0\u2028x\"", "\u00A0\u2028x")]
    public void A_field_is_bare_as_spelled_or_compact_json(string value, string cell)
    {
        var run = ExportRun.Of(Table.Data($"\"a\":{value}"), AlabFormat.Csv);
        Assert.Equal(["1", cell, ""], Rfc4180.Read(run.Text, ',')[1]);
        Assert.Empty(run.Counts);
    }

    [Theory]
    [InlineData("\"a\\ud83db\"", "a\uFFFDb")]
    [InlineData("\"\\ude00\\ud83d\"", "\uFFFD\uFFFD")]
    public void A_lone_surrogate_becomes_a_replacement_character_and_is_told(string value, string cell)
    {
        var run = ExportRun.Of(Table.Data($"\"a\":{value}"), AlabFormat.Csv);
        Assert.Equal(cell, Rfc4180.Read(run.Text, ',')[1][1]);
        Assert.Equal(1, run.Count(DiagnosticCode.TextInvalid));
    }

    [Fact]
    public void Invalid_utf8_becomes_a_replacement_character_and_is_told_also_inside_json()
    {
        byte[] project =
            [.. "{\"id\":1,\"data\":{\"a\":\""u8, 0xFF, .. "\",\"b\":[\""u8, 0xF0, 0x9F, .. "\"]}}"u8];
        var run = ExportRun.Of(project, AlabFormat.Csv);
        Assert.Equal(["1", "\uFFFD", "[\"\uFFFD\"]", ""], Rfc4180.Read(run.Text, ',')[1]);
        Assert.Equal(2, run.Count(DiagnosticCode.TextInvalid));
    }

    [Fact]
    public void A_field_that_a_task_lacks_is_empty() =>
        Assert.Equal(
            [["task_id", "a", "b", "completion_id"], ["1", "x", "", ""], ["2", "", "y", ""], ["3", "", "", ""], ["4", "", "", ""]],
            Table.Records(
                """{"id":1,"data":{"a":"x"}}{"id":2,"data":{"b":"y"}}{"id":3,"data":{}}{"id":4,"data":[1]}"""));

    [Theory]
    [InlineData("7", "7")]
    [InlineData("\"x 7\"", "x 7")]
    [InlineData("null", "")]
    [InlineData("7.0", "7.0")]
    [InlineData("[7]", "[7]")]
    public void Ids_are_cells_like_any_other(string id, string cell)
    {
        string[] row = Table.Records($$"""{"id":{{id}},"completions":[{"id":{{id}} }]}""")[1];
        Assert.Equal([cell, cell], row);
    }

    [Fact]
    public void One_row_for_every_annotation_set() =>
        Assert.Equal(
            [["1", "x", "2"], ["1", "x", "3"], ["4", "y", ""]],
            Table.Records("""{"id":1,"data":{"a":"x"},"completions":[{"id":2},{"id":3}]}{"id":4,"data":{"a":"y"}}""")[1..]);
}
