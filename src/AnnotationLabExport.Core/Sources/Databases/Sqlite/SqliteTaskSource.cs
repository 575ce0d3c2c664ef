using System.Buffers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases.Sqlite;

/// <summary>The tasks of a project in an SQLite file. All readings are of one moment.</summary>
/// <param name="database">The file.</param>
/// <param name="query">Which tasks.</param>
internal sealed class SqliteTaskSource(SqliteDatabase database, CandidateQuery query) : ITaskSource
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
        using CancellationTokenRegistration interrupt = database.InterruptBy(cancellation);
        progress.TotalBytes = query.TotalBytes;
        List<TaskRecord> tasks = [];
        byte[] buffer = [];
        int filled = 0;
        using var content = new ContentTable(database);
        foreach ((long key, int length) in query.Tasks())
        {
            if (filled + length > buffer.Length)
            {
                if (tasks.Count > 0)
                    yield return Block(tasks, buffer, filled, progress);
                (tasks, buffer, filled) = ([], ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, length)), 0);
            }

            Memory<byte> json = buffer.AsMemory(filled, length);
            content.Read(key, json.Span);
            tasks.Add(new TaskRecord(json, Location, ByteOffset: 0, Line: 1, Column: 1, Level: 1));
            filled += length;
        }

        if (tasks.Count > 0)
            yield return Block(tasks, buffer, filled, progress);
    }

    private static TaskBlock Block(List<TaskRecord> tasks, byte[] buffer, int filled, ReadProgress progress)
    {
        progress.AddTasks(tasks.Count);
        progress.Add(filled);
        return new TaskBlock(tasks, buffer);
    }
}
