using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Databases.Sqlite;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

/// <summary>
/// Databases of every version that was released open for good. version-1.db was made by the first version of the
/// module from version-1.jsonl (the project "clinic", with the configuration of the field "text"), from one task (the
/// project "[x] 'y'") and by an import that broke off (the project "cut"). It is never made anew.
/// </summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly byte[] Clinic = File.ReadAllBytes(Repository.Stored("version-1.jsonl"));
    private readonly TrialFile _database = new();

    public MigrationTests() => File.Copy(Repository.Stored("version-1.db"), _database.Path);

    [Fact]
    public void A_file_of_version_1_is_read_and_searched()
    {
        Assert.Equal(["[x] 'y'", "clinic", "cut"], _database.Read(store => store.ProjectNames));
        Assert.Equal([true, true, false], _database.Read(store => store.ProjectNames.Select(store.IsComplete).ToArray()));
        Assert.Equal(
            ExportRun.Of(Clinic, AlabFormat.Json).Bytes,
            _database.Read(store => ExportRun.Of(store.Tasks("clinic", new()), AlabFormat.Json).Bytes));
        Assert.Equal(TrialDatabase.Config("text").Xml.ToArray(), _database.Read(store => store.Tasks("clinic", new()).LabelConfig!.Xml.ToArray()));
        Assert.Equal("1", _database.Found("\"left eye\" NOT nowhere", "clinic"));

        ProjectFigures expected = ProjectCounter.Count(new MemorySource(Clinic), _ => { }, CancellationToken.None);
        ProjectFigures actual = _database.Read(store => store.Figures("clinic"));
        Assert.Equal((expected.Tasks, expected.Completions, expected.Predictions), (actual.Tasks, actual.Completions, actual.Predictions));
        Assert.Equal((expected.FirstDate, expected.LastDate), (actual.FirstDate, actual.LastDate));
        Assert.Equal(expected.Labels, actual.Labels);
        Assert.Equal(expected.Annotators, actual.Annotators);
    }

    [Fact]
    public void A_file_of_version_1_is_written_to()
    {
        Assert.Equal(6, _database.Import("clinic", Clinic).Unchanged);
        Assert.Equal(1, _database.Import("[x] 'y'", """{"id":1,"data":{"text":"changed"}}""").Changed);
        Assert.Equal("1", _database.Found("changed", "[x] 'y'"));
        _database.Read(store =>
        {
            store.Remove("cut", CancellationToken.None);
            return 0;
        });
        _database.AssertSound();
    }

    [Fact]
    public void A_file_of_version_1_has_the_shards_of_its_source()
    {
        using var made = new TrialFile();
        made.Import("clinic", Clinic, new() { LabelConfig = TrialDatabase.Config("text") });
        AssertSameShards(made, "clinic", _database);
        _database.AssertSound();
    }

    /// <summary>A task has no id, one neither id nor text; the text is the field that the configuration names.</summary>
    [Fact]
    public void A_file_of_version_2_has_the_shards_of_its_source()
    {
        const string Json = """{"id":"a\u0000b"}{"id":"a"}{"data":{"note":"a","text":"b"}}{"data":{"n":1}}{"data":{"note":"","text":"b"}}""";
        using var made = new TrialFile();
        using var old = new TrialFile();
        foreach (TrialDatabase database in (TrialDatabase[])[made, old])
        {
            database.Import("p", Json);
            database.Import("q", Json, new() { LabelConfig = TrialDatabase.Config("note") });
        }

        old.Sql("DROP INDEX task_shard; ALTER TABLE task DROP COLUMN shard_hash; PRAGMA user_version = 2");
        AssertSameShards(made, "p", old);
        AssertSameShards(made, "q", old);
        old.AssertSound();
    }

    [Fact]
    public void What_brings_a_file_to_version_1_was_not_changed_since()
    {
        using var made = new TrialFile();
        using (SqliteDatabase database = SqliteDatabase.Open(made.Path, create: true))
            Assert.NotEmpty(Schema.Released.Value);
        if (Schema.Released.Value.Count == 1)
            Assert.Equal(TablesOf(_database), TablesOf(made));
        Assert.Equal(1L, _database.Sql("PRAGMA user_version"));
    }

    [Fact]
    public void A_migration_brings_a_file_to_the_next_version()
    {
        Migrate("ALTER TABLE project ADD COLUMN note TEXT NOT NULL DEFAULT 'none'; CREATE INDEX task_title ON task (title)");
        Assert.Equal((long)Schema.Released.Value.Count + 1, _database.Sql("PRAGMA user_version"));
        Assert.Equal("none", _database.Sql("SELECT note FROM project LIMIT 1"));
        Assert.Equal(6L, _database.Sql("SELECT count(*) FROM task JOIN project USING (project_id) WHERE name = 'clinic'"));
        _database.AssertSound();
        Assert.Equal(ErrorCode.DatabaseTooNew, Assert.Throws<AlabException>(() => _database.Tasks("clinic")).Code);
    }

    [Fact]
    public void A_migration_is_done_once()
    {
        const string Sql = "CREATE TABLE more (x); INSERT INTO more VALUES (1)";
        Migrate(Sql, times: 2);
        Assert.Equal(1L, _database.Sql("SELECT count(*) FROM more"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_file_as_it_was()
    {
        Assert.Throws<AlabException>(() => Migrate("CREATE TABLE more (x); DELETE FROM task; INSERT INTO nowhere VALUES (1)"));
        Assert.Equal((long)Schema.Released.Value.Count, _database.Sql("PRAGMA user_version"));
        Assert.Equal(FoundTask.Of(new MemorySource(Clinic)).Select(task => task.Json), _database.Tasks("clinic"));
    }

    public void Dispose() => _database.Dispose();

    private static void AssertSameShards(TrialDatabase expected, string project, TrialDatabase actual)
    {
        foreach (TaskShard shard in StoredShard.All(16))
            Assert.Equal(expected.Tasks(project, new() { Shard = shard }), actual.Tasks(project, new() { Shard = shard }));
    }

    private static object? TablesOf(TrialFile database) => database.Sql(
        "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)");

    private void Migrate(string sql, int times = 1)
    {
        using SqliteDatabase database = SqliteDatabase.Open(_database.Path, create: false);
        for (int i = 0; i < times; i++)
            new Schema(database, [.. Schema.Released.Value, sql]).Prepare(create: false);
    }
}
