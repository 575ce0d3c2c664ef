using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>What one person annotated on a task.</summary>
public sealed record AlabCompletion : AlabAnnotationSet
{
    /// <summary>Whether a reviewer accepted or rejected it.</summary>
    public ReviewStatus ReviewStatus { get; init; }
}
