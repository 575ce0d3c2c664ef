using AnnotationLabExport.Tasks;
using Npgsql;
using NpgsqlTypes;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>
/// Writes the tasks of a batch together. One that is kept already is written anew under its key: a changed row is a new row
/// to PostgreSQL in any case.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="project">The project's key.</param>
internal sealed class TaskWriter(PostgresDatabase database, long project)
{
    private const string TaskColumns =
        "task (project_id, task_key, id_key, position, hash, length, title, completions, predictions, is_starred, first_date, last_date, shard_hash, words, json)";

    private readonly FacetIds _facets = new(database, project);
    private readonly Dictionary<long, WrittenTask> _tasks = [];
    private readonly Dictionary<long, long> _moves = [];
    private readonly Dictionary<long, long> _hashes = [];

    /// <summary>How many bytes wait, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>The task that waits to be written under a key; null if none does.</summary>
    public WrittenTask? Waiting(long key) => _tasks.GetValueOrDefault(key);

    /// <summary>Has a task written; a move that waits has its say.</summary>
    public void Put(long key, WrittenTask task)
    {
        _tasks[key] = _moves.Remove(key, out long position) ? task with { Position = position } : task;
        Bytes += task.Task.Length;
    }

    /// <summary>Has a task moved that is kept.</summary>
    public void Move(long key, long position) => _moves[key] = position;

    /// <summary>Has a task that is kept put elsewhere among the hashes.</summary>
    public void Rehash(long key, long shardHash) => _hashes[key] = shardHash;

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        long[] kept = [.. _tasks.Where(task => !task.Value.IsNew).Select(task => task.Key)];
        Remove(kept);
        List<(long Task, int Facet, int Amount)> facets =
            [.. _tasks.SelectMany(task => _facets.Of(task.Value.Task).Select(facet => (task.Key, facet.Facet, facet.Amount)))];
        _facets.Flush();
        if (_tasks.Count > 0)
            database.Copy(TaskColumns, WriteTasks);
        if (facets.Count > 0)
            database.Copy("task_facet (project_id, facet_id, task_key, amount)", (copy, cancellation) => WriteFacets(copy, facets, cancellation));
        Set("position", _moves);
        Set("shard_hash", _hashes);
        _tasks.Clear();
        Bytes = 0;
    }

    /// <summary>Removes tasks.</summary>
    public void Remove(long[] keys)
    {
        if (keys.Length == 0)
            return;
        database.Run("DELETE FROM task_facet WHERE project_id = $1 AND task_key = ANY ($2)", project, keys);
        database.Run("DELETE FROM task WHERE project_id = $1 AND task_key = ANY ($2)", project, keys);
    }

    private void Set(string column, Dictionary<long, long> values)
    {
        if (values.Count > 0)
        {
            database.Run(
                $"UPDATE task SET {column} = given.value FROM unnest($2, $3) AS given (key, value) WHERE project_id = $1 AND task_key = given.key",
                project, values.Keys.ToArray(), values.Values.ToArray());
        }

        values.Clear();
    }

    private async Task WriteTasks(NpgsqlBinaryImporter copy, CancellationToken cancellation)
    {
        foreach ((long key, WrittenTask written) in _tasks)
        {
            PreparedTask task = written.Task;
            TaskFigures figures = task.Figures;
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            await Write(project, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await Write(key, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await Write(task.Id is null ? null : NameKey.Of(task.Id), NpgsqlDbType.Bytea).ConfigureAwait(false);
            await Write(written.Position, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await Write(task.Hash, NpgsqlDbType.Bytea).ConfigureAwait(false);
            await Write(task.Length, NpgsqlDbType.Integer).ConfigureAwait(false);
            await Write(NameKey.Bytes(task.Title), NpgsqlDbType.Bytea).ConfigureAwait(false);
            await Write(figures.Completions, NpgsqlDbType.Integer).ConfigureAwait(false);
            await Write(figures.Predictions, NpgsqlDbType.Integer).ConfigureAwait(false);
            await Write(figures.IsStarred, NpgsqlDbType.Boolean).ConfigureAwait(false);
            await Write(figures.Dates?.First.UtcTicks, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await Write(figures.Dates?.Last.UtcTicks, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await Write(written.ShardHash, NpgsqlDbType.Bigint).ConfigureAwait(false);
            await Write(task.Text is null ? null : WordVector.Of(project, task.Text), NpgsqlDbType.Bytea).ConfigureAwait(false);
            await Write(task.Content, NpgsqlDbType.Bytea).ConfigureAwait(false);
        }

        Task Write<T>(T value, NpgsqlDbType type) =>
            value is null ? copy.WriteNullAsync(cancellation) : copy.WriteAsync(value, type, cancellation);
    }

    private async Task WriteFacets(
        NpgsqlBinaryImporter copy, List<(long Task, int Facet, int Amount)> facets, CancellationToken cancellation)
    {
        foreach ((long task, int facet, int amount) in facets)
        {
            await copy.StartRowAsync(cancellation).ConfigureAwait(false);
            await copy.WriteAsync(project, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(facet, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(task, NpgsqlDbType.Bigint, cancellation).ConfigureAwait(false);
            await copy.WriteAsync(amount, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
        }
    }
}
