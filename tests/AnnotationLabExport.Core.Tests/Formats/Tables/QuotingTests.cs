using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class QuotingTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("in side", "in side")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\\\"b", "\"a\"\"b\"")]
    [InlineData("\\\"", "\"\"\"\"")]
    [InlineData("\\\"\\\"", "\"\"\"\"\"\"")]
    [InlineData("a\\nb", "\"a\nb\"")]
    [InlineData("a\\rb", "\"a\rb\"")]
    [InlineData("a\\r\\nb", "\"a\r\nb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData(" ", "\" \"")]
    [InlineData("a\\tb", "a\tb")]
    [InlineData("a;b", "a;b")]
    [InlineData("'a'", "'a'")]
    [InlineData("\\u00a0a", "\u00A0a")]
    [InlineData("\\u2028", "\u2028")]
    [InlineData("\\ta", "\ta")]
    [InlineData("#a", "#a")]
    public void A_cell_of_csv_is_quoted_if_it_must_be(string content, string written) =>
        Assert.Equal($"task_id,a,completion_id\n1,{written},\n", Table.Text(Table.Data($"\"a\":\"{content}\"")));

    [Theory]
    [InlineData("a,b", "a,b")]
    [InlineData("a\\tb", "\"a\tb\"")]
    [InlineData("\\t", "\"\t\"")]
    [InlineData("a\\\"b", "\"a\"\"b\"")]
    [InlineData("a\\nb", "\"a\nb\"")]
    [InlineData("a\\rb", "\"a\rb\"")]
    [InlineData(" a", "\" a\"")]
    public void A_cell_of_tsv_is_quoted_if_it_must_be(string content, string written) =>
        Assert.Equal(
            $"task_id\ta\tcompletion_id\n1\t{written}\t\n",
            ExportRun.Of(Table.Data($"\"a\":\"{content}\""), AlabFormat.Tsv).Text);

    [Fact]
    public void A_column_name_is_quoted_like_a_cell() =>
        Assert.Equal(
            "task_id,\"a,\"\"b\"\"\n\",\" c\",\"\r\",completion_id\n1,2,3,4,\n",
            Table.Text(Table.Data("\"a,\\\"b\\\"\\n\":2,\" c\":3,\"\\r\":4")));

    [Fact]
    public void Records_end_in_crlf_on_request_and_cells_stay_as_they_are() =>
        Assert.Equal(
            "task_id,a,completion_id\r\n1,\"x\ny\",\r\n",
            Table.Text(Table.Data("\"a\":\"x\\ny\""), new() { NewLine = LineEnding.CrLf }));

    [Fact]
    public void Compact_json_is_quoted_as_a_whole() =>
        Assert.Equal(
            "task_id,a,completion_id\n1,\"{\"\"b\"\":\"\"c\"\"}\",\n", Table.Text(Table.Data("\"a\":{\"b\":\"c\"}")));

    [Fact]
    public void Long_cells_come_out_whole()
    {
        string content = string.Concat(Enumerable.Repeat("é,😀 \\\"", 100_000));
        string expected = content.Replace("\\\"", "\"", StringComparison.Ordinal);
        Assert.Equal(expected, Table.Records(Table.Data($"\"a\":\"{content}\""))[1][1]);
    }
}
