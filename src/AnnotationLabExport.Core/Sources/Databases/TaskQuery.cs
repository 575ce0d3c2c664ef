using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>Which tasks are read from a store.</summary>
public sealed record TaskQuery
{
    /// <summary>What will be chosen of them: filters on id, label, annotator, date and ground truth use indexes.</summary>
    public ChoiceOptions Choice { get; init; } = new();

    /// <summary>A query of the store's full-text search over the tasks' texts; null or blank finds all.</summary>
    public string? Search { get; init; }

    /// <summary>The shard whose tasks are read; null for all.</summary>
    public TaskShard? Shard { get; init; }
}
