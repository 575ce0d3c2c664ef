using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

/// <summary>What a killed export leaves behind goes with the next one of the same target, and nothing else does.</summary>
public sealed class TemporaryFileTests : IDisposable
{
    private const string Mark = "0123456789abcdef0123456789abcdef";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_stands_beside_its_target_hidden_and_under_another_name()
    {
        using FileStream file = TemporaryFile.Create(_folder.File("a.csv"));
        Assert.Equal(_folder.Path, Path.GetDirectoryName(file.Name));
        Assert.Matches(@"\A\.a\.csv\.[0-9a-f]{32}\.tmp\z", Assert.Single(_folder.Names));
    }

    [Fact]
    public void Those_of_killed_exports_are_removed()
    {
        _folder.Write($".a.csv.{Mark}.tmp", "half");
        _folder.Write($".a.csv.{new string('f', 32)}.tmp", "");
        TemporaryFile.Create(_folder.File("a.csv")).Dispose();
        Assert.DoesNotContain(Mark, Assert.Single(_folder.Names), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_or_read_only_one_is_no_exception()
    {
        var left = new FileInfo(_folder.Write($".a.csv.{Mark}.tmp", "half"));
        if (OperatingSystem.IsWindows())
            left.Attributes |= FileAttributes.Hidden;
        TemporaryFile.Create(_folder.File("a.csv")).Dispose();
        Assert.False(File.Exists(left.FullName));
    }

    [Fact]
    public void Those_in_use_stay()
    {
        using FileStream first = TemporaryFile.Create(_folder.File("a.csv"));
        first.Write("first"u8);
        using (FileStream second = TemporaryFile.Create(_folder.File("a.csv")))
            Assert.Equal(2, _folder.Names.Count);
        first.Write(" goes on"u8);
        first.Dispose();
        Assert.Equal("first goes on", File.ReadAllText(first.Name));
    }

    [Fact]
    public void Two_exports_to_one_target_both_come_to_their_end()
    {
        string path = _folder.File("a.csv");
        using var first = new TargetFile(path, Utf8.WithoutMark);
        using var second = new TargetFile(path, Utf8.WithoutMark);
        first.Output.Write("first"u8);
        second.Output.Write("second"u8);
        second.Complete();
        second.Commit(noClobber: false);
        first.Complete();
        first.Commit(noClobber: false);
        Assert.Equal("first", File.ReadAllText(path));
        Assert.Equal(["a.csv"], _folder.Names);
    }

    [Theory]
    [InlineData("a.csv.tmp")]
    [InlineData(".a.csv.tmp")]
    [InlineData(".a.csv.notes.tmp")]
    [InlineData("." + Mark + ".tmp")]
    [InlineData("a.csv." + Mark + ".tmp")]
    [InlineData(".A.csv." + Mark + ".tmp")]
    [InlineData(".b.csv." + Mark + ".tmp")]
    [InlineData(".a.csv.gz." + Mark + ".tmp")]
    [InlineData(".a.csv." + Mark + ".tmp.bak")]
    [InlineData(".a.csv." + Mark)]
    [InlineData(".a.csv." + Mark + "0.tmp")]
    [InlineData(".a.csv.01234567-89ab-cdef-0123-456789abcdef.tmp")]
    public void Files_of_others_stay(string name)
    {
        _folder.Write(name, "mine");
        TemporaryFile.Create(_folder.File("a.csv")).Dispose();
        Assert.Equal("mine", File.ReadAllText(_folder.File(name)));
    }

    [Fact]
    public void Folders_of_that_name_and_files_in_folders_stay()
    {
        _folder.Write($".a.csv.{Mark}.tmp/x", "mine");
        _folder.Write($"sub/.a.csv.{Mark}.tmp", "mine");
        TemporaryFile.Create(_folder.File("a.csv")).Dispose();
        Assert.Equal("mine", File.ReadAllText(_folder.File($".a.csv.{Mark}.tmp/x")));
        Assert.Equal("mine", File.ReadAllText(_folder.File($"sub/.a.csv.{Mark}.tmp")));
    }

    [Fact]
    public void Wildcards_in_a_targets_name_are_none()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write($".b.{Mark}.tmp", "mine");
        TemporaryFile.Create(_folder.File("*")).Dispose();
        Assert.Contains($".b.{Mark}.tmp", _folder.Names);
    }

    [Theory]
    [InlineData("x", 255)]
    [InlineData("é", 127)]
    [InlineData("漢", 85)]
    [InlineData("😀", 63)]
    public void A_target_may_have_the_longest_name_that_there_is(string character, int count)
    {
        if (!OperatingSystem.IsLinux())
            return;
        string name = string.Concat(Enumerable.Repeat(character, count));
        using (var file = new TargetFile(_folder.File(name), Utf8.WithoutMark))
        {
            file.Output.Write("whole"u8);
            file.Complete();
            file.Commit(noClobber: false);
        }

        Assert.Equal([name], _folder.Names);
        Assert.Equal("whole", File.ReadAllText(_folder.File(name)));
    }

    [Fact]
    public void Long_names_that_begin_alike_do_not_remove_each_other_while_in_use()
    {
        string begin = new('x', 100);
        using FileStream first = TemporaryFile.Create(_folder.File(begin + "1"));
        using FileStream second = TemporaryFile.Create(_folder.File(begin + "2"));
        Assert.True(File.Exists(first.Name));
    }
}
