using System.Text;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

/// <summary>What was removed is no longer in the file.</summary>
public sealed class RemovedTextTests : IDisposable
{
    private static readonly string[] Secrets = ["zqtitlez", "zqtextz", "zqlabelz", "zqannotatorz", "zqidz", "zqnamez", "zqconfigz"];
    private readonly TrialFile _database = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_of_a_removed_project_is_left_in_the_file(bool hasOthers)
    {
        if (hasOthers)
            _database.Import("before", Project("other"));
        _database.Import("zqnamez", Project("zq"), new() { LabelConfig = TrialDatabase.Config("text\"/><!--zqconfigz--><Text name=\"t2\" value=\"$x") });
        if (hasOthers)
            _database.Import("after", Project("another"));
        Assert.Equal(Secrets, Left());

        Remove();
        Assert.Empty(Left());
        if (hasOthers)
            Assert.NotEmpty(_database.Found("othertextz", "before"));
        _database.AssertSound();
    }

    [Fact]
    public void Nothing_is_left_of_what_its_tasks_were_before()
    {
        _database.Import("before", Project("other"));
        _database.Import("zqnamez", Project("zq"));
        _database.Import("after", Project("another"));
        _database.Import("zqnamez", Project("shorter"));
        _database.Import("zqnamez", """{"id":"only","data":{"text":"a"}}""", new() { RemoveMissing = true });
        Remove();
        Assert.Empty(Left());
    }

    [Fact]
    public void Nothing_is_left_of_words_that_stood_among_many_others()
    {
        _database.Import("before", Project("other", 2000));
        _database.Import("zqnamez", Project("zq", 3));
        _database.Import("after", Project("another"));
        Remove("after");
        Assert.NotEmpty(Left());
        Remove();
        Assert.Empty(Left());
    }

    [Fact]
    public void The_file_shrinks()
    {
        _database.Import("small", Project("other"));
        long before = _database.Bytes().Length;
        _database.Import("zqnamez", string.Concat(Enumerable.Range(0, 3000).Select(i => $$$"""{"id":{{{i}}},"data":{"text":"t{{{i}}} {{{i * 7919}}}"}}""")));
        Assert.True(_database.Bytes().Length > before + 300_000);
        Remove();
        Assert.True(_database.Bytes().Length < before + 30_000, $"{_database.Bytes().Length} of {before} bytes");
    }

    public void Dispose() => _database.Dispose();

    private static string Project(string prefix, int tasks = 400) => string.Concat(Enumerable.Range(0, tasks).Select(i =>
        $$$"""
        {"id":"{{{prefix}}}idz{{{i}}}","data":{"title":"{{{prefix}}}titlez{{{i}}}","text":"some {{{prefix}}}textz{{{i}}} {{{prefix}}}textz"},
         "completions":[{"created_username":"{{{prefix}}}annotatorz","result":[{"type":"labels","value":{"labels":["{{{prefix}}}labelz"]}}]}]}
        """));

    private void Remove(string project = "zqnamez") => _database.Read(store =>
    {
        store.Remove(project, CancellationToken.None);
        return 0;
    });

    /// <summary>The secrets that are in the file; the index of texts keeps the beginnings of words only once.</summary>
    private IEnumerable<string> Left()
    {
        byte[] bytes = _database.Bytes();
        return Secrets.Where(secret => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);
    }
}
