using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class MissingSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("missing.json")]
    [InlineData("missing/missing.json")]
    public void A_missing_file_is_not_found(string name)
    {
        var error = Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.File(name)));
        Assert.Equal((ErrorCode.SourceNotFound, _folder.File(name)), (error.Code, error.Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\n")]
    public void A_file_without_a_value_is_empty(string content)
    {
        string path = _folder.Write("empty.json", content);
        Assert.Equal(ErrorCode.SourceEmpty, Assert.Throws<AlabException>(() => FoundTask.JsonOf(path)).Code);
    }

    [Fact]
    public void An_empty_file_in_a_folder_is_empty()
    {
        _folder.Write("a.json", "{\"data\":{}}");
        string empty = _folder.Write("b.json", "");
        var error = Assert.Throws<AlabException>(() => FoundTask.JsonOf(_folder.Path));
        Assert.Equal((ErrorCode.SourceEmpty, empty), (error.Code, error.Target));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_source_changed_between_two_readings_is_told(bool isFolder)
    {
        string path = _folder.Write("a.json", "{\"data\":{}}");
        var source = new PathSource(isFolder ? _folder.Path : path);
        Assert.True(source.CanReadTwice);
        Assert.Single(FoundTask.Of(source));
        Assert.Single(FoundTask.Of(source));
        _folder.Write("a.json", "{\"data\":{}} {\"data\":{}}");
        Assert.Equal(ErrorCode.SourceChanged, Assert.Throws<AlabException>(() => FoundTask.Of(source)).Code);
    }

    [Fact]
    public void A_file_that_appears_in_a_folder_between_two_readings_is_told()
    {
        _folder.Write("a.json", "{\"data\":{}}");
        var source = new PathSource(_folder.Path);
        Assert.Single(FoundTask.Of(source));
        _folder.Write("b.json", "{\"data\":{}}");
        Assert.Equal(ErrorCode.SourceChanged, Assert.Throws<AlabException>(() => FoundTask.Of(source)).Code);
    }

    [Fact]
    public void A_cancelled_reading_ends()
    {
        var source = new PathSource(_folder.Write("a.json", "{\"data\":{}}"));
        Assert.Throws<OperationCanceledException>(
            () => source.Read(new ReadProgress(), new CancellationToken(canceled: true)).Count());
    }
}
