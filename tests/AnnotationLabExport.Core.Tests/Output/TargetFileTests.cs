using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

public sealed class TargetFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_committed_file_is_there_whole_and_alone()
    {
        Write("a.txt", "content");
        Assert.Equal("content", Read("a.txt"));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void An_older_file_is_replaced()
    {
        _folder.Write("a.txt", "a much longer older content");
        Write("a.txt", "new");
        Assert.Equal("new", Read("a.txt"));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_older_file_stays_whole_until_the_new_one_is_committed(bool isComplete)
    {
        string path = _folder.Write("a.txt", "old");
        using (var file = new TargetFile(path, Utf8.WithoutMark))
        {
            file.Output.Write("new"u8);
            file.Output.Flush();
            if (isComplete)
                file.Complete();
            Assert.Equal("old", Read("a.txt"));
        }

        Assert.Equal("old", Read("a.txt"));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void A_file_that_was_not_committed_leaves_nothing()
    {
        using (var file = new TargetFile(_folder.File("a.txt"), Utf8.WithoutMark))
        {
            file.Output.Write("new"u8);
            file.Output.Flush();
            Assert.Single(_folder.Names);
        }

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_file_that_is_not_complete_cannot_be_committed()
    {
        using var file = new TargetFile(_folder.File("a.txt"), Utf8.WithoutMark);
        Assert.Throws<InvalidOperationException>(() => file.Commit(noClobber: false));
    }

    [Fact]
    public void A_file_that_appeared_meanwhile_stays_if_it_must_not_be_overwritten()
    {
        string path = _folder.File("a.txt");
        using (var file = new TargetFile(path, Utf8.WithoutMark))
        {
            file.Output.Write("new"u8);
            file.Complete();
            _folder.Write("a.txt", "other");
            Assert.Equal(ErrorCode.WriteFailed, Assert.Throws<AlabException>(() => file.Commit(noClobber: true)).Code);
        }

        Assert.Equal("other", Read("a.txt"));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void A_missing_folder_is_a_fault_before_anything_is_written()
    {
        string path = _folder.File("missing/a.txt");
        var error = Assert.Throws<AlabException>(() => new TargetFile(path, Utf8.WithoutMark));
        Assert.Equal((ErrorCode.WriteFailed, path), (error.Code, error.Target));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_target_that_became_a_folder_is_a_fault_and_leaves_nothing()
    {
        using (var file = new TargetFile(_folder.File("a.txt"), Utf8.WithoutMark))
        {
            file.Complete();
            _folder.Write("a.txt/b.txt", "other");
            Assert.Equal(ErrorCode.WriteFailed, Assert.Throws<AlabException>(() => file.Commit(noClobber: false)).Code);
        }

        Assert.Equal(["a.txt"], _folder.Names);
        Assert.Equal("other", Read("a.txt/b.txt"));
    }

    [Fact]
    public void A_full_disk_is_told_with_the_targets_name()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using FileStream full = File.OpenWrite("/dev/full");
        using var stream = new TargetStream(full, "target");
        var error = Assert.Throws<AlabException>(() =>
        {
            stream.Write(new byte[100_000]);
            stream.FlushToDisk();
        });
        Assert.Equal((ErrorCode.WriteFailed, "target"), (error.Code, error.Target));
    }

    private void Write(string name, string content)
    {
        using var file = new TargetFile(_folder.File(name), Utf8.WithoutMark);
        file.Output.Write(content);
        file.Complete();
        file.Commit(noClobber: false);
    }

    private string Read(string name) => File.ReadAllText(_folder.File(name));
}
