using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

public sealed class StoreErrorTests : IDisposable
{
    private const string Task = """{"id":1,"data":{"text":"one"}}""";
    private readonly TrialDatabase _database = new();

    [Fact]
    public void A_database_that_is_missing_is_not_made_by_reading()
    {
        AssertError(ErrorCode.DatabaseNotFound, () => ProjectStores.Open(_database.Path));
        Assert.Empty(_database.Folder.Names);
    }

    [Theory]
    [InlineData("This is no database, but a text that is long enough to have a header: " + Task)]
    [InlineData("xy")]
    public void A_file_that_is_no_database_stays_as_it_is(string content)
    {
        _database.Folder.Write("projects.db", content);
        AssertError(ErrorCode.DatabaseInvalid, () => ProjectStores.Open(_database.Path));
        AssertError(ErrorCode.DatabaseInvalid, () => _database.Import("p", Task));
        Assert.Equal(content, File.ReadAllText(_database.Path));
        Assert.Equal(["projects.db"], _database.Folder.Names);
    }

    [Theory]
    [InlineData("CREATE TABLE task (id); INSERT INTO task VALUES (1)", "another program's")]
    [InlineData("CREATE TABLE task (id); PRAGMA application_id = 7", "another program's")]
    [InlineData("PRAGMA journal_mode = WAL", "empty")]
    public void Another_programs_database_stays_as_it_is(string sql, string words)
    {
        _database.Sql(sql);
        Assert.Contains(words, AssertError(ErrorCode.DatabaseInvalid, () => ProjectStores.Open(_database.Path)).Message, StringComparison.Ordinal);
        if (words == "empty")
            return;
        byte[] before = _database.Bytes();
        AssertError(ErrorCode.DatabaseInvalid, () => _database.Import("p", Task));
        Assert.Equal(before, _database.Bytes());
    }

    [Fact]
    public void An_empty_file_is_no_database_yet_and_an_import_makes_it_one()
    {
        _database.Folder.Write("projects.db", "");
        AssertError(ErrorCode.DatabaseInvalid, () => ProjectStores.Open(_database.Path));
        Assert.Equal(1, _database.Import("p", Task).Added);
        Assert.Equal([Task], _database.Tasks("p"));
    }

    [Fact]
    public void A_folder_and_a_missing_folder_are_no_database()
    {
        AssertError(ErrorCode.DatabaseNotFound, () => ProjectStores.Open(_database.Folder.Path));
        AssertError(ErrorCode.DatabaseFailed, () => ProjectStores.OpenOrCreate(_database.Folder.Path));
        AssertError(ErrorCode.DatabaseFailed, () => ProjectStores.OpenOrCreate(_database.Folder.File("no/where.db")));
    }

    [Fact]
    public void A_database_of_a_newer_version_stays_as_it_is()
    {
        _database.Import("p", Task);
        _database.Sql("PRAGMA user_version = 1000");
        byte[] before = _database.Bytes();
        AlabException error = AssertError(ErrorCode.DatabaseTooNew, () => ProjectStores.Open(_database.Path));
        Assert.Contains("version 1000", error.Message, StringComparison.Ordinal);
        AssertError(ErrorCode.DatabaseTooNew, () => _database.Import("p", Task));
        Assert.Equal(before, _database.Bytes());
    }

    [Fact]
    public void A_project_that_is_missing_is_told_with_those_that_are_there()
    {
        _database.Import("first", Task);
        _database.Import("p", Task);
        foreach (Action<IProjectStore> use in (Action<IProjectStore>[])
        [
            store => store.Tasks("P", new()), store => store.Figures("P"), store => store.IsComplete("P"), store => store.Remove("P", default),
        ])
        {
            AlabException error = AssertError(ErrorCode.ProjectNotFound, () => _database.Read(store => { use(store); return 0; }));
            Assert.Contains("'P'; it holds 'first', 'p'", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_task_that_exists_ends_the_import_and_earlier_batches_stay()
    {
        _database.Import("p", """[{"id":"old","x":1,"data":{}},{"id":1,"data":{"text":"one"}}]""");
        string big = $$"""{"id":"big","x":"{{new string('x', 17_000_000)}}"}""";
        AlabException error = AssertError(ErrorCode.TaskExists, () => _database.Import(
            "p", $$"""[{"id":"first"},{{big}},{"id":"third"},{"id":"old","x":2}]""", new() { OnConflict = ConflictAction.Fail }));
        Assert.Contains("task old ", error.Message, StringComparison.Ordinal);
        Assert.Equal("notes.json", error.Target);
        Assert.False(_database.Read(store => store.IsComplete("p")));
        Assert.Equal(
            [big, """{"id":"first"}""", """{"id":"old","x":1,"data":{}}""", Task], _database.Tasks("p").Order(StringComparer.Ordinal));
        _database.AssertSound();
    }

    [Fact]
    public void A_malformed_task_ends_the_import_after_those_before_it()
    {
        var error = Assert.Throws<JsonMalformedException>(() => _database.Import("p", $"[{Task},\n{{\"id\":2,\"x\":tru}},{{\"id\":3}}]"));
        Assert.Equal((2L, "in task 2"), (error.Line, error.Message[error.Message.IndexOf("in task", StringComparison.Ordinal)..][..9]));
        Assert.Equal([Task], _database.Tasks("p"));
        Assert.False(_database.Read(store => store.IsComplete("p")));
        Assert.False(_database.Read(store => store.Figures("p")).IsComplete);
        Assert.Equal(1, _database.Import("p", Task).Unchanged);
        Assert.True(_database.Read(store => store.IsComplete("p")));
    }

    [Fact]
    public void A_source_cut_off_before_its_first_batch_touches_no_project()
    {
        _database.Import("p", """{"id":1,"data":{"text":"other"}}""");
        Assert.Throws<JsonMalformedException>(() => _database.Import("p", $"[{Task},{{\"id\":2", new() { RemoveMissing = true }));
        Assert.Equal(["""{"id":1,"data":{"text":"other"}}"""], _database.Tasks("p"));
        Assert.True(_database.Read(store => store.IsComplete("p")));
        Assert.Throws<JsonMalformedException>(() => _database.Import("new", $"[{Task},{{\"id\":2"));
        Assert.Equal(["p"], _database.Read(store => store.ProjectNames));
    }

    [Fact]
    public void A_store_can_be_used_for_one_thing_after_another()
    {
        using IProjectStore store = ProjectStores.OpenOrCreate(_database.Path);
        foreach (string id in (string[])["1", "2"])
        {
            using IProjectImport import = store.Import("p", new(), CancellationToken.None);
            TrialDatabase.Feed(import, new MemorySource($$"""{"id":{{id}}}"""));
            Assert.Equal(1, import.Complete().Added);
            Assert.Equal(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), store.Figures("p").Tasks);
        }

        store.Remove("p", CancellationToken.None);
        Assert.Empty(store.ProjectNames);
    }

    public void Dispose() => _database.Dispose();

    private static AlabException AssertError(ErrorCode code, Func<object?> action)
    {
        AlabException error = Assert.Throws<AlabException>(action);
        Assert.Equal(code, error.Code);
        Assert.StartsWith(error.Target, error.Message, StringComparison.Ordinal);
        return error;
    }
}
