namespace AnnotationLabExport.Sources.Databases;

/// <summary>A task that is in the database.</summary>
/// <param name="Key">Its key.</param>
/// <param name="IsSame">Whether its content is that of the task it was looked up for.</param>
/// <param name="Position">Its place in the order of the source.</param>
internal readonly record struct KeptTask(long Key, bool IsSame, long Position);
