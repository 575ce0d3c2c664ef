using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

public sealed class WaitingBytesTests
{
    [Theory]
    [InlineData(1_000_000)]
    [InlineData(250)]
    [InlineData(0)]
    public void Bytes_come_back_in_order_from_memory_or_a_file(int limit)
    {
        using var waiting = new WaitingBytes(limit);
        byte[][] pieces = [.. Enumerable.Range(0, 300).Select(i => Enumerable.Repeat((byte)i, i).ToArray())];
        foreach (byte[] piece in pieces)
            waiting.Add(piece);
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream);
        waiting.WriteTo(output);
        output.Flush();
        Assert.Equal(pieces.SelectMany(piece => piece), stream.ToArray());
    }

    [Fact]
    public void Nothing_is_left_in_the_folder_of_temporary_files()
    {
        string[] before = Directory.GetFiles(Path.GetTempPath(), "alab-*.tmp");
        using (var waiting = new WaitingBytes(0))
        {
            waiting.Add(new byte[] { 1 });
            waiting.Add(new byte[] { 2 });
        }

        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), "alab-*.tmp").Except(before));
    }
}
