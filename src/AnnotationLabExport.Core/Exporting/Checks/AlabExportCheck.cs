using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Whether an export is as its manifest says, and of shards, whether all are there.</summary>
public sealed record AlabExportCheck
{
    /// <summary>The name of the export: what its files' names begin with.</summary>
    public required string Name { get; init; }

    /// <summary>The full path of the folder.</summary>
    public required string Path { get; init; }

    /// <summary>Its formats.</summary>
    public required IReadOnlyList<AlabFormat> Formats { get; init; }

    /// <summary>The parts of the split that it holds; none if its tasks were not split.</summary>
    public required IReadOnlyList<string> Splits { get; init; }

    /// <summary>How many shards it has when it is whole; null if it has none.</summary>
    public int? ShardCount { get; init; }

    /// <summary>The numbers of the shards that have a manifest, each once.</summary>
    public required IReadOnlyList<int> Shards { get; init; }

    /// <summary>How many files the manifests name.</summary>
    public required int Files { get; init; }

    /// <summary>How many tasks were read for them.</summary>
    public required long Tasks { get; init; }

    /// <summary>The size of the files in bytes, as the manifests have it.</summary>
    public required long Bytes { get; init; }

    /// <summary>When the last of them was made, in UTC.</summary>
    public DateTime? Created { get; init; }

    /// <summary>Whether all is there, unchanged and of one source.</summary>
    public bool IsWhole => Findings.Count == 0;

    /// <summary>Why it is not whole; none if it is.</summary>
    public required IReadOnlyList<AlabExportFinding> Findings { get; init; }
}
