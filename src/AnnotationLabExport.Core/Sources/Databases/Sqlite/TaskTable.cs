using AnnotationLabExport.Tasks;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>The tasks of one project with all that hangs on them: content, facets and the index of texts.</summary>
internal sealed class TaskTable : IDisposable
{
    private readonly long _project;
    private readonly FacetTable _facets;
    private readonly TextIndex _texts;
    private readonly ContentTable _contents;
    private readonly Statement _findById;
    private readonly Statement _findByContent;
    private readonly Statement _insert;
    private readonly Statement _update;
    private readonly Statement _move;
    private readonly Statement _renumber;
    private readonly Statement _writeContent;
    private readonly Statement _length;

    /// <summary>The tasks of a project.</summary>
    /// <param name="database">The database; it must have the table <see cref="SeenTasks"/>.</param>
    /// <param name="project">The project's key.</param>
    public TaskTable(SqliteDatabase database, long project)
    {
        _project = project;
        _facets = new FacetTable(database, project);
        _texts = new TextIndex(database);
        _contents = new ContentTable(database);
        _findById = database.Prepare("SELECT task_key, hash, position FROM task WHERE project_id = $1 AND id = $2");
        _findByContent = database.Prepare(
            $"SELECT task_key, hash, position FROM task WHERE project_id = $1 AND id IS NULL AND hash = $2 AND {SeenTasks.NotSeen} ORDER BY position LIMIT 1");
        _insert = database.Prepare("""
            INSERT INTO task (project_id, id, position, hash, length, title, completions, predictions, is_starred, first_date, last_date, shard_hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING task_key
            """);
        _update = database.Prepare("""
            UPDATE task SET hash = $2, length = $3, title = $4, completions = $5, predictions = $6, is_starred = $7,
            first_date = $8, last_date = $9, shard_hash = coalesce($10, shard_hash) WHERE task_key = $1
            """);
        _renumber = database.Prepare("UPDATE task SET shard_hash = $2 WHERE task_key = $1 AND shard_hash <> $2");
        _move = database.Prepare("UPDATE task SET position = $2 WHERE task_key = $1");
        _writeContent = database.Prepare("INSERT OR REPLACE INTO content (task_key, json) VALUES ($1, $2)");
        _length = database.Prepare("SELECT length FROM task WHERE task_key = $1");
    }

    /// <summary>The task that is kept under the same id, or without id under the same content.</summary>
    public KeptTask? Find(PreparedTask task)
    {
        IEnumerable<SqliteDataReader> rows = task.Id is null ? _findByContent.Rows(_project, task.Hash) : _findById.Rows(_project, task.Id);
        foreach (SqliteDataReader row in rows)
            return new KeptTask(row.GetInt64(0), ((byte[])row.GetValue(1)).AsSpan().SequenceEqual(task.Hash), row.GetInt64(2));
        return null;
    }

    /// <summary>Adds a task.</summary>
    /// <returns>Its key.</returns>
    public long Insert(PreparedTask task, long position)
    {
        TaskFigures figures = task.Figures;
        long key = (long)_insert.Value(
            _project, task.Id, position, task.Hash, task.Length, task.Title, figures.Completions, figures.Predictions, figures.IsStarred,
            figures.Dates?.First.UtcTicks, figures.Dates?.Last.UtcTicks, task.ShardHash)!;
        _writeContent.Run(key, task.Content);
        Index(key, task, isNew: true);
        return key;
    }

    /// <summary>Puts a task in the place of the one that is kept; its place in the order stays.</summary>
    public void Update(long key, PreparedTask task)
    {
        _writeContent.Run(key, task.Content);
        Reindex(key, task);
    }

    /// <summary>Gives a task its place in the order of the source.</summary>
    public void Move(long key, long position) => _move.Run(key, position);

    /// <summary>Gives a task that only its number tells from others the shard of the number that it has now.</summary>
    public void Renumber(long key, PreparedTask task) => _renumber.Run(key, task.ShardHash);

    /// <summary>Gives a task anew to all indexes.</summary>
    public void Reindex(long key, PreparedTask task)
    {
        TaskFigures figures = task.Figures;
        _update.Run(
            key, task.Hash, task.Length, task.Title, figures.Completions, figures.Predictions, figures.IsStarred,
            figures.Dates?.First.UtcTicks, figures.Dates?.Last.UtcTicks, task.ShardHash);
        Index(key, task, isNew: false);
    }

    /// <summary>Gives a task that is kept anew to all indexes.</summary>
    public void Reindex(long key, LabelConfig? config)
    {
        byte[] json = new byte[(long)_length.Value(key)!];
        _contents.Read(key, json);
        var task = new TaskDocument();
        task.Load(new TaskRecord(json, "", ByteOffset: 0, Line: 1, Column: 1, Level: 1));
        Reindex(key, new PreparedTask(task, config, number: null));
    }

    /// <summary>Ends a batch.</summary>
    public void Flush() => _texts.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        _facets.Dispose();
        _texts.Dispose();
        _contents.Dispose();
        foreach (Statement statement in (Statement[])[_findById, _findByContent, _insert, _update, _move, _renumber, _writeContent, _length])
            statement.Dispose();
    }

    private void Index(long key, PreparedTask task, bool isNew)
    {
        _facets.Set(key, task, isNew);
        _texts.Set(key, task.Text, isNew);
    }
}
