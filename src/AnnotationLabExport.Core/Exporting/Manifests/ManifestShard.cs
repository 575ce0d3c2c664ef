namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>The shard whose tasks an export wrote.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many shards there are.</param>
public sealed record ManifestShard(int Number, int Count);
