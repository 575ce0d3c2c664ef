using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class EncodingTests
{
    private const string Project = """[{"a":"é😀"},{"b":2}]""";

    [Fact]
    public void A_byte_order_mark_of_utf8_is_no_part_of_the_project()
    {
        List<FoundTask> found = FoundTask.Of(new MemorySource([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Project)]));
        Assert.Equal([(4L, 2L), (19L, 17L)], found.Select(task => (task.Offset, task.Column)));
    }

    [Fact]
    public void A_second_byte_order_mark_is_malformed() =>
        Assert.Throws<JsonMalformedException>(
            () => FoundTask.Of(new MemorySource([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. "{}"u8])));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_with_a_byte_order_mark_is_transcoded(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(Project)];
        foreach (int size in new[] { 1, 3, int.MaxValue })
        {
            List<FoundTask> found = FoundTask.Of(new MemorySource(file, () => size));
            Assert.Equal(FoundTask.Of(new MemorySource(Project)).Select(task => task.Json), found.Select(task => task.Json));
        }
    }

    [Fact]
    public void An_unpaired_unit_of_utf16_becomes_a_replacement_character()
    {
        byte[] file = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"a\":\""), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("x\"}")];
        string json = Assert.Single(FoundTask.Of(new MemorySource(file))).Json;
        Assert.Equal("{\"a\":\"\uFFFDx\"}", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(json)));
    }

    [Fact]
    public void Utf16_inside_gzip_is_transcoded()
    {
        byte[] file = Packed.Gzip([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"a\":1}")]);
        Assert.Equal("{\"a\":1}", Assert.Single(FoundTask.Of(new MemorySource(file))).Json);
    }

    [Fact]
    public void Invalid_utf8_inside_a_string_is_kept_and_ends_nothing()
    {
        byte[] file = [.. "{\"a\":\""u8, 0xC3, 0x28, 0xFF, 0xF0, 0x9F, .. "\"}{}"u8];
        List<FoundTask> found = FoundTask.Of(new MemorySource(file));
        Assert.Equal(["{\"a\":\"\u00C3\u0028\u00FF\u00F0\u009F\"}", "{}"], found.Select(task => task.Json));
    }
}
