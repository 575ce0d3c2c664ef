using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Json;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class DepthTests
{
    [Theory]
    [InlineData(AlabFormat.JsonLines)]
    [InlineData(AlabFormat.Csv)]
    [InlineData(AlabFormat.Conll2003)]
    public void A_thousand_levels_are_read(AlabFormat format)
    {
        Assert.Equal(1, ExportRun.Of(Nested(1000), format).Tasks + MissingText(format));
        Assert.Equal(1, ExportRun.Of($"[{Nested(999)}]", format).Tasks + MissingText(format));
    }

    [Fact]
    public void A_thousand_levels_come_out_as_they_went_in() =>
        Assert.Equal(Nested(1000) + "\n", ExportRun.Of(Nested(1000), AlabFormat.JsonLines).Text);

    [Fact]
    public void A_thousand_levels_in_a_list_come_out_as_they_went_in()
    {
        byte[] list = ExportRun.Of(Nested(999), AlabFormat.Json).Bytes;
        Assert.Equal(list, ExportRun.Of(list, AlabFormat.Json).Bytes);
    }

    [Theory]
    [InlineData(JsonStyle.Indented)]
    [InlineData(JsonStyle.Compact)]
    public void A_task_that_would_be_too_deep_in_a_list_is_not_written_into_one(JsonStyle style)
    {
        var error = Assert.Throws<AlabException>(() => ExportRun.Of(Nested(1000), AlabFormat.Json, new() { Own = [new JsonOptions { Style = style }] }));
        Assert.Equal(ErrorCode.TaskTooLarge, error.Code);
        Assert.Contains("line 1: it has 1,000 levels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_with_a_thousand_and_one_levels_is_malformed() => AssertTooDeep(Nested(1001), 1008);

    [Fact]
    public void A_list_whose_task_makes_a_thousand_and_one_levels_is_malformed() => AssertTooDeep($"[{Nested(1000)}]", 1008);

    [Fact]
    public void A_task_deep_beyond_all_measure_is_malformed() => AssertTooDeep(Nested(3_000_000), 1008);

    private static void AssertTooDeep(string source, long offset)
    {
        var error = Assert.Throws<JsonMalformedException>(() => ExportRun.Of(source, AlabFormat.JsonLines));
        Assert.Contains("nested more than 1,000 levels", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.ByteOffset, offset - 2, offset);
    }

    private static int MissingText(AlabFormat format) => format == AlabFormat.Conll2003 ? 1 : 0;

    /// <summary>A task of that many levels: the object and lists in its only member.</summary>
    private static string Nested(int levels) =>
        $"{{\"data\":{new string('[', levels - 1)}{new string(']', levels - 1)}}}";
}
