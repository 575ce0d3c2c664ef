using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

public sealed class FormulaTests
{
    private static readonly TableOptions Escaping = new() { EscapeFormula = true };

    [Theory]
    [InlineData("\"=1+1\"", "'=1+1")]
    [InlineData("\"+1\"", "'+1")]
    [InlineData("\"-1\"", "'-1")]
    [InlineData("\"@A1\"", "'@A1")]
    [InlineData("\"\\tx\"", "'\tx")]
    [InlineData("\"\\rx\"", "'\rx")]
    [InlineData("\"=\"", "'=")]
    [InlineData("\"=\\\"a,b\\\"\"", "'=\"a,b\"")]
    [InlineData("\"\"", "")]
    [InlineData("\" =1\"", " =1")]
    [InlineData("\"'=1\"", "'=1")]
    [InlineData("\"1=1\"", "1=1")]
    [InlineData("\"\\nx\"", "\nx")]
    [InlineData("-1", "-1")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("[-1]", "[-1]")]
    public void A_cell_that_looks_like_a_formula_is_neutralised_unless_it_is_a_number(string value, string cell) =>
        Assert.Equal(cell, Table.Records(Table.Data($"\"a\":{value}"), Escaping)[1][1]);

    [Fact]
    public void Nothing_is_neutralised_unasked() => Assert.Equal("=1+1", Table.Records(Table.Data("\"a\":\"=1+1\""))[1][1]);

    [Fact]
    public void Column_names_are_neutralised_too() =>
        Assert.Equal(
            ["task_id", "'=a", "'-b", "completion_id", "'@c"],
            Table.Records("""{"data":{"=a":1,"-b":2},"completions":[{"result":[{"from_name":"@c"}]}]}""", Escaping)[0]);

    [Fact]
    public void Ids_choices_and_ratings_are_neutralised_by_what_they_are_in_the_source() =>
        Assert.Equal(
            ["'-1", "-2", "'=x", "-4", "'-5"],
            Table.Records(
                """
                {"id":"-1","completions":[{"id":-2,"result":[
                 {"from_name":"a","type":"choices","value":{"choices":["=x"]}},
                 {"from_name":"b","type":"rating","value":{"rating":-4}},
                 {"from_name":"c","type":"textarea","value":{"text":["-5"]}}]}]}
                """,
                Escaping)[1]);

    [Fact]
    public void The_long_shape_and_metadata_are_neutralised()
    {
        const string Project = """{"id":1,"completions":[{"id":2,"created_username":"@e","lead_time":-3,"result":[{"type":"labels","value":{"text":"+a","start":-1,"labels":["=B"]}}]}]}""";
        string[] row = Table.Records(Project, Escaping with { Shape = TableShape.Long })[1];
        Assert.Equal(("'@e", "-1", "'+a", "'=B"), (row[3], row[9], row[11], row[12]));
        string[] wide = Table.Records(Project, Escaping with { IncludeMetadata = true })[1];
        Assert.Equal(("'@e", "-3"), (wide[2], wide[5]));
    }

    [Fact]
    public void An_apostrophe_that_is_put_before_is_quoted_where_it_delimits() =>
        Assert.Equal("task_id'a'completion_id\n1'\"'=1\"'\n", Table.Text(Table.Data("\"a\":\"=1\""), Escaping with { Delimiter = '\'' }));

    [Fact]
    public void A_tab_in_tsv_is_neutralised_and_quoted() =>
        Assert.Contains(
            "1\t\"'\tx\"\t\n",
            ExportRun.Of(Table.Data("\"a\":\"\\tx\""), AlabFormat.Tsv, new() { Own = [Escaping] }).Text,
            StringComparison.Ordinal);
}
