using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>What can be asked of an import.</summary>
public sealed record ImportOptions
{
    /// <summary>What becomes of a task whose id is there already with other content.</summary>
    public ConflictAction OnConflict { get; init; }

    /// <summary>Whether tasks that the source no longer has are removed.</summary>
    public bool RemoveMissing { get; init; }

    /// <summary>The labelling configuration to keep with the project; null leaves the one that is kept.</summary>
    public LabelConfig? LabelConfig { get; init; }
}
