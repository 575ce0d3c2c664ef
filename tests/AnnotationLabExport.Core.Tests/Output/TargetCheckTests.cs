using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

public sealed class TargetCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_may_be_written()
    {
        TargetFile.Check(_folder.File("a.txt"), noClobber: true, force: false);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void An_older_file_may_be_overwritten_unless_it_must_stay()
    {
        string path = _folder.Write("a.txt", "old");
        TargetFile.Check(path, noClobber: false, force: false);
        AssertRefused(ErrorCode.ResourceExists, path, noClobber: true);
        AssertRefused(ErrorCode.ResourceExists, path, noClobber: true, force: true);
    }

    [Fact]
    public void A_read_only_file_is_overwritten_by_force_only()
    {
        string path = _folder.Write("a.txt", "old");
        new FileInfo(path).IsReadOnly = true;
        AssertRefused(ErrorCode.TargetReadOnly, path);
        TargetFile.Check(path, noClobber: false, force: true);
        using (var file = new TargetFile(path, Utf8.WithoutMark))
        {
            file.Complete();
            file.Commit(noClobber: false);
        }

        Assert.Equal("", File.ReadAllText(path));
        new FileInfo(path).IsReadOnly = false;
    }

    [Fact]
    public void A_folder_is_no_target() => AssertRefused(ErrorCode.TargetInvalid, _folder.Path, force: true);

    [Fact]
    public void A_missing_folder_is_no_place() => AssertRefused(ErrorCode.TargetInvalid, _folder.File("missing/a.txt"), force: true);

    [Fact]
    public void A_file_is_no_place() => AssertRefused(ErrorCode.TargetInvalid, Path.Combine(_folder.Write("a.txt", ""), "b.txt"));

    [Fact]
    public void A_device_is_no_target()
    {
        if (!OperatingSystem.IsWindows())
            AssertRefused(ErrorCode.TargetInvalid, "/dev/null", force: true);
    }

    private static void AssertRefused(ErrorCode code, string path, bool noClobber = false, bool force = false)
    {
        var error = Assert.Throws<AlabException>(() => TargetFile.Check(path, noClobber, force));
        Assert.Equal((code, path), (error.Code, error.Target));
    }
}
