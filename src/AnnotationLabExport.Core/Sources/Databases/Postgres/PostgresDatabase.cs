using AnnotationLabExport.Faults;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>A schema of projects on a PostgreSQL server, opened by one connection. Its errors are ours.</summary>
internal sealed class PostgresDatabase : IDisposable
{
    /// <summary>A write waits a minute for another one; a reader that is slow keeps its moment; what has an index goes by it, past other projects.</summary>
    private const string Session = "SET lock_timeout = '60s'; SET idle_in_transaction_session_timeout = 0; SET enable_seqscan = off";
    private readonly NpgsqlConnection _connection;
    private CancellationToken _cancellation;
    private bool _wasOpen;
    private bool _isInTransaction;

    private PostgresDatabase(PostgresAddress address)
    {
        Location = address.Location;
        Schema = address.Schema;
        _connection = new NpgsqlConnection(address.Settings.ConnectionString);
    }

    /// <summary>What errors and results call it.</summary>
    public string Location { get; }

    /// <summary>The schema.</summary>
    public string Schema { get; }

    /// <summary>Is told of every statement with its values, for trials of them.</summary>
    internal Action<string, object?[]>? Listener { get; set; }

    /// <summary>Opens a database and brings its schema up to date.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="create">Whether a missing schema is made.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static PostgresDatabase Open(PostgresAddress address, bool create, CancellationToken cancellation)
    {
        var database = new PostgresDatabase(address);
        try
        {
            using IDisposable interrupt = database.InterruptBy(cancellation);
            database.Connect();
            new PostgresSchema(database).Prepare(create);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement with the parameters <c>$1</c>, <c>$2</c> …</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params object?[] values)
    {
        using NpgsqlCommand command = Command(sql, values);
        return Guard(command.ExecuteNonQueryAsync);
    }

    /// <summary>Runs a statement for its first value; null if there is none.</summary>
    public object? Value(string sql, params object?[] values)
    {
        using NpgsqlCommand command = Command(sql, values);
        return Guard(command.ExecuteScalarAsync) is { } value and not DBNull ? value : null;
    }

    /// <summary>Runs a statement for its rows; each is valid until the next. Nothing else may run until they have ended.</summary>
    public IEnumerable<NpgsqlDataReader> Rows(string sql, params object?[] values)
    {
        using NpgsqlCommand command = Command(sql, values);
        using NpgsqlDataReader reader = Guard(command.ExecuteReaderAsync);
        while (Guard(reader.ReadAsync))
            yield return reader;
    }

    /// <summary>Copies rows into a table.</summary>
    /// <param name="table">The table and its columns.</param>
    /// <param name="write">Writes all rows.</param>
    public void Copy(string table, Func<NpgsqlBinaryImporter, CancellationToken, Task> write) => Guard(async cancellation =>
    {
        NpgsqlBinaryImporter copy = await _connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", cancellation).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            await write(copy, cancellation).ConfigureAwait(false);
            return await copy.CompleteAsync(cancellation).ConfigureAwait(false);
        }
    });

    /// <summary>Does work in one transaction; all of it is written, or nothing.</summary>
    public void Write(Action work)
    {
        EndSnapshot();
        Run("BEGIN");
        try
        {
            work();
            Run("COMMIT");
        }
        catch
        {
            End("ROLLBACK");
            throw;
        }
    }

    /// <summary>From here on, until the next write, everything read is of one moment, whatever others write.</summary>
    public void BeginSnapshot()
    {
        if (!_isInTransaction)
            Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    /// <summary>Until what this gives is disposed, a cancellation ends the statement that runs.</summary>
    public IDisposable InterruptBy(CancellationToken cancellation)
    {
        var before = new Interrupt(this, _cancellation);
        _cancellation = cancellation;
        return before;
    }

    /// <summary>Ends something, though the work was cancelled or is in error.</summary>
    public void End(string sql)
    {
        using IDisposable interrupt = InterruptBy(CancellationToken.None);
        try
        {
            Run(sql);
        }
        catch (AlabException)
        {
            // The error that led here is the one to tell; a transaction or connection that is lost has ended all in it.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _connection.Dispose();
        }
        catch (Exception exception) when (PostgresErrors.IsMeant(exception))
        {
            // The server is gone, and with it the connection.
        }
    }

    private void Connect()
    {
        Guard(async cancellation =>
        {
            await _connection.OpenAsync(cancellation).ConfigureAwait(false);
            return 0;
        });
        _wasOpen = true;
        Run(Session);
        Run("SELECT set_config('search_path', quote_ident($1), false)", Schema);
    }

    private void EndSnapshot()
    {
        if (_isInTransaction)
            Run("COMMIT");
    }

    private NpgsqlCommand Command(string sql, object?[] values)
    {
        Listener?.Invoke(sql, values);
        if (sql.StartsWith("BEGIN", StringComparison.Ordinal) || sql is "COMMIT" or "ROLLBACK")
            _isInTransaction = sql[0] == 'B';
        var command = new NpgsqlCommand(sql, _connection);
        foreach (object? value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    /// <summary>Waits for what is done with the connection, and tells its errors in our words.</summary>
    private T Guard<T>(Func<CancellationToken, Task<T>> work)
    {
        try
        {
            return work(_cancellation).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (PostgresErrors.IsMeant(exception) || IsBroken(exception))
        {
            throw PostgresErrors.From(exception, Location, _wasOpen, _cancellation.IsCancellationRequested);
        }
    }

    /// <summary>Of a connection that broke earlier Npgsql says that it is not open.</summary>
    private bool IsBroken(Exception exception) =>
        _wasOpen && exception is InvalidOperationException && _connection.FullState is System.Data.ConnectionState.Broken or System.Data.ConnectionState.Closed;

    private sealed class Interrupt(PostgresDatabase database, CancellationToken before) : IDisposable
    {
        public void Dispose() => database._cancellation = before;
    }
}
