using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases.Postgres;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Postgres;

/// <summary>The schema and its versions.</summary>
[NeedsPostgres]
public sealed class PostgresSchemaTests : IDisposable
{
    private const string Task = """{"id":1,"data":{"text":"one"}}""";
    private readonly TrialSchema _database = new();

    [StoreFact]
    public void A_schema_that_is_missing_is_not_made_by_reading()
    {
        AssertError(ErrorCode.DatabaseNotFound, () => ProjectStores.Open(_database.Place));
        Assert.Equal(0L, _database.Sql($"SELECT count(*) FROM pg_namespace WHERE nspname = current_schema()"));
        Assert.Equal(1, _database.Import("p", Task).Added);
        Assert.Equal([Task], _database.Tasks("p"));
    }

    [StoreFact]
    public void An_empty_schema_is_none_yet_and_an_import_makes_it_one()
    {
        Create();
        AssertError(ErrorCode.DatabaseNotFound, () => ProjectStores.Open(_database.Place));
        Assert.Equal(1, _database.Import("p", Task).Added);
    }

    [StoreTheory]
    [InlineData("CREATE TABLE task (id int)")]
    [InlineData("CREATE VIEW version_of_mine AS SELECT 1")]
    public void Another_programs_schema_stays_as_it_is(string sql)
    {
        Create(sql);
        Assert.Contains("another program's", AssertError(ErrorCode.DatabaseInvalid, () => _database.Import("p", Task)).Message, StringComparison.Ordinal);
        Assert.Equal(1L, _database.Sql("SELECT count(*) FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())"));
    }

    [StoreFact]
    public void A_database_of_a_newer_version_stays_as_it_is()
    {
        _database.Import("p", Task);
        _database.Sql("UPDATE version SET number = 1000");
        Assert.Contains("version 1000", AssertError(ErrorCode.DatabaseTooNew, () => ProjectStores.Open(_database.Place)).Message, StringComparison.Ordinal);
        AssertError(ErrorCode.DatabaseTooNew, () => _database.Import("p", Task));
        Assert.Equal(1000, _database.Sql("SELECT number FROM version"));
    }

    [StoreFact]
    public void A_migration_is_done_once_however_many_begin_it()
    {
        _database.Import("p", Task);
        Parallel.For(0, 6, _ => Migrate("CREATE TABLE more (x int); INSERT INTO more VALUES (1); ALTER TABLE project ADD COLUMN note text NOT NULL DEFAULT 'none'"));
        Assert.Equal(1L, _database.Sql("SELECT count(*) FROM more"));
        Assert.Equal("none", _database.Sql("SELECT note FROM project"));
        Assert.Equal(PostgresSchema.Released.Value.Count + 1, _database.Sql("SELECT number FROM version"));
        Assert.Equal(ErrorCode.DatabaseTooNew, Assert.Throws<AlabException>(() => _database.Tasks("p")).Code);
    }

    [StoreFact]
    public void A_migration_that_fails_leaves_the_schema_as_it_was()
    {
        _database.Import("p", Task);
        Assert.Throws<AlabException>(() => Migrate("CREATE TABLE more (x int); DELETE FROM task; INSERT INTO nowhere VALUES (1)"));
        Assert.Equal(PostgresSchema.Released.Value.Count, _database.Sql("SELECT number FROM version"));
        Assert.Equal([Task], _database.Tasks("p"));
    }

    [StoreFact]
    public void Everything_is_in_the_one_schema()
    {
        _database.Import("p", Task);
        Assert.Equal(
            "facet project task task_facet version",
            _database.Sql("SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())"));
        Assert.Equal(0L, _database.Sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
    }

    public void Dispose() => _database.Dispose();

    private AlabException AssertError(ErrorCode code, Func<object?> action)
    {
        AlabException error = Assert.Throws<AlabException>(action);
        Assert.Equal((code, _database.Location), (error.Code, error.Target));
        Assert.StartsWith(_database.Location, error.Message, StringComparison.Ordinal);
        return error;
    }

    private void Create(string sql = "SELECT 1") => _database.Sql($"CREATE SCHEMA \"{_database.Schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"; {sql}");

    private void Migrate(string sql)
    {
        using PostgresDatabase database = _database.Open();
        new PostgresSchema(database, [.. PostgresSchema.Released.Value, sql]).Prepare(create: false);
    }
}
