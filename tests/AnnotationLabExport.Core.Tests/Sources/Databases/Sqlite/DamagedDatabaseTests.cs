using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

/// <summary>Whatever is broken in a file, what the user sees is an error with a name.</summary>
public sealed class DamagedDatabaseTests : IDisposable
{
    private readonly TrialFile _database = new();
    private readonly byte[] _whole;

    public DamagedDatabaseTests()
    {
        _database.Import("p", string.Concat(Enumerable.Range(1, 200).Select(i => new TrialTask($"{i}", i % 30).Json)));
        _whole = _database.Bytes();
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_told()
    {
        int told = 0;
        for (int size = 1; size < _whole.Length; size += _whole.Length / 40)
        {
            AlabException? error = Use(_whole[..size]);
            told += error is null ? 0 : 1;
            Assert.True(error is null or { Code: ErrorCode.DatabaseInvalid }, $"{size}: {error?.Code} {error?.Message}");
        }

        Assert.True(told > 30, $"{told} of about 40 were told.");
    }

    [Fact]
    public void Bytes_that_were_overwritten_give_no_other_error_than_a_named_one()
    {
        var random = new Random(7);
        int told = 0;
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = [.. _whole];
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length - 600), 600));
            told += Use(damaged) is null ? 0 : 1;
        }

        Assert.True(told > 10, $"{told} of 60 were told.");
    }

    [Theory]
    [InlineData("UPDATE content SET json = x'00'")]
    [InlineData("UPDATE content SET json = x''")]
    [InlineData("UPDATE content SET json = x'FFFFFFFFFFFF'")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM content WHERE task_key = 5")]
    public void Contents_that_are_damaged_or_missing_are_told(string sql)
    {
        _database.Sql(sql);
        Assert.Equal(ErrorCode.DatabaseInvalid, Assert.Throws<AlabException>(() => _database.Tasks("p")).Code);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _database.Dispose();
    }

    /// <summary>Reads all there is; any other exception fails the test.</summary>
    private AlabException? Use(byte[] file)
    {
        File.WriteAllBytes(_database.Path, file);
        try
        {
            _database.Read(store => store.ProjectNames.Select(name => store.Figures(name)).ToList());
            _database.Chosen("p", new());
            _database.Chosen("p", new() { Filter = new TaskFilter { Labels = new HashSet<string> { "DRUG" }, Title = _ => true } }, "fever");
            return null;
        }
        catch (AlabException exception)
        {
            return exception;
        }
    }
}
