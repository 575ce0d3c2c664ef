using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>The rows of a query, a page at a time: between two pages the connection is free for other work. It needs a transaction.</summary>
internal sealed class Cursor : IDisposable
{
    private const int PageSize = 2000;
    private readonly PostgresDatabase _database;
    private readonly string _name = $"c{Guid.NewGuid():N}";

    /// <summary>Opens it.</summary>
    public Cursor(PostgresDatabase database, string sql, object[] values)
    {
        _database = database;
        database.Run($"DECLARE {_name} NO SCROLL CURSOR FOR {sql}", values);
    }

    /// <summary>The next page, which is empty after the last.</summary>
    public List<T> Next<T>(Func<NpgsqlDataReader, T> read) => [.. _database.Rows($"FETCH {PageSize} FROM {_name}").Select(read)];

    /// <inheritdoc/>
    public void Dispose() => _database.End($"CLOSE {_name}");
}
