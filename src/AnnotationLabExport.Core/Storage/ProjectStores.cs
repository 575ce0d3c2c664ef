using AnnotationLabExport.Storage.Sqlite;

namespace AnnotationLabExport.Storage;

/// <summary>Opens stores. The one place that knows which kinds there are; another database is added here.</summary>
public static class ProjectStores
{
    /// <summary>Opens a database that exists.</summary>
    /// <param name="location">The full path of an SQLite file.</param>
    /// <exception cref="Diagnostics.AlabException">
    /// It is missing, no database of projects, of a newer version, or cannot be opened.
    /// </exception>
    public static IProjectStore Open(string location) => new SqliteProjectStore(SqliteDatabase.Open(location, create: false));

    /// <summary>Opens a database, and makes it if it is missing.</summary>
    /// <param name="location">The full path of an SQLite file.</param>
    /// <exception cref="Diagnostics.AlabException">It is no database of projects, of a newer version, or cannot be opened.</exception>
    public static IProjectStore OpenOrCreate(string location) => new SqliteProjectStore(SqliteDatabase.Open(location, create: true));
}
