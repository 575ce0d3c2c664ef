using AnnotationLabExport.Choosing.Parts;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>What is asked of a manifest.</summary>
public sealed record ManifestRequest
{
    /// <summary>The full path of the manifest, beside the files of the export.</summary>
    public required string Path { get; init; }

    /// <summary>The options that differ from their defaults, by name.</summary>
    public required IReadOnlyDictionary<string, object> Options { get; init; }

    /// <summary>The name of the labelling configuration's file; null if it is none.</summary>
    public string? ConfigurationName { get; init; }

    /// <summary>The shard whose tasks are written; null if all are.</summary>
    public TaskShard? Shard { get; init; }

    /// <summary>Whether an export is made although the earlier one still stands.</summary>
    public bool Force { get; init; }

    /// <summary>Whether a manifest that exists stays.</summary>
    public bool NoClobber { get; init; }
}
