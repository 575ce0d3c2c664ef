using AnnotationLabExport.Faults;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>Reads the tasks' own bytes.</summary>
/// <param name="database">The database.</param>
internal sealed class ContentTable(SqliteDatabase database) : IDisposable
{
    private readonly Statement _read = database.Prepare("SELECT json FROM content WHERE task_key = $1");

    /// <summary>Reads the bytes of a task.</summary>
    /// <param name="key">The task's key.</param>
    /// <param name="json">Takes the bytes; of their length.</param>
    /// <exception cref="AlabException">They are missing or damaged.</exception>
    public void Read(long key, Span<byte> json)
    {
        try
        {
            foreach (SqliteDataReader row in _read.Rows(key))
            {
                StoredContent.Unpack(sqlite3_column_blob(row.Handle, 0), json);
                return;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw SqliteErrors.Damaged(database.Path, exception);
        }

        throw SqliteErrors.Damaged(database.Path);
    }

    /// <inheritdoc/>
    public void Dispose() => _read.Dispose();
}
