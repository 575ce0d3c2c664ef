using System.IO.Compression;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class GunzipStreamTests
{
    private static readonly byte[] Content = System.Text.Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":{i},\"data\":{{\"text\":\"{i * 7919}\"}}}}\n")));

    [Fact]
    public void Whole_data_comes_out_whole() => Assert.Equal(Content, Gunzip(Gzip(Content)));

    [Fact]
    public void Empty_data_comes_out_empty() => Assert.Empty(Gunzip(Gzip([])));

    [Fact]
    public void Several_members_are_one_content() =>
        Assert.Equal([.. Content, .. Content], Gunzip([.. Gzip(Content), .. Gzip(Content)]));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(5000)]
    public void Data_that_is_cut_off_is_a_fault(int missing) =>
        Assert.ThrowsAny<InvalidDataException>(() => Gunzip(Gzip(Content)[..^missing]));

    [Fact]
    public void Data_cut_off_where_the_writer_flushed_is_a_fault()
    {
        using var compressed = new MemoryStream();
        using var gzip = new GZipStream(compressed, CompressionLevel.Optimal);
        gzip.Write(Content);
        gzip.Flush();
        Assert.ThrowsAny<InvalidDataException>(() => Gunzip(compressed.ToArray()));
    }

    [Fact]
    public void A_wrong_checksum_is_a_fault()
    {
        byte[] compressed = Gzip(Content);
        compressed[^8] ^= 1;
        Assert.ThrowsAny<InvalidDataException>(() => Gunzip(compressed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public void Reads_of_any_size_give_the_same(int size)
    {
        using var stream = new GunzipStream(new MemoryStream(Gzip(Content[..200_000])));
        using var copy = new MemoryStream();
        stream.CopyTo(copy, size);
        Assert.Equal(Content[..200_000], copy.ToArray());
    }

    private static byte[] Gzip(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }

    private static byte[] Gunzip(byte[] compressed)
    {
        using var stream = new GunzipStream(new MemoryStream(compressed));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
