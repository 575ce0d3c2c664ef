using AnnotationLabExport.Faults;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// Decides which texts a search finds, by the full-text search of SQLite in memory: one language of searches, and the same
/// tasks, whatever the database.
/// </summary>
internal sealed class SearchJudge : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly string _search;

    /// <summary>Makes it.</summary>
    /// <param name="search">The search.</param>
    /// <param name="location">What errors call the database.</param>
    /// <exception cref="AlabException">The search is no query.</exception>
    public SearchJudge(string search, string location)
    {
        _search = SearchLanguage.Query(search);
        _connection.Open();
        Command($"CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = '{SearchLanguage.Tokenizer}')").ExecuteNonQuery();
        try
        {
            Finds([""]);
        }
        catch (SqliteException exception)
        {
            _connection.Dispose();
            throw SearchLanguage.Invalid(search, exception, location);
        }
    }

    /// <summary>The places of the texts that the search finds.</summary>
    public HashSet<int> Finds(IReadOnlyList<string?> texts)
    {
        using SqliteTransaction scratch = _connection.BeginTransaction();
        using SqliteCommand insert = Command("INSERT INTO texts (rowid, text) VALUES ($1, $2)", scratch);
        SqliteParameter place = insert.Parameters.Add("$1", SqliteType.Integer);
        SqliteParameter value = insert.Parameters.Add("$2", SqliteType.Text);
        for (int i = 0; i < texts.Count; i++)
        {
            if (texts[i] is not { } text)
                continue;
            (place.Value, value.Value) = (i, text);
            insert.ExecuteNonQuery();
        }

        using SqliteCommand find = Command("SELECT rowid FROM texts WHERE texts MATCH $1", scratch);
        find.Parameters.AddWithValue("$1", _search);
        using SqliteDataReader rows = find.ExecuteReader();
        var found = new HashSet<int>();
        while (rows.Read())
            found.Add(rows.GetInt32(0));
        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql, SqliteTransaction? transaction = null)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }
}
