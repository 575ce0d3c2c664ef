using System.Net.Sockets;
using System.Security.Authentication;
using AnnotationLabExport.Faults;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>PostgreSQL's errors, and those of the way to it, in words a user can act on.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether an exception comes from the server or the way to it.</summary>
    public static bool IsMeant(Exception exception) =>
        exception is NpgsqlException or SocketException or IOException or TimeoutException or AuthenticationException;

    /// <summary>The error to tell.</summary>
    /// <param name="exception">One that <see cref="IsMeant"/>.</param>
    /// <param name="location">Where the database is.</param>
    /// <param name="wasOpen">Whether the connection had been made.</param>
    /// <param name="isCancelled">Whether the work was asked to end.</param>
    public static Exception From(Exception exception, string location, bool wasOpen, bool isCancelled) => exception switch
    {
        _ when isCancelled => new OperationCanceledException("The database's work was interrupted.", exception),
        PostgresException told => FromServer(told, location),
        _ when wasOpen => Lost(location, exception),
        { InnerException: AuthenticationException } or AuthenticationException => Unreachable(location, "the connection cannot be made secure; see the server's certificate, and sslmode and sslrootcert in the address", exception),
        { InnerException: null } and NpgsqlException when exception.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => Unauthorized(location, exception),
        { InnerException: NotSupportedException } => Unreachable(location, "the server asks for a way to sign in that is not supported", exception),
        _ => Unreachable(location, $"the server cannot be reached ({Reason(exception)}); see its name and port, and that it runs", exception),
    };

    /// <summary>The error for an address that cannot be read, which is not quoted: it may hold a password.</summary>
    public static AlabException AddressInvalid(string reason) => new(
        ErrorCode.DatabaseAddressInvalid, $"PostgreSQL: the address of the database cannot be read: {reason}.", "PostgreSQL");

    /// <summary>The error for a database or schema that holds no projects of ours.</summary>
    public static AlabException NotOurs(string location, string reason, Exception? cause = null) =>
        new(ErrorCode.DatabaseInvalid, $"{location}: {reason}.", location, cause);

    /// <summary>The error for what was whole once.</summary>
    public static AlabException Damaged(string location, Exception? cause = null) => NotOurs(location, "the database is damaged", cause);

    /// <summary>The error for a database or schema that is not there.</summary>
    public static AlabException NotFound(string location, string reason, Exception? cause = null) =>
        new(ErrorCode.DatabaseNotFound, $"{location}: {reason}.", location, cause);

    /// <summary>The error for rights that are missing.</summary>
    public static AlabException Forbidden(string location, string reason, Exception? cause = null) => new(
        ErrorCode.DatabaseForbidden, $"{location}: the user may not do that ({reason}); docs/scale.md says which rights it takes.", location, cause);

    private static AlabException FromServer(PostgresException told, string location) => told.SqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => NotFound(location, "there is no such database on the server", told),
        PostgresErrorCodes.InsufficientPrivilege => Forbidden(location, told.MessageText, told),
        PostgresErrorCodes.ReadOnlySqlTransaction => Failed(location, "the database is read-only", told),
        PostgresErrorCodes.DiskFull => Failed(location, "the server's disk is full", told),
        PostgresErrorCodes.QueryCanceled => Failed(location, "the server ended the statement, as its statement_timeout asks", told),
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow =>
            Unreachable(location, $"the server takes no connection now ({told.MessageText}); try again later", told),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => new AlabException(
            ErrorCode.DatabaseBusy, $"{location}: another process is writing to the project; try again when it has ended.", location, told),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or "57P05" or "25P03" => Lost(location, told),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged(location, told),
        ['2', '8', ..] => Unauthorized(location, told),
        ['0', '8', ..] => Lost(location, told),
        // What these say may quote a value.
        ['2', '2' or '3', ..] => Failed(location, $"the server refused what was written ({told.SqlState})", told),
        _ => Failed(location, $"the server says {told.SqlState}: {told.MessageText}", told),
    };

    private static AlabException Unreachable(string location, string reason, Exception cause) =>
        new(ErrorCode.DatabaseUnreachable, $"{location}: {reason}.", location, cause);

    private static AlabException Unauthorized(string location, Exception cause) => new(
        ErrorCode.DatabaseUnauthorized, $"{location}: the server does not accept the user or the password; give them by -Credential.", location, cause);

    private static AlabException Lost(string location, Exception cause) => new(
        ErrorCode.DatabaseLost, $"{location}: the connection to the server was lost; what was not finished was not written. Run it again.", location, cause);

    private static AlabException Failed(string location, string reason, Exception cause) =>
        new(ErrorCode.DatabaseFailed, $"{location}: {reason}.", location, cause);

    private static string Reason(Exception exception)
    {
        Exception cause = exception.InnerException is AggregateException several ? several.InnerExceptions[^1] : exception.InnerException ?? exception;
        return cause is TimeoutException ? "it does not answer" : cause.Message.TrimEnd('.');
    }
}
