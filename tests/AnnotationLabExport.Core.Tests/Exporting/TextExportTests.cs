using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Exporting;

public sealed class TextExportTests
{
    private const string First = """{"id":1,"data":{"text":"a \"b\"\nc","title":"x,y"}}""";
    private const string Second = """{"id":2,"data":{"text":"d\r\n\ne"}}""";

    [Fact]
    public void A_line_of_json_leaves_with_its_task()
    {
        using var export = new TextExport(AlabFormat.JsonLines, new());
        Assert.Equal([First], export.Add(Loaded.Record(First)));
        Assert.Equal([Second], export.Add(Loaded.Record(Second)));
        Assert.Empty(Complete(export));
    }

    [Fact]
    public void Conll_leaves_with_its_task()
    {
        using var export = new TextExport(AlabFormat.Conll2003, new());
        Assert.Equal(["-DOCSTART- -X- O", "a -X- _ O", "\"b\" -X- _ O", "", "c -X- _ O", ""], export.Add(Loaded.Record(First)));
        Assert.Equal(["d -X- _ O", "", "e -X- _ O", ""], export.Add(Loaded.Record(Second)));
        Assert.Empty(Complete(export));
    }

    [Fact]
    public void A_record_of_the_wide_shape_waits_for_the_header_and_is_one_line()
    {
        using var export = new TextExport(AlabFormat.Csv, new());
        Assert.Empty(export.Add(Loaded.Record(First)));
        Assert.Empty(export.Add(Loaded.Record(Second)));
        Assert.Equal(
            ["task_id,text,title,completion_id", "1,\"a \"\"b\"\"\nc\",\"x,y\",", "2,\"d\r\n\ne\",,"],
            Complete(export));
    }

    [Fact]
    public void A_record_of_the_long_shape_leaves_with_its_task()
    {
        using var export = new TextExport(AlabFormat.Tsv, new() { Own = [new TableOptions { Shape = TableShape.Long, NoHeader = true }] });
        Assert.Equal(["1\tx,y\t" + new string('\t', 15)], export.Add(Loaded.Record(First)));
        Assert.Empty(Complete(export));
    }

    [Theory]
    [InlineData(AlabFormat.Json, JsonStyle.Indented)]
    [InlineData(AlabFormat.Json, JsonStyle.Compact)]
    [InlineData(AlabFormat.JsonLines, JsonStyle.Lines)]
    [InlineData(AlabFormat.Csv, JsonStyle.Lines)]
    [InlineData(AlabFormat.Tsv, JsonStyle.Lines)]
    [InlineData(AlabFormat.Conll2003, JsonStyle.Lines)]
    public void The_lines_make_the_file(AlabFormat format, JsonStyle style)
    {
        var options = new FormatOptions { Own = [new JsonOptions { Style = style }] };
        using var export = new TextExport(format, options);
        List<string> lines = [.. export.Add(Loaded.Record(First)), .. export.Add(Loaded.Record(Second)), .. Complete(export)];
        Assert.Equal(ExportRun.Of(First + Second, format, options).Text, string.Concat(lines.Select(line => line + "\n")));
        Assert.Equal(2, export.Format.Tasks);
    }

    [Theory]
    [InlineData(AlabFormat.Json, new[] { "[]" })]
    [InlineData(AlabFormat.JsonLines, new string[0])]
    [InlineData(AlabFormat.Csv, new[] { "task_id,completion_id" })]
    [InlineData(AlabFormat.Conll2003, new[] { "-DOCSTART- -X- O" })]
    public void No_task_gives_an_empty_project(AlabFormat format, string[] lines)
    {
        using var export = new TextExport(format, new());
        Assert.Equal(lines, Complete(export));
    }

    private static List<string> Complete(TextExport export) => [.. export.Complete(new SilentProgress(), CancellationToken.None)];
}
