namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>A task that waits to be written.</summary>
/// <param name="Task">The task.</param>
/// <param name="Position">Its place in the order of the source.</param>
/// <param name="ShardHash">Its place among all hashes.</param>
/// <param name="IsNew">Whether nothing of it is kept yet.</param>
internal sealed record WrittenTask(PreparedTask Task, long Position, long ShardHash, bool IsNew);
