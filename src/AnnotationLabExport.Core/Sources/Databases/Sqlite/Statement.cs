using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>One SQL statement and its parameters <c>$1</c>, <c>$2</c> …; compiled once, run as often as needed.</summary>
/// <param name="database">The database.</param>
/// <param name="command">The statement.</param>
internal sealed class Statement(SqliteDatabase database, SqliteCommand command) : IDisposable
{
    /// <summary>Runs it.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(params object?[] values)
    {
        Bind(values);
        return database.Guard(command.ExecuteNonQuery);
    }

    /// <summary>Runs it for its first value; null if there is none.</summary>
    public object? Value(params object?[] values)
    {
        Bind(values);
        object? value = database.Guard(command.ExecuteScalar);
        return value is DBNull ? null : value;
    }

    /// <summary>Runs it for its rows; each is valid until the next.</summary>
    public IEnumerable<SqliteDataReader> Rows(params object?[] values)
    {
        Bind(values);
        using SqliteDataReader reader = database.Guard(command.ExecuteReader);
        while (database.Guard(reader.Read))
            yield return reader;
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private void Bind(object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i == command.Parameters.Count)
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}") });
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
