namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>A task that is kept.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Position">The place it had in the order of the source.</param>
/// <param name="ShardHash">Its place among all hashes.</param>
internal sealed record KnownTask(long Key, long Position, long ShardHash)
{
    /// <summary>What tells whether it is as it was.</summary>
    public required byte[] Hash { get; set; }
}
