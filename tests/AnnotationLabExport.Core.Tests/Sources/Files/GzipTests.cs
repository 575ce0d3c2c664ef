using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class GzipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("project.json.gz")]
    [InlineData("project.json")]
    [InlineData("project")]
    public void Gzip_is_recognised_by_its_content(string name) =>
        Assert.Equal(["{\"data\":1}"], FoundTask.JsonOf(_folder.Write(name, Packed.Gzip("[{\"data\":1}]"))));

    [Fact]
    public void Plain_json_called_gz_is_read() =>
        Assert.Equal(["{\"data\":{}}"], FoundTask.JsonOf(_folder.Write("project.json.gz", "{\"data\":{}}")));

    [Fact]
    public void Several_members_are_one_file()
    {
        byte[] file = [.. Packed.Gzip("[{\"data\":1},{\"data"), .. Packed.Gzip("\":2}]"), .. Packed.Gzip("")];
        Assert.Equal(["{\"data\":1}", "{\"data\":2}"], FoundTask.JsonOf(_folder.Write("project.json.gz", file)));
    }

    [Fact]
    public void Places_are_counted_in_the_decompressed_stream()
    {
        string path = _folder.Write("project.json.gz", Packed.Gzip("[{\"data\":{}},\n{},\n5]"));
        var error = Assert.Throws<JsonMalformedException>(() => FoundTask.JsonOf(path));
        Assert.Equal((3L, 1L, 18L), (error.Line, error.Column, error.ByteOffset));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(-1)]
    [InlineData(-8)]
    public void A_file_cut_off_is_unreadable(int length)
    {
        byte[] file = Packed.Gzip("{\"data\":1}\n{\"data\":2}\n");
        string path = _folder.Write("project.jsonl.gz", length > 0 ? file[..length] : file[..^-length]);
        var error = Assert.Throws<AlabException>(() => FoundTask.JsonOf(path));
        Assert.Equal((ErrorCode.SourceUnreadable, path), (error.Code, error.Target));
    }

    [Fact]
    public void A_gzip_of_nothing_is_empty()
    {
        var error = Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.Write("project.json.gz", Packed.Gzip(""))));
        Assert.Equal(ErrorCode.SourceEmpty, error.Code);
    }

    [Fact]
    public void Only_one_layer_is_decompressed() =>
        Assert.Throws<JsonMalformedException>(
            () => FoundTask.JsonOf(_folder.Write("project.json.gz", Packed.Gzip(Packed.Gzip("{\"data\":{}}")))));

    [Fact]
    public void Progress_counts_compressed_bytes()
    {
        string path = _folder.Write("project.json.gz", Packed.Gzip("[" + string.Join(',', Enumerable.Repeat("{\"data\":{}}", 5000)) + "]"));
        var progress = new ReadProgress();
        foreach (TaskBlock block in new PathSource(path).Read(progress, CancellationToken.None))
            block.Dispose();
        Assert.Equal((new FileInfo(path).Length, 100, 5000), (progress.Bytes, progress.Percent, progress.Tasks));
    }
}
