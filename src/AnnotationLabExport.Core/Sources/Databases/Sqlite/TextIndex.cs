namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>
/// The full-text index of the tasks' texts. Texts wait until the end of a batch: the index collects them in memory, and
/// any other statement in between would make it write what it has.
/// </summary>
internal sealed class TextIndex : IDisposable
{
    /// <summary>More than a batch has: only texts that are all indexed anew are that many.</summary>
    private const long MaxCharacters = 16 * 1024 * 1024;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly HashSet<long> _outdated = [];
    private readonly Dictionary<long, string> _texts = [];
    private long _characters;

    /// <summary>The index of a database.</summary>
    public TextIndex(SqliteDatabase database)
    {
        _insert = database.Prepare("INSERT INTO text_index (rowid, text) VALUES ($1, $2)");
        _delete = database.Prepare("DELETE FROM text_index WHERE rowid = $1");
    }

    /// <summary>Gives a task its text.</summary>
    /// <param name="key">The task's key.</param>
    /// <param name="text">The text; null if it has none.</param>
    /// <param name="isNew">Whether the index holds nothing of the task yet.</param>
    public void Set(long key, string? text, bool isNew)
    {
        if (!isNew)
            _outdated.Add(key);
        _texts.Remove(key);
        if (text is null)
            return;
        _texts.Add(key, text);
        _characters += text.Length;
        if (_characters > MaxCharacters)
            Flush();
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        foreach (long key in _outdated)
            _delete.Run(key);
        foreach ((long key, string text) in _texts)
            _insert.Run(key, text);
        _outdated.Clear();
        _texts.Clear();
        _characters = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }
}
