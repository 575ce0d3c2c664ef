using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Databases.Postgres;
using AnnotationLabExport.Sources.Databases.Sqlite;

namespace AnnotationLabExport.Sources;

/// <summary>Opens stores. The one place that knows which kinds there are; another database is added here.</summary>
public static class ProjectStores
{
    /// <summary>Opens a database that exists.</summary>
    /// <param name="database">Which.</param>
    /// <param name="cancellation">Ends the waiting for a server.</param>
    /// <exception cref="AlabException">
    /// It is missing, no database of projects, of a newer version, or cannot be opened.
    /// </exception>
    public static IProjectStore Open(AlabDatabase database, CancellationToken cancellation = default) =>
        Open(database, create: false, cancellation);

    /// <summary>Opens a database, and makes it if it is missing.</summary>
    /// <param name="database">Which.</param>
    /// <param name="cancellation">Ends the waiting for a server.</param>
    /// <exception cref="AlabException">It is no database of projects, of a newer version, or cannot be opened.</exception>
    public static IProjectStore OpenOrCreate(AlabDatabase database, CancellationToken cancellation = default) =>
        Open(database, create: true, cancellation);

    private static IProjectStore Open(AlabDatabase database, bool create, CancellationToken cancellation) => database.IsOnServer
        ? new PostgresProjectStore(PostgresDatabase.Open(database.Address(), create, cancellation))
        : new SqliteProjectStore(SqliteDatabase.Open(database.Location, create));
}
