using System.IO.Compression;
using AnnotationLabExport.Output;
using AnnotationLabExport.Output.Zlib;

namespace AnnotationLabExport.CoreTests.Output.Zlib;

public sealed class ZlibTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 2, 3)]
    [InlineData(70_000, 0, 200_000)]
    [InlineData(65_521, 65_520, 5)]
    public void Pieces_put_together_are_one_stream(int first, int second, int third)
    {
        byte[][] parts = [Bytes(first, 1), Bytes(second, 2), Bytes(third, 3)];
        using var section = new ZlibSection(limit: 100);
        section.Add(ZlibPiece.Of(parts[1]));
        section.Add(ZlibPiece.Of(parts[2]));
        Assert.Equal(second + third, section.Length);
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream);
        var zlib = new ZlibWriter(output);
        zlib.Write(parts[0]);
        zlib.Write(section);
        zlib.Finish();
        output.Flush();
        Assert.Equal(parts.SelectMany(part => part), Unpacked(stream.ToArray()));
    }

    [Fact]
    public void A_wrong_byte_would_be_noticed()
    {
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream);
        var zlib = new ZlibWriter(output);
        zlib.Write(Bytes(1000, 1));
        zlib.Write(Bytes(1000, 2));
        zlib.Finish();
        output.Flush();
        byte[] damaged = stream.ToArray();
        damaged[^1] ^= 1;
        Assert.Throws<InvalidDataException>(() => Unpacked(damaged));
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static byte[] Bytes(int count, int seed)
    {
        byte[] bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] %= 11;
        return bytes;
    }
}
