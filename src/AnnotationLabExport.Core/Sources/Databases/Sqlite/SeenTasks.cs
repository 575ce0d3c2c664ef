namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>The tasks that an import has met, kept in a temporary table: so many may not fit in memory.</summary>
internal sealed class SeenTasks : IDisposable
{
    /// <summary>A condition on a row of <c>task</c>.</summary>
    public const string NotSeen = "task_key NOT IN (SELECT task_key FROM temp.seen)";

    private readonly Statement _add;

    /// <summary>Makes the table.</summary>
    public SeenTasks(SqliteDatabase database)
    {
        database.Run("DROP TABLE IF EXISTS temp.seen; CREATE TEMP TABLE seen (task_key INTEGER PRIMARY KEY)");
        _add = database.Prepare("INSERT OR IGNORE INTO temp.seen (task_key) VALUES ($1)");
    }

    /// <summary>Takes in a task; false if it was met before.</summary>
    public bool Add(long key) => _add.Run(key) == 1;

    /// <inheritdoc/>
    public void Dispose() => _add.Dispose();
}
