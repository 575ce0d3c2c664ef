using System.Diagnostics;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

/// <summary>A file that is written while it is read: the tasks of two states of it are never taken for one project.</summary>
public sealed class ChangedWhileReadTests : IDisposable
{
    private static readonly string Project = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{{\"id\":{i},\"data\":0}}\n"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_grows_is_told(bool overLink) => AssertChanged(path => Shell($"echo '{{}}' >> '{path}'"), overLink);

    [Theory]
    [InlineData(1_000_003)]
    [InlineData(1_000_000)]
    [InlineData(0)]
    public void A_file_that_is_cut_short_is_told(int length) => AssertChanged(path => Shell($"truncate -s {length} '{path}'"));

    [Fact]
    public void A_file_that_is_written_anew_is_told() => AssertChanged(path =>
        Shell($"cat '{_folder.Write("other", Project.Replace('1', '2'))}' > '{path}'"));

    [Fact]
    public void A_file_that_is_replaced_is_told() => AssertChanged(path =>
    {
        string other = _folder.Write("other", Project.Replace('1', '2'));
        File.Move(other, path, overwrite: true);
    });

    [Fact]
    public void A_file_that_is_removed_is_told() => AssertChanged(File.Delete);

    [Fact]
    public void A_file_that_stays_is_read_twice()
    {
        var source = new PathSource(_folder.Write("a.jsonl", Project));
        Assert.Equal((200_000, 200_000), (FoundTask.Of(source).Count, FoundTask.Of(source).Count));
    }

    /// <summary>What another program does, which knows nothing of the reader's lock.</summary>
    private static void Shell(string command)
    {
        using Process shell = Process.Start("sh", ["-c", command]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private void AssertChanged(Action<string> change, bool overLink = false)
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = _folder.Write("a.jsonl", Project);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));
        string link = _folder.File("link.jsonl");
        File.CreateSymbolicLink(link, path);
        using IEnumerator<TaskBlock> blocks = new PathSource(overLink ? link : path).Read(new ReadProgress(), CancellationToken.None).GetEnumerator();
        Assert.True(blocks.MoveNext());
        blocks.Current.Dispose();
        change(path);
        var error = Assert.Throws<AlabException>(() =>
        {
            while (blocks.MoveNext())
                blocks.Current.Dispose();
        });
        Assert.Equal((ErrorCode.SourceChanged, overLink ? link : path), (error.Code, error.Target));
    }
}
