using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using Microsoft.Data.Sqlite;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>An import into an SQLite file: one transaction a batch, the next batch prepared meanwhile.</summary>
internal sealed class SqliteImport : IProjectImport
{
    private readonly SqliteDatabase _database;
    private readonly string _project;
    private readonly ImportOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly LabelConfig? _config;
    private readonly CancellationTokenRegistration _interrupt;
    private readonly ImportCounts _counts = new();
    private ProjectClaim _claim = null!;
    private SeenTasks _seen = null!;
    private TaskTable _tasks = null!;
    private ImportBatch _filling;
    private ImportBatch? _preparing;
    private long _position;

    /// <summary>Begins the import; nothing is written before the first batch.</summary>
    /// <param name="database">The file.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="kept">The labelling configuration that the project has; null if it has none.</param>
    /// <param name="cancellation">Ends the import.</param>
    public SqliteImport(SqliteDatabase database, string project, ImportOptions options, LabelConfig? kept, CancellationToken cancellation)
    {
        _database = database;
        _project = project;
        _options = options;
        _cancellation = cancellation;
        _interrupt = database.InterruptBy(cancellation);
        _config = options.LabelConfig ?? kept;
        _filling = new ImportBatch(_config, first: 1);
    }

    /// <inheritdoc/>
    public void Add(TaskRecord record)
    {
        _filling.Add(record);
        if (_filling.IsFull)
            PassOn();
    }

    /// <inheritdoc/>
    public ImportCounts Complete()
    {
        PassOn();
        PassOn();
        Claim();
        _database.Write(
            () =>
            {
                _claim.Check();
                EndOrder();
                _claim.Complete();
            },
            _cancellation);
        return _counts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _tasks?.Dispose();
        _seen?.Dispose();
        _claim?.Dispose();
    }

    /// <summary>Writes the batch that was being prepared, while the one that was filled is.</summary>
    private void PassOn()
    {
        (ImportBatch? ready, _preparing, _filling) = (_preparing, _filling, new ImportBatch(_config, _filling.Next));
        _preparing.Prepare(_cancellation);
        if (ready is not null)
            Write(ready);
    }

    private void Write(ImportBatch batch)
    {
        IReadOnlyList<PreparedTask> tasks = batch.Finish(out JsonMalformedException? fault);
        if (tasks.Count > 0)
            Write(tasks);
        if (fault is not null)
            throw fault;
    }

    private void Write(IReadOnlyList<PreparedTask> tasks)
    {
        Claim();
        _database.Write(
            () =>
            {
                _claim.Check();
                foreach (PreparedTask task in tasks)
                {
                    _cancellation.ThrowIfCancellationRequested();
                    Write(task);
                }

                _tasks.Flush();
            },
            _cancellation);
    }

    private void Claim()
    {
        if (_claim is not null)
            return;
        _claim = new ProjectClaim(_database, _project, _options.LabelConfig, _cancellation);
        _seen = new SeenTasks(_database);
        _tasks = new TaskTable(_database, _claim.Project);
    }

    private void Write(PreparedTask task)
    {
        _counts.WithoutId += task.Id is null ? 1 : 0;
        if (_tasks.Find(task) is not { } kept)
        {
            _seen.Add(_tasks.Insert(task, _position++));
            _counts.Added++;
            return;
        }

        bool isDuplicate = !_seen.Add(kept.Key);
        if (isDuplicate)
            _counts.Duplicates++;
        else if (kept.Position != _position++)
            _tasks.Move(kept.Key, _position - 1);

        if (kept.IsSame)
            KeepSame(task, kept.Key, isDuplicate);
        else
            Resolve(task, kept.Key, isDuplicate);
    }

    private void KeepSame(PreparedTask task, long key, bool isDuplicate)
    {
        _counts.Unchanged += isDuplicate ? 0 : 1;
        if (_claim.IsIndexStale)
            _tasks.Reindex(key, task);
        else if (task.IsNumbered)
            _tasks.Renumber(key, task);
    }

    private void Resolve(PreparedTask task, long key, bool isDuplicate)
    {
        switch (_options.OnConflict)
        {
            case ConflictAction.Fail:
                throw new AlabException(
                    ErrorCode.TaskExists,
                    $"{task.Source}: task {task.Id} is in the project already with other content; nothing of its batch was imported. Use -OnConflict Overwrite or Skip.",
                    task.Source);
            case ConflictAction.Skip:
                if (_claim.IsIndexStale)
                    _tasks.Reindex(key, _config);
                _counts.Skipped += isDuplicate ? 0 : 1;
                break;
            default:
                _tasks.Update(key, task);
                _counts.Changed += isDuplicate ? 0 : 1;
                break;
        }
    }

    /// <summary>What the source no longer has goes, or stands after what it has.</summary>
    private void EndOrder()
    {
        const string Missing = $"project_id = $1 AND {SeenTasks.NotSeen}";
        if (_options.RemoveMissing)
        {
            _database.Run($"DELETE FROM text_index WHERE rowid IN (SELECT task_key FROM task WHERE {Missing})", _claim.Project);
            _counts.Removed = _database.Run($"DELETE FROM task WHERE {Missing}", _claim.Project);
            return;
        }

        _counts.Missing = (int)(long)_database.Value($"SELECT count(*) FROM task WHERE {Missing}", _claim.Project)!;
        if (_counts.Missing > 0 && (long)_database.Value($"SELECT min(position) FROM task WHERE {Missing}", _claim.Project)! < _position)
            _database.Run($"UPDATE task SET position = position + $2 WHERE {Missing}", _claim.Project, _position);
        if (_claim.IsIndexStale)
            ReindexMissing();
    }

    private void ReindexMissing()
    {
        using Statement missing = _database.Prepare($"SELECT task_key FROM task WHERE project_id = $1 AND {SeenTasks.NotSeen}");
        foreach (SqliteDataReader row in missing.Rows(_claim.Project))
        {
            _cancellation.ThrowIfCancellationRequested();
            _tasks.Reindex(row.GetInt64(0), _config);
        }

        _tasks.Flush();
    }
}
