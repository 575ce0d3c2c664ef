using System.Diagnostics;
using System.Text;
using AnnotationLabExport.Faults;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>An SQLite file with the schema of projects, opened by one connection. Its errors are ours.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long a write waits for another one, of this process or of others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly SqliteConnection _connection;

    private SqliteDatabase(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Opens a file and brings its schema up to date.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="create">Whether a missing file is made.</param>
    public static SqliteDatabase Open(string path, bool create)
    {
        if (!create && !File.Exists(path))
            throw new AlabException(ErrorCode.DatabaseNotFound, $"{path}: there is no such database; Import-AlabProject makes one.", path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
        }.ToString());
        var database = new SqliteDatabase(path, connection);
        try
        {
            database.Guard(() =>
            {
                connection.Open();
                return 0;
            });
            new Schema(database).Prepare(create);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes a statement to be run, perhaps often.</summary>
    /// <param name="sql">SQL with the parameters <c>$1</c>, <c>$2</c> …</param>
    public Statement Prepare(string sql)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return new Statement(this, command);
    }

    /// <summary>Runs a statement once.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params object?[] values)
    {
        using Statement statement = Prepare(sql);
        return statement.Run(values);
    }

    /// <summary>Runs a statement once for its first value; null if there is none.</summary>
    public object? Value(string sql, params object?[] values)
    {
        using Statement statement = Prepare(sql);
        return statement.Value(values);
    }

    /// <summary>Lets SQL call a function on a text as a blob; as a text it would end at its first U+0000.</summary>
    public void Define(string name, Predicate<string> function) =>
        _connection.CreateFunction(name, (byte[] text) => function(Encoding.UTF8.GetString(text)));

    /// <summary>Lets SQL call functions.</summary>
    /// <param name="define">Gives them to the connection.</param>
    public void Define(Action<SqliteConnection> define) => define(_connection);

    /// <summary>Does work in one transaction; all of it is written, or nothing.</summary>
    public void Write(Action work, CancellationToken cancellation = default)
    {
        EndSnapshot();
        BeginWrite(cancellation);
        try
        {
            work();
            Run("COMMIT");
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <summary>From here on, until the next write, everything read is of one moment, whatever others write.</summary>
    public void BeginSnapshot()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) != 0)
            Run("BEGIN");
    }

    /// <summary>While this is not disposed, a cancellation ends the statement that runs.</summary>
    public CancellationTokenRegistration InterruptBy(CancellationToken cancellation) =>
        cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(_connection.Handle));

    /// <summary>Does something with the connection, and tells its errors in our words.</summary>
    /// <exception cref="OperationCanceledException">The work was interrupted.</exception>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.From(exception, Path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void EndSnapshot()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            Run("COMMIT");
    }

    /// <summary>Waits its turn in steps short enough to be cancelled.</summary>
    private void BeginWrite(CancellationToken cancellation)
    {
        using SqliteCommand begin = _connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.CommandTimeout = 1;
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                begin.ExecuteNonQuery();
                return;
            }
            catch (SqliteException exception) when (SqliteErrors.IsBusy(exception) && Stopwatch.GetElapsedTime(started) < Patience)
            {
                // Another import has its turn.
            }
            catch (SqliteException exception)
            {
                throw SqliteErrors.From(exception, Path);
            }
        }
    }

    private void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) != 0)
            return;
        try
        {
            Run("ROLLBACK");
        }
        catch (AlabException)
        {
            // The error that led here is the one to tell; closing the connection rolls back as well.
        }
    }
}
