using AnnotationLabExport.Tasks;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>A project of an SQLite file that an import writes to.</summary>
internal sealed class SqliteImportTarget : IImportTarget
{
    private const string Missing = $"project_id = $1 AND {SeenTasks.NotSeen}";
    private readonly SqliteDatabase _database;
    private readonly ProjectClaim _claim;
    private readonly SeenTasks _seen;
    private readonly TaskTable _tasks;

    /// <summary>Claims a project.</summary>
    /// <param name="database">The file.</param>
    /// <param name="project">The project's name; it is made if it is missing.</param>
    /// <param name="config">The labelling configuration to keep; null leaves the one that is kept.</param>
    /// <param name="cancellation">Ends the waiting for other writers.</param>
    public SqliteImportTarget(SqliteDatabase database, string project, LabelConfig? config, CancellationToken cancellation)
    {
        _database = database;
        _claim = new ProjectClaim(database, project, config, cancellation);
        _seen = new SeenTasks(database);
        _tasks = new TaskTable(database, _claim.Project);
    }

    /// <inheritdoc/>
    public bool IsIndexStale => _claim.IsIndexStale;

    /// <inheritdoc/>
    public void Write(Action work, CancellationToken cancellation) => _database.Write(
        () =>
        {
            _claim.Check();
            work();
        },
        cancellation);

    /// <inheritdoc/>
    public void Expect(IReadOnlyList<PreparedTask> tasks)
    {
        // The file is at hand: each is looked up when its turn comes.
    }

    /// <inheritdoc/>
    public KeptTask? Find(PreparedTask task) => _tasks.Find(task);

    /// <inheritdoc/>
    public bool Meet(long key) => _seen.Add(key);

    /// <inheritdoc/>
    public void Insert(PreparedTask task, long position) => _seen.Add(_tasks.Insert(task, position));

    /// <inheritdoc/>
    public void Update(long key, PreparedTask task) => _tasks.Update(key, task);

    /// <inheritdoc/>
    public void Move(long key, long position) => _tasks.Move(key, position);

    /// <inheritdoc/>
    public void Renumber(long key, PreparedTask task) => _tasks.Renumber(key, task);

    /// <inheritdoc/>
    public void Reindex(long key, PreparedTask task) => _tasks.Reindex(key, task);

    /// <inheritdoc/>
    public void Reindex(long key, LabelConfig? config) => _tasks.Reindex(key, config);

    /// <inheritdoc/>
    public void Flush() => _tasks.Flush();

    /// <inheritdoc/>
    public int RemoveMissing()
    {
        _database.Run($"DELETE FROM text_index WHERE rowid IN (SELECT task_key FROM task WHERE {Missing})", _claim.Project);
        return _database.Run($"DELETE FROM task WHERE {Missing}", _claim.Project);
    }

    /// <inheritdoc/>
    public int PutMissingBehind(long position)
    {
        int missing = (int)(long)_database.Value($"SELECT count(*) FROM task WHERE {Missing}", _claim.Project)!;
        if (missing > 0 && (long)_database.Value($"SELECT min(position) FROM task WHERE {Missing}", _claim.Project)! < position)
            _database.Run($"UPDATE task SET position = position + $2 WHERE {Missing}", _claim.Project, position);
        return missing;
    }

    /// <inheritdoc/>
    public void ReindexMissing(LabelConfig? config, CancellationToken cancellation)
    {
        using Statement missing = _database.Prepare($"SELECT task_key FROM task WHERE {Missing}");
        foreach (SqliteDataReader row in missing.Rows(_claim.Project))
        {
            cancellation.ThrowIfCancellationRequested();
            _tasks.Reindex(row.GetInt64(0), config);
        }

        _tasks.Flush();
    }

    /// <inheritdoc/>
    public void Complete() => _claim.Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        _tasks.Dispose();
        _seen.Dispose();
        _claim.Dispose();
    }
}
