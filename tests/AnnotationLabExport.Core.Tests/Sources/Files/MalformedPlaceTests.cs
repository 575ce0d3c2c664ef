using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class MalformedPlaceTests
{
    [Theory]
    [InlineData("{\"\\ud83d\":1,\"id\":7,\"a\":01}", "in task 7: ")]
    [InlineData("{\"\\ude00x\":1,\"a\":01}", "(byte 18)")]
    [InlineData("{\"\\u0069d\":8,\"a\":01}", "in task 8: ")]
    public void Half_a_pair_in_a_name_before_the_fault_does_not_hide_it(string task, string words)
    {
        var error = Assert.Throws<JsonMalformedException>(() => ExportRun.Of(task, AlabFormat.JsonLines));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 1, 1, 0)]
    [InlineData("[5]", 1, 2, 1)]
    [InlineData("[{},]", 1, 5, 4)]
    [InlineData("[{} {}]", 1, 5, 4)]
    [InlineData("{}\n  x", 2, 3, 5)]
    [InlineData("{}\r\nx", 2, 1, 4)]
    [InlineData("[{\"é\":1},\n x]", 2, 2, 12)]
    [InlineData("[\n\n{}\n,\n,", 5, 1, 8)]
    [InlineData("{\"a\":01}", 1, 7, 6)]
    [InlineData("[{\"a\":01}]", 1, 8, 7)]
    [InlineData("  {\"é\":tru}", 1, 12, 11)]
    [InlineData("[{},\n {\"a\":1,\n\"b\":x}]", 3, 5, 18)]
    [InlineData("{}\n{\"a\":\"x\ny\"}", 2, 8, 10)]
    public void A_fault_tells_line_column_and_byte(string source, long line, long column, long offset)
    {
        foreach (int size in new[] { 1, 4, int.MaxValue })
            AssertPlace(Encoding.UTF8.GetBytes(source), () => size, line, column, offset);
    }

    [Theory]
    [InlineData("[5]", 1, 2, 4)]
    [InlineData("{\"a\":01}", 1, 7, 9)]
    [InlineData("{}\nx", 2, 1, 6)]
    public void A_byte_order_mark_counts_as_bytes_and_not_as_columns(string source, long line, long column, long offset) =>
        AssertPlace([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(source)], () => int.MaxValue, line, column, offset);

    [Theory]
    [InlineData("[{}", 1, 4, 3)]
    [InlineData("[{},\n", 2, 1, 5)]
    [InlineData("{\"a\":\n\"b", 2, 3, 8)]
    [InlineData("[", 1, 2, 1)]
    public void A_file_cut_off_is_told_at_its_end(string source, long line, long column, long offset)
    {
        JsonMalformedException error = AssertPlace(Encoding.UTF8.GetBytes(source), () => int.MaxValue, line, column, offset);
        Assert.Contains("the file is cut off", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_before_the_end_of_a_task_that_does_not_end_is_told_instead() =>
        AssertPlace("{\"a\":nul,\"b\":[1"u8.ToArray(), () => int.MaxValue, 1, 9, 8);

    [Fact]
    public void A_fault_far_into_a_large_source_tells_its_place()
    {
        string task = $"{{\"a\":\"{new string('x', 999)}\"}}\n";
        string source = string.Concat(Enumerable.Repeat(task, 2000)) + "  ?";
        AssertPlace(Encoding.UTF8.GetBytes(source), () => 70_001, 2001, 3, (2000 * task.Length) + 2);
    }

    [Fact]
    public void The_message_tells_the_place_in_words() =>
        Assert.StartsWith(
            "notes.json: line 2, column 3 (byte 5): ",
            Assert.Throws<JsonMalformedException>(() => ExportRun.Of("{}\n  x", AlabFormat.Json)).Message,
            StringComparison.Ordinal);

    private static JsonMalformedException AssertPlace(byte[] source, Func<int> nextSize, long line, long column, long offset)
    {
        var error = Assert.Throws<JsonMalformedException>(
            () => ExportRun.Of(new MemorySource(source, nextSize), AlabFormat.JsonLines));
        Assert.Equal((line, column, offset), (error.Line, error.Column, error.ByteOffset));
        Assert.Equal((ErrorCode.JsonMalformed, "notes.json"), (error.Code, error.Target));
        return error;
    }
}
