using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>
/// The SQLite library that the module itself loaded, to look into a database past the cmdlets. A cmdlet must have
/// opened one before.
/// </summary>
internal static class StagedSqlite
{
    /// <summary>The first value of a statement.</summary>
    public static object? Value(string database, string sql)
    {
        using var connection = (DbConnection)Activator.CreateInstance(ConnectionType(), $"Data Source={database};Pooling=False")!;
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static Type ConnectionType()
    {
        AssemblyLoadContext module = AssemblyLoadContext.All.Single(context => context.Name == "AnnotationLabExport");
        return module.LoadFromAssemblyName(new AssemblyName("Microsoft.Data.Sqlite")).GetType("Microsoft.Data.Sqlite.SqliteConnection", throwOnError: true)!;
    }
}
