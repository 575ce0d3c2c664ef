using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Databases.Sqlite;

namespace AnnotationLabExport.Sources;

/// <summary>Opens stores. The one place that knows which kinds there are; another database is added here.</summary>
public static class ProjectStores
{
    /// <summary>Opens a database that exists.</summary>
    /// <param name="location">The full path of an SQLite file.</param>
    /// <exception cref="AlabException">
    /// It is missing, no database of projects, of a newer version, or cannot be opened.
    /// </exception>
    public static IProjectStore Open(string location) => new SqliteProjectStore(SqliteDatabase.Open(location, create: false));

    /// <summary>Opens a database, and makes it if it is missing.</summary>
    /// <param name="location">The full path of an SQLite file.</param>
    /// <exception cref="AlabException">It is no database of projects, of a newer version, or cannot be opened.</exception>
    public static IProjectStore OpenOrCreate(string location) => new SqliteProjectStore(SqliteDatabase.Open(location, create: true));
}
