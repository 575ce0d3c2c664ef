using System.Buffers;
using AnnotationLabExport.Tasks;
using Npgsql;

namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>The tasks of a project on a PostgreSQL server. All readings are of one moment.</summary>
/// <param name="database">The database.</param>
/// <param name="project">The project's key.</param>
/// <param name="selection">Which tasks.</param>
/// <param name="search">What their texts must meet besides; null for nothing.</param>
internal sealed class PostgresTaskSource(PostgresDatabase database, long project, TaskSelection selection, string? search) : ITaskSource
{
    private const int BlockSize = 512 * 1024;

    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string Location { get; init; }

    /// <inheritdoc/>
    public LabelConfig? LabelConfig { get; init; }

    /// <inheritdoc/>
    public bool CanReadTwice => true;

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        using IDisposable interrupt = database.InterruptBy(cancellation);
        using SearchJudge? judge = search is null ? null : new SearchJudge(search, database.Location);
        progress.TotalBytes = selection.TotalBytes;
        var texts = new TextField(LabelConfig);
        foreach (List<(long Key, int Length)> stretch in Stretches())
        {
            cancellation.ThrowIfCancellationRequested();
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, stretch.Sum(task => task.Length)));
            List<TaskRecord> tasks = Load(stretch, buffer);
            if (judge is not null)
                tasks = Judged(tasks, judge, texts);
            progress.AddTasks(tasks.Count);
            progress.Add(tasks.Sum(task => task.Json.Length));
            yield return new TaskBlock(tasks, buffer);
        }
    }

    /// <summary>Tasks that are read together: as many as a block holds, at least one.</summary>
    private IEnumerable<List<(long Key, int Length)>> Stretches()
    {
        List<(long Key, int Length)> stretch = [];
        int filled = 0;
        foreach ((long key, int length) in selection.Tasks())
        {
            if (stretch.Count > 0 && filled + (long)length > BlockSize)
            {
                yield return stretch;
                (stretch, filled) = ([], 0);
            }

            stretch.Add((key, length));
            filled += length;
        }

        if (stretch.Count > 0)
            yield return stretch;
    }

    private List<TaskRecord> Load(List<(long Key, int Length)> stretch, byte[] buffer)
    {
        var places = new Dictionary<long, Memory<byte>>(stretch.Count);
        int filled = 0;
        foreach ((long key, int length) in stretch)
        {
            places.Add(key, buffer.AsMemory(filled, length));
            filled += length;
        }

        int read = 0;
        foreach (NpgsqlDataReader row in database.Rows(
            "SELECT task_key, json FROM task WHERE project_id = $1 AND task_key = ANY ($2)", project, stretch.ConvertAll(task => task.Key).ToArray()))
        {
            Unpack(row.GetFieldValue<byte[]>(1), places[row.GetInt64(0)].Span);
            read++;
        }

        return read == stretch.Count
            ? stretch.ConvertAll(task => new TaskRecord(places[task.Key], Location, ByteOffset: 0, Line: 1, Column: 1, Level: 1))
            : throw PostgresErrors.Damaged(database.Location);
    }

    private void Unpack(byte[] stored, Span<byte> json)
    {
        try
        {
            StoredContent.Unpack(stored, json);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw PostgresErrors.Damaged(database.Location, exception);
        }
    }

    private static List<TaskRecord> Judged(List<TaskRecord> tasks, SearchJudge judge, TextField field)
    {
        var document = new TaskDocument();
        HashSet<int> found = judge.Finds(tasks.ConvertAll(record =>
        {
            document.Load(record);
            return field.Find(document).Value.AsString();
        }));
        return [.. tasks.Where((_, place) => found.Contains(place))];
    }
}
