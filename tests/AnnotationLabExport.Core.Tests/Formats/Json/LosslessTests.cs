using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;

namespace AnnotationLabExport.CoreTests.Formats.Json;

public sealed class LosslessTests
{
    [Theory]
    [InlineData("\"\\u00e9\\u00E9é\"")]
    [InlineData("\"\\/ / \\\\ \\\" \\b\\f\\n\\r\\t\"")]
    [InlineData("\"\\u0000\\u001f\\u007f\u007f\"")]
    [InlineData("\"\u00A0\\u00a0\u2028\\u2029\uFEFF\"")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\\ud83d x\"")]
    [InlineData("\"\\ud83d\\ude00😀\"")]
    [InlineData("\"<>&'+`\"")]
    [InlineData("\"  spaces  \"")]
    [InlineData("1")]
    [InlineData("-0")]
    [InlineData("0.0")]
    [InlineData("1.50")]
    [InlineData("-1.0E+3")]
    [InlineData("1e400")]
    [InlineData("1E-0007")]
    [InlineData("12345678901234567890123456789.000000000000000000001")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[],{},[{}]]")]
    [InlineData("{\"\":\"\",\"\\ud83d\":{\"a\":[1,2]}}")]
    public void Every_value_comes_out_as_it_is_spelled(string value)
    {
        string compact = $"{{\"a\":{value},\"b\":[{value},{value}]}}";
        Assert.Equal(compact + "\n", ExportRun.Of(compact, AlabFormat.JsonLines).Text);
        byte[] indented = ExportRun.Of(compact, AlabFormat.Json).Bytes;
        Assert.Equal(Encoding.UTF8.GetBytes(compact + "\n"), ExportRun.Of(indented, AlabFormat.JsonLines).Bytes);
    }

    [Fact]
    public void Invalid_bytes_are_kept_in_strings_and_names()
    {
        byte[] task = [.. "{\"a\":\""u8, 0xFF, 0xC3, (byte)'\\', (byte)'n', 0xED, 0xA0, 0x80, .. "\"}\n"u8];
        Assert.Equal(task, ExportRun.Of(task, AlabFormat.JsonLines).Bytes);
        byte[] badName = [.. "{\""u8, 0xFF, 0xFE, .. "\":1}\n"u8];
        Assert.Equal(badName, ExportRun.Of(badName, AlabFormat.JsonLines).Bytes);
    }

    [Fact]
    public void Members_stay_in_source_order_and_in_the_sources_spelling()
    {
        const string Task = """{"predictions":[],"z":1,"annotations":[{"ground_truth":true,"completed_by":{"id":1},"id":2}],"a":2,"id":1,"z":3}""";
        Assert.Equal(Task + "\n", ExportRun.Of(Task, AlabFormat.JsonLines).Text);
    }

    [Fact]
    public void Members_and_types_that_nobody_knows_are_kept()
    {
        const string Task = """{"completions":[{"result":[5,{"type":"magic","value":7},{"wand":null}],"x":{"y":[]}}],"data":[],"new":{}}""";
        Assert.Equal(Task + "\n", ExportRun.Of(Task, AlabFormat.JsonLines).Text);
    }

    [Theory]
    [InlineData(JsonStyle.Indented)]
    [InlineData(JsonStyle.Compact)]
    [InlineData(JsonStyle.Lines)]
    public void What_was_exported_is_exported_again_to_the_same_bytes(JsonStyle style)
    {
        byte[] project = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        var options = new FormatOptions { Own = [new JsonOptions { Style = style }] };
        AlabFormat format = style == JsonStyle.Lines ? AlabFormat.JsonLines : AlabFormat.Json;
        byte[] first = ExportRun.Of(project, format, options).Bytes;
        Assert.Equal(first, ExportRun.Of(first, format, options).Bytes);
    }
}
