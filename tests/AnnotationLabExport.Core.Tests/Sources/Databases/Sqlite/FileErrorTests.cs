using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources;
using static AnnotationLabExport.CoreTests.Sources.Databases.StoreErrorTests;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

/// <summary>Files that are no databases of ours stay as they are.</summary>
public sealed class FileErrorTests : IDisposable
{
    private const string Task = """{"id":1,"data":{"text":"one"}}""";
    private readonly TrialFile _database = new();

    [Fact]
    public void A_database_that_is_missing_is_not_made_by_reading()
    {
        AssertError(ErrorCode.DatabaseNotFound, () => ProjectStores.Open(_database.Place));
        Assert.Empty(_database.Folder.Names);
    }

    [Theory]
    [InlineData("This is no database, but a text that is long enough to have a header: " + Task)]
    [InlineData("xy")]
    public void A_file_that_is_no_database_stays_as_it_is(string content)
    {
        _database.Folder.Write("projects.db", content);
        AssertError(ErrorCode.DatabaseInvalid, () => ProjectStores.Open(_database.Place));
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
        Assert.Contains(words, AssertError(ErrorCode.DatabaseInvalid, () => ProjectStores.Open(_database.Place)).Message, StringComparison.Ordinal);
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
        AssertError(ErrorCode.DatabaseInvalid, () => ProjectStores.Open(_database.Place));
        Assert.Equal(1, _database.Import("p", Task).Added);
        Assert.Equal([Task], _database.Tasks("p"));
    }

    [Fact]
    public void A_folder_and_a_missing_folder_are_no_database()
    {
        AssertError(ErrorCode.DatabaseNotFound, () => ProjectStores.Open(new AlabDatabase(_database.Folder.Path)));
        AssertError(ErrorCode.DatabaseFailed, () => ProjectStores.OpenOrCreate(new AlabDatabase(_database.Folder.Path)));
        AssertError(ErrorCode.DatabaseFailed, () => ProjectStores.OpenOrCreate(new AlabDatabase(_database.Folder.File("no/where.db"))));
    }

    [Fact]
    public void A_database_of_a_newer_version_stays_as_it_is()
    {
        _database.Import("p", Task);
        _database.Sql("PRAGMA user_version = 1000");
        byte[] before = _database.Bytes();
        AlabException error = AssertError(ErrorCode.DatabaseTooNew, () => ProjectStores.Open(_database.Place));
        Assert.Contains("version 1000", error.Message, StringComparison.Ordinal);
        AssertError(ErrorCode.DatabaseTooNew, () => _database.Import("p", Task));
        Assert.Equal(before, _database.Bytes());
    }

    public void Dispose() => _database.Dispose();
}
