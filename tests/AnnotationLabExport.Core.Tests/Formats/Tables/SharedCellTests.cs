using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Formats.Tables;

/// <summary>Csv and Tsv of one export have the same cells, each escaped for its own delimiter (docs/formats.md §5).</summary>
public sealed class SharedCellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plain", "plain", "plain")]
    [InlineData("a,b", "\"a,b\"", "a,b")]
    [InlineData("a\\tb", "a\tb", "\"a\tb\"")]
    [InlineData("a,\\tb", "\"a,\tb\"", "\"a,\tb\"")]
    [InlineData("a\\\"b", "\"a\"\"b\"", "\"a\"\"b\"")]
    [InlineData("\\nb", "\"\nb\"", "\"\nb\"")]
    [InlineData(" b", "\" b\"", "\" b\"")]
    [InlineData("=1,2", "\"'=1,2\"", "'=1,2")]
    [InlineData("\\t1", "'\t1", "\"'\t1\"")]
    public void A_cell_is_quoted_only_where_its_delimiter_asks_for_it(string content, string csv, string tsv)
    {
        string[] files = Files(Table.Data($"\"a\":\"{content}\""), new() { EscapeFormula = true });
        Assert.Equal($"task_id,a,completion_id\n1,{csv},\n", files[0]);
        Assert.Equal($"task_id\ta\tcompletion_id\n1\t{tsv}\t\n", files[1]);
    }

    [Fact]
    public void What_is_the_same_in_the_rows_of_a_task_stands_in_each_of_them()
    {
        const string Project = """
            {"id":7,"data":{"a":"x, \"y\""},"completions":[
             {"id":1,"result":[{"from_name":"c","type":"choices","value":{"choices":["p;q"]}}]},
             {"id":2,"result":[{"from_name":"c","type":"choices","value":{"choices":["r"]}}]}]}
            """;
        string[] files = Files(Project, new() { Delimiter = ';', NewLine = LineEnding.CrLf });
        Assert.Equal("task_id;a;completion_id;c\r\n7;\"x, \"\"y\"\"\";1;\"p;q\"\r\n7;\"x, \"\"y\"\"\";2;r\r\n", files[0]);
        Assert.Equal("task_id\ta\tcompletion_id\tc\r\n7\t\"x, \"\"y\"\"\"\t1\tp;q\r\n7\t\"x, \"\"y\"\"\"\t2\tr\r\n", files[1]);
    }

    [Fact]
    public void The_long_shape_repeats_what_is_the_same_in_an_annotation_set()
    {
        const string Project = """
            {"id":7,"data":{"title":"t,u"},"completions":[
             {"id":1,"created_username":"é","result":[{"id":"a","type":"rating","value":{"rating":1}},{"id":"b","type":"rating","value":{"rating":2}}]},
             {"id":2,"result":[]}]}
            """;
        string[] files = Files(Project, new() { Shape = TableShape.Long, NoHeader = true });
        Assert.Equal(
            "7,\"t,u\",1,é,false,a,,,rating,,,,1,,,,,\n7,\"t,u\",1,é,false,b,,,rating,,,,2,,,,,\n7,\"t,u\",2,,false,,,,,,,,,,,,,\n", files[0]);
        Assert.Equal(files[0].Replace("\"t,u\"", "t;u", StringComparison.Ordinal).Replace(',', '\t').Replace(';', ','), files[1]);
    }

    [Fact]
    public void Every_row_of_every_table_tells_what_is_wrong_with_its_cells()
    {
        const string Project = """{"id":7,"data":{"text":"\ud800"},"completions":[{"id":1,"result":[]},{"id":2,"result":[]}]}""";
        var told = new List<Diagnostic>();
        Files(Project, new(), told.Add);
        Assert.Equal(
            ["TextInvalid 7 1", "TextInvalid 7 2", "TextInvalid 7 1", "TextInvalid 7 2"],
            told.Select(one => $"{one.Code} {one.TaskId} {one.CompletionId}"));
    }

    [Fact]
    public void A_long_cell_and_an_invalid_one_are_told_in_their_order_in_the_next_row_too()
    {
        string text = new('x', 32_768);
        var told = new List<Diagnostic>();
        Files($$"""{"id":7,"data":{"a":"{{text}}","b":"\ud800"},"completions":[{"id":1,"result":[{"type":"c","value":"\ud800"}]},{"id":2,"result":[]}]}""", new(), told.Add);
        Assert.Equal(
            ["CellTooLong 1", "TextInvalid 1", "CellTooLong 2", "TextInvalid 2"],
            told.Take(4).Select(one => $"{one.Code} {one.CompletionId}"));
    }

    [Fact]
    public void Encodings_are_each_files_own_affair()
    {
        Files(Table.Data("\"a\":\"é,\\t€\""), new(), encoding: Encoding.BigEndianUnicode);
        Assert.Equal("task_id,a,completion_id\n1,\"é,\t€\",\n", File.ReadAllText(_folder.File("p.csv"), Encoding.BigEndianUnicode));
        Assert.Equal("task_id\ta\tcompletion_id\n1\t\"é,\t€\"\t\n", File.ReadAllText(_folder.File("p.tsv"), Encoding.BigEndianUnicode));
    }

    [Fact]
    public void A_column_that_turns_up_late_comes_into_both()
    {
        string tasks = string.Concat(Enumerable.Range(0, 2_000).Select(i => $$$"""{"id":{{{i}}},"data":{"text":"{{{new string('x', 400)}}}"}}"""));
        string[] files = Files(tasks + """{"id":"last","data":{"new":",\t"}}""", new());
        Assert.StartsWith("task_id,text,new,completion_id\n0,x", files[0], StringComparison.Ordinal);
        Assert.EndsWith("\nlast,,\",\t\",\n", files[0], StringComparison.Ordinal);
        Assert.StartsWith("task_id\ttext\tnew\tcompletion_id\n0\tx", files[1], StringComparison.Ordinal);
        Assert.EndsWith("\nlast\t\t\",\t\"\t\n", files[1], StringComparison.Ordinal);
        Assert.Equal(2_002, files[1].Count(character => character == '\n'));
    }

    /// <summary>The two files of one export.</summary>
    private string[] Files(string project, TableOptions table, Action<Diagnostic>? listener = null, Encoding? encoding = null)
    {
        ExportTarget[] targets = [new(AlabFormat.Csv, _folder.File("p.csv")), new(AlabFormat.Tsv, _folder.File("p.tsv"))];
        using var export = new FileExport(targets, new() { Own = [table] }, encoding ?? Utf8.WithoutMark, noClobber: false, listener);
        export.Run(new MemorySource(project), new SilentProgress(), CancellationToken.None);
        return [.. targets.Select(target => File.ReadAllText(target.Path))];
    }
}
