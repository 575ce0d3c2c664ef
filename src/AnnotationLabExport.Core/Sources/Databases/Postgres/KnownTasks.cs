using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>What the database has of the tasks of one batch, looked up together, and what the batch made of it.</summary>
/// <param name="database">The database.</param>
/// <param name="project">The project's key.</param>
/// <param name="seen">The tasks that were met.</param>
internal sealed class KnownTasks(PostgresDatabase database, long project, SeenKeys seen)
{
    private readonly Dictionary<string, KnownTask> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownTask>> _byContent = new(StringComparer.Ordinal);
    private readonly Dictionary<long, KnownTask> _byKey = [];

    /// <summary>Looks the tasks of a batch up.</summary>
    public void Expect(IReadOnlyList<PreparedTask> tasks)
    {
        _byId.Clear();
        _byContent.Clear();
        _byKey.Clear();
        byte[][] ids = [.. tasks.Where(task => task.Id is not null).Select(task => task.Id!).Distinct().Select(NameKey.Of)];
        if (ids.Length > 0)
        {
            foreach (NpgsqlDataReader row in database.Rows(
                "SELECT task_key, hash, position, shard_hash, id_key FROM task WHERE project_id = $1 AND id_key = ANY ($2)", project, ids))
            {
                _byId[Text(row.GetFieldValue<byte[]>(4))] = Take(row);
            }
        }

        byte[][] contents = [.. tasks.Where(task => task.Id is null).Select(task => task.Hash)];
        if (contents.Length > 0)
        {
            foreach (NpgsqlDataReader row in database.Rows(
                "SELECT task_key, hash, position, shard_hash FROM task WHERE project_id = $1 AND id_key IS NULL AND hash = ANY ($2) ORDER BY position",
                project, contents))
            {
                KnownTask known = Take(row);
                if (!_byContent.TryGetValue(Text(known.Hash), out List<KnownTask>? same))
                    _byContent.Add(Text(known.Hash), same = []);
                same.Add(known);
            }
        }
    }

    /// <summary>The task that is kept under the same id, or without id under the same content, and was not met yet.</summary>
    public KnownTask? Find(PreparedTask task) => task.Id is { } id
        ? _byId.GetValueOrDefault(Text(NameKey.Of(id)))
        : _byContent.GetValueOrDefault(Text(task.Hash))?.Find(known => !seen.Has(known.Key));

    /// <summary>A task of the batch.</summary>
    public KnownTask? Of(long key) => _byKey.GetValueOrDefault(key);

    /// <summary>Notes a task that was added.</summary>
    public void Add(long key, PreparedTask task, long position, long shardHash)
    {
        var known = new KnownTask(key, position, shardHash) { Hash = task.Hash };
        _byKey.Add(key, known);
        if (task.Id is { } id)
            _byId.Add(Text(NameKey.Of(id)), known);
    }

    private static string Text(byte[] bytes) => Convert.ToHexString(bytes);

    private KnownTask Take(NpgsqlDataReader row)
    {
        var known = new KnownTask(row.GetInt64(0), row.GetInt64(2), row.GetInt64(3)) { Hash = row.GetFieldValue<byte[]>(1) };
        _byKey[known.Key] = known;
        return known;
    }
}
