using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

/// <summary>Several exports to one target: each must take the others' files for what they are, not for leftovers.</summary>
public sealed class ConcurrentTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_complete_file_that_waits_for_its_place_is_no_leftover()
    {
        string path = _folder.File("a.txt");
        using var first = new TargetFile(path, Utf8.WithoutMark);
        first.Output.Write("first"u8);
        first.Complete();
        Write(path, "second");
        first.Commit(noClobber: false);
        Assert.Equal("first", File.ReadAllText(path));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void Many_at_once_all_succeed_and_leave_one_whole_file()
    {
        string path = _folder.File("a.txt");
        string[] contents = [.. Enumerable.Range(0, 4).Select(i => new string((char)('a' + i), 1000 * (i + 1)))];
        Parallel.ForEach(contents, new ParallelOptions { MaxDegreeOfParallelism = 4 }, content =>
        {
            for (int i = 0; i < 100; i++)
                Write(path, content);
        });
        Assert.Contains(File.ReadAllText(path), contents);
        Assert.Equal(["a.txt"], _folder.Names);
    }

    private static void Write(string path, string content)
    {
        using var file = new TargetFile(path, Utf8.WithoutMark);
        file.Output.Write(content);
        file.Complete();
        file.Commit(noClobber: false);
    }
}
