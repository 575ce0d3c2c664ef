using System.Globalization;
using AnnotationLabExport.Faults;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// The tables of a schema and their version, which is kept in it: <c>Migrations/NNN.sql</c> brings version NNN-1 to NNN, and
/// a migration that was released is never changed.
/// </summary>
/// <param name="database">The database.</param>
internal sealed class PostgresSchema(PostgresDatabase database)
{
    /// <summary>The first half of the advisory lock of a migration, "ALAB"; the other is the schema's.</summary>
    private const int Lock = 0x414C4142;

    private readonly IReadOnlyList<string> _migrations = Released.Value;

    /// <summary>A schema with other migrations, for trials of them.</summary>
    internal PostgresSchema(PostgresDatabase database, IReadOnlyList<string> migrations)
        : this(database) => _migrations = migrations;

    /// <summary>The migrations, the first from an empty schema to version 1.</summary>
    internal static Lazy<IReadOnlyList<string>> Released { get; } = new(ReadMigrations);

    /// <summary>Brings the schema up to date.</summary>
    /// <param name="create">Whether a schema that is missing or empty becomes one of ours.</param>
    /// <exception cref="AlabException">It is another program's, of a newer version, or missing.</exception>
    public void Prepare(bool create)
    {
        RequireUtf8();
        SchemaState state = Look();
        if (state is { Exists: true, IsUsable: false })
            throw PostgresErrors.Forbidden(database.Location, "no right to use the schema");
        if (!state.HasVersion && !create)
            throw PostgresErrors.NotFound(database.Location, $"there is no schema '{database.Schema}' with projects in the database; Import-AlabProject makes one");
        if (!state.HasVersion || Version < _migrations.Count)
            database.Write(Migrate);
        if (Version > _migrations.Count)
        {
            throw new AlabException(
                ErrorCode.DatabaseTooNew,
                $"{database.Location}: the database is of version {Version}, and this module knows version {_migrations.Count}; update the module.",
                database.Location);
        }
    }

    private int Version => (int)database.Value("SELECT number FROM version")!;

    private static List<string> ReadMigrations()
    {
        var migrations = new List<string>();
        while (typeof(PostgresSchema).Assembly.GetManifestResourceStream(
            string.Create(CultureInfo.InvariantCulture, $"Migrations/Postgres/{migrations.Count + 1:000}.sql")) is { } resource)
        {
            using var reader = new StreamReader(resource);
            migrations.Add(reader.ReadToEnd());
        }

        return migrations;
    }

    private void RequireUtf8()
    {
        if (database.Value("SELECT current_setting('server_encoding')") is not "UTF8" and { } encoding)
            throw PostgresErrors.NotOurs(database.Location, $"the database's encoding is {encoding}, and words of any language need UTF8");
    }

    private SchemaState Look()
    {
        foreach (NpgsqlDataReader row in database.Rows(
            """
            SELECT has_schema_privilege(pg_namespace.oid, 'USAGE'), count(relname), coalesce(bool_or(relname = 'version'), false)
            FROM pg_namespace LEFT JOIN pg_class ON pg_namespace.oid = relnamespace AND relkind IN ('r', 'p', 'v')
            WHERE nspname = $1 GROUP BY pg_namespace.oid
            """,
            database.Schema))
        {
            return new SchemaState(true, row.GetBoolean(0), row.GetInt64(1) == 0, row.GetBoolean(2));
        }

        return new SchemaState(false, false, true, false);
    }

    /// <summary>In one transaction and under a lock, so that two who open the schema at once do it once.</summary>
    private void Migrate()
    {
        database.Run("SELECT pg_advisory_xact_lock($1, hashtext($2))", Lock, database.Schema);
        SchemaState state = Look();
        if (!state.Exists)
            database.Run($"CREATE SCHEMA {new NpgsqlCommandBuilder().QuoteIdentifier(database.Schema)}");
        if (!state.HasVersion && !state.IsEmpty)
            throw PostgresErrors.NotOurs(database.Location, $"the schema '{database.Schema}' is another program's; give another by -Schema");
        if (!state.HasVersion)
            database.Run("CREATE TABLE version (number integer NOT NULL); INSERT INTO version VALUES (0)");
        for (int version = Version; version < _migrations.Count; version++)
        {
            database.Run(_migrations[version]);
            database.Run("UPDATE version SET number = $1", version + 1);
        }
    }

    private readonly record struct SchemaState(bool Exists, bool IsUsable, bool IsEmpty, bool HasVersion);
}
