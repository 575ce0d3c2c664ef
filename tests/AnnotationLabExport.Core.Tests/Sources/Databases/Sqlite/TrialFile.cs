using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases.Sqlite;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;

/// <summary>A database of projects in a folder of its own.</summary>
internal sealed class TrialFile : TrialDatabase
{
    public TemporaryFolder Folder { get; } = new();

    public string Path => Folder.File("projects.db");

    public override AlabDatabase Place => new(Path);

    public override object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>SQLite's own judgement, and that of its full-text index.</summary>
    public override void AssertSound()
    {
        Assert.Equal("ok", Sql("PRAGMA integrity_check"));
        Assert.Null(Sql("PRAGMA foreign_key_check"));
    }

    public override void WhileWriting(string sql, Action action)
    {
        using var writer = SqliteDatabase.Open(Path, create: false);
        writer.Write(() =>
        {
            writer.Run(sql);
            action();
        });
    }

    /// <summary>Writes what is left in the log into the file, as the last one who closes it does.</summary>
    public byte[] Bytes()
    {
        Assert.False(File.Exists(Path + "-wal"), "Nobody has the database open, but its log is there.");
        return File.ReadAllBytes(Path);
    }

    public override void Dispose() => Folder.Dispose();
}
