using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

public sealed class TargetLinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_link_stays_a_link_and_its_file_is_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        string real = _folder.Write("real/a.txt", "old");
        string link = _folder.File("a.txt");
        File.CreateSymbolicLink(_folder.File("between.txt"), real);
        File.CreateSymbolicLink(link, "between.txt");
        Write(link);

        Assert.Equal("between.txt", new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(real));
        Assert.Null(new FileInfo(real).LinkTarget);
        Assert.Equal(["a.txt", "between.txt", "real"], _folder.Names);
        Assert.Single(Directory.EnumerateFiles(_folder.File("real")));
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_makes_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        string link = _folder.File("a.txt");
        File.CreateSymbolicLink(link, _folder.File("b.txt"));
        Write(link);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(_folder.File("b.txt")));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead)]
    public void An_overwritten_file_keeps_its_mode(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = _folder.Write("a.txt", "old");
        File.SetUnixFileMode(path, mode);
        Write(path);
        Assert.Equal(mode, File.GetUnixFileMode(path));
        Assert.Equal("new", File.ReadAllText(path));
    }

    private static void Write(string path)
    {
        using var file = new TargetFile(path, Utf8.WithoutMark);
        file.Output.Write("new"u8);
        file.Complete();
        file.Commit(noClobber: false);
    }
}
