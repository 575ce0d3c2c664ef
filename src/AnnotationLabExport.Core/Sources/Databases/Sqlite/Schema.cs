using System.Globalization;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>
/// The tables of a database and their version, which is kept in the file: <c>Migrations/NNN.sql</c> brings version
/// NNN-1 to NNN, and a migration that was released is never changed.
/// </summary>
/// <param name="database">The database.</param>
internal sealed class Schema(SqliteDatabase database)
{
    /// <summary>Says that an SQLite file is one of ours: "ALAB".</summary>
    private const long ApplicationId = 0x414C4142;

    private readonly IReadOnlyList<string> _migrations = Released.Value;

    /// <summary>A schema with other migrations, for trials of them.</summary>
    internal Schema(SqliteDatabase database, IReadOnlyList<string> migrations)
        : this(database) => _migrations = migrations;

    /// <summary>The migrations, the first from an empty file to version 1.</summary>
    internal static Lazy<IReadOnlyList<string>> Released { get; } = new(ReadMigrations);

    private long Version => Number("PRAGMA user_version");

    /// <summary>Brings the database up to date.</summary>
    /// <param name="create">Whether an empty database becomes one of ours.</param>
    /// <exception cref="AlabException">The file is another program's, of a newer version, or empty.</exception>
    public void Prepare(bool create)
    {
        bool isEmpty = Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (isEmpty && !create)
            throw SqliteErrors.NotOurs(database.Path, "the database is empty; Import-AlabProject fills it");
        if (!isEmpty && Number("PRAGMA application_id") != ApplicationId)
            throw SqliteErrors.NotOurs(database.Path, "the database is another program's; give a file of your own");
        if (Version > _migrations.Count)
        {
            throw new AlabException(
                ErrorCode.DatabaseTooNew,
                $"{database.Path}: the database is of version {Version}, and this module knows version {_migrations.Count}; update the module.",
                database.Path);
        }

        if (isEmpty)
            database.Run("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL");
        // What is moved within a page leaves nothing behind either, or a removal could not find it.
        database.Run("PRAGMA secure_delete = FAST; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000");
        if (Version < _migrations.Count)
            database.Write(Migrate);
    }

    private static List<string> ReadMigrations()
    {
        var migrations = new List<string>();
        while (typeof(Schema).Assembly.GetManifestResourceStream(
            string.Create(CultureInfo.InvariantCulture, $"Migrations/{migrations.Count + 1:000}.sql")) is { } resource)
        {
            using var reader = new StreamReader(resource);
            migrations.Add(reader.ReadToEnd());
        }

        return migrations;
    }

    /// <summary>In one transaction, so that two who open the file at once do it once.</summary>
    private void Migrate()
    {
        database.Define(ShardFunctions.Define);
        for (int version = (int)Version; version < _migrations.Count; version++)
            database.Run(_migrations[version]);
        database.Run(string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {_migrations.Count}"));
    }

    private long Number(string sql) => (long)database.Value(sql)!;
}
