using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Exporting;

/// <summary>A file that an export writes.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Split">The part of a split that it holds; null if it holds all tasks.</param>
/// <param name="Shard">The shard whose tasks it holds, the same for all files of an export; null if it holds all.</param>
public sealed record ExportTarget(AlabFormat Format, string Path, string? Split = null, TaskShard? Shard = null);
