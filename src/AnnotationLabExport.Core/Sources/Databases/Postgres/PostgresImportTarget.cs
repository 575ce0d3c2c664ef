using AnnotationLabExport.Tasks;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>A project on a PostgreSQL server that an import writes to: a batch is looked up, then written, each in a few statements.</summary>
internal sealed class PostgresImportTarget : IImportTarget
{
    private const int PageSize = 10_000;
    private const long MostBytes = 16 * 1024 * 1024;
    private readonly PostgresDatabase _database;
    private readonly PostgresClaim _claim;
    private readonly SeenKeys _seen = new();
    private readonly KnownTasks _known;
    private readonly TaskWriter _writer;
    private long _lastKey = -1;

    /// <summary>Claims a project.</summary>
    /// <param name="database">The database.</param>
    /// <param name="project">The project's name; it is made if it is missing.</param>
    /// <param name="config">The labelling configuration to keep; null leaves the one that is kept.</param>
    public PostgresImportTarget(PostgresDatabase database, string project, LabelConfig? config)
    {
        _database = database;
        _claim = new PostgresClaim(database, project, config);
        _known = new KnownTasks(database, Project, _seen);
        _writer = new TaskWriter(database, Project);
    }

    /// <inheritdoc/>
    public bool IsIndexStale => _claim.IsIndexStale;

    private long Project => _claim.Project;

    /// <inheritdoc/>
    public void Write(Action work, CancellationToken cancellation) => _claim.Write(work);

    /// <inheritdoc/>
    public void Expect(IReadOnlyList<PreparedTask> tasks) => _known.Expect(tasks);

    /// <inheritdoc/>
    public KeptTask? Find(PreparedTask task) => _known.Find(task) is { } known
        ? new KeptTask(known.Key, known.Hash.AsSpan().SequenceEqual(task.Hash), known.Position)
        : null;

    /// <inheritdoc/>
    public bool Meet(long key) => _seen.Add(key);

    /// <inheritdoc/>
    public void Insert(PreparedTask task, long position)
    {
        if (_lastKey < 0)
            _lastKey = (long)_database.Value("SELECT coalesce(max(task_key), 0) FROM task WHERE project_id = $1", Project)!;
        long key = ++_lastKey;
        _known.Add(key, task, position, task.ShardHash!.Value);
        _writer.Put(key, new WrittenTask(task, position, task.ShardHash.Value, IsNew: true));
        _seen.Add(key);
    }

    /// <inheritdoc/>
    public void Update(long key, PreparedTask task)
    {
        _known.Of(key)!.Hash = task.Hash;
        Reindex(key, task);
    }

    /// <inheritdoc/>
    public void Move(long key, long position) => _writer.Move(key, position);

    /// <inheritdoc/>
    public void Renumber(long key, PreparedTask task) => _writer.Rehash(key, task.ShardHash!.Value);

    /// <inheritdoc/>
    public void Reindex(long key, PreparedTask task)
    {
        KnownTask known = _known.Of(key)!;
        WrittenTask? waiting = _writer.Waiting(key);
        _writer.Put(key, new WrittenTask(
            task, waiting?.Position ?? known.Position, task.ShardHash ?? known.ShardHash, waiting?.IsNew ?? false));
    }

    /// <inheritdoc/>
    public void Reindex(long key, LabelConfig? config)
    {
        if (_writer.Waiting(key) is not null)
            return;
        WrittenTask? kept = null;
        foreach (NpgsqlDataReader row in _database.Rows(
            "SELECT length, json, position, shard_hash FROM task WHERE project_id = $1 AND task_key = $2", Project, key))
        {
            byte[] json = new byte[row.GetInt32(0)];
            StoredContent.Unpack(row.GetFieldValue<byte[]>(1), json);
            var task = new TaskDocument();
            task.Load(new TaskRecord(json, "", ByteOffset: 0, Line: 1, Column: 1, Level: 1));
            var prepared = new PreparedTask(task, config, number: null);
            kept = new WrittenTask(prepared, row.GetInt64(2), prepared.ShardHash ?? row.GetInt64(3), IsNew: false);
        }

        _writer.Put(key, kept!);
    }

    /// <inheritdoc/>
    public void Flush() => _writer.Flush();

    /// <inheritdoc/>
    public int RemoveMissing()
    {
        int removed = 0;
        foreach ((long Key, long Position)[] page in MissingPages())
        {
            _writer.Remove(Array.ConvertAll(page, task => task.Key));
            removed += page.Length;
        }

        return removed;
    }

    /// <inheritdoc/>
    public int PutMissingBehind(long position)
    {
        int missing = 0;
        bool isBehind = true;
        foreach ((long Key, long Position)[] page in MissingPages())
        {
            missing += page.Length;
            isBehind &= page.All(task => task.Position >= position);
        }

        if (isBehind)
            return missing;
        foreach ((long Key, long Position)[] page in MissingPages())
        {
            foreach ((long key, long old) in page)
                _writer.Move(key, old + position);
            _writer.Flush();
        }

        return missing;
    }

    /// <inheritdoc/>
    public void ReindexMissing(LabelConfig? config, CancellationToken cancellation)
    {
        foreach ((long Key, long Position)[] page in MissingPages())
        {
            foreach ((long key, _) in page)
            {
                cancellation.ThrowIfCancellationRequested();
                Reindex(key, config);
                if (_writer.Bytes > MostBytes)
                    _writer.Flush();
            }
        }

        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Complete() => _claim.Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
        // The connection is the store's, and nothing else is held.
    }

    /// <summary>The tasks that were not met, in pages.</summary>
    private IEnumerable<(long Key, long Position)[]> MissingPages()
    {
        if ((long)_database.Value("SELECT count(*) FROM task WHERE project_id = $1", Project)! == _seen.Count)
            yield break;
        long after = 0;
        while (true)
        {
            (long Key, long Position)[] page =
            [
                .. _database.Rows(
                        "SELECT task_key, position FROM task WHERE project_id = $1 AND task_key > $2 ORDER BY task_key LIMIT $3", Project, after, PageSize)
                    .Select(row => (row.GetInt64(0), row.GetInt64(1))),
            ];
            if (page.Length == 0)
                yield break;
            after = page[^1].Key;
            yield return Array.FindAll(page, task => !_seen.Has(task.Key));
        }
    }
}
