using AnnotationLabExport.Faults;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>SQLite's errors in words a user can act on.</summary>
internal static class SqliteErrors
{
    /// <summary>Whether another connection is writing.</summary>
    public static bool IsBusy(SqliteException exception) => exception.SqliteErrorCode is SQLITE_BUSY or SQLITE_LOCKED;

    /// <summary>The error to tell.</summary>
    public static Exception From(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        SQLITE_INTERRUPT => new OperationCanceledException("The database's work was interrupted.", exception),
        SQLITE_BUSY or SQLITE_LOCKED => new AlabException(
            ErrorCode.DatabaseBusy, $"{path}: another process is writing to the database; try again when it has ended.", path, exception),
        SQLITE_NOTADB => NotOurs(path, "the file is no SQLite database", exception),
        SQLITE_CORRUPT => Damaged(path, exception),
        SQLITE_FULL => Failed(path, "the disk is full", exception),
        SQLITE_READONLY => Failed(path, "the database is read-only", exception),
        SQLITE_CANTOPEN => Failed(path, "it cannot be opened; see that its folder is there and that you may write to it", exception),
        _ => Failed(path, SearchLanguage.Reason(exception), exception),
    };

    /// <summary>The error for a file that holds no projects of ours.</summary>
    public static AlabException NotOurs(string path, string reason, Exception? cause = null) =>
        new(ErrorCode.DatabaseInvalid, $"{path}: {reason}.", path, cause);

    /// <summary>The error for a file that was whole once.</summary>
    public static AlabException Damaged(string path, Exception? cause = null) => NotOurs(path, "the database is damaged", cause);

    private static AlabException Failed(string path, string reason, Exception cause) =>
        new(ErrorCode.DatabaseFailed, $"{path}: {reason}.", path, cause);
}
