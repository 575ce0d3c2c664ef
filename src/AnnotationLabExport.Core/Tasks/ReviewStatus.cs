namespace AnnotationLabExport.Tasks;

/// <summary>What a reviewer said of a completion (docs/formats.md §10).</summary>
public enum ReviewStatus
{
    /// <summary>No reviewer said anything.</summary>
    NotReviewed,

    /// <summary>A reviewer accepted it.</summary>
    Accepted,

    /// <summary>A reviewer rejected it.</summary>
    Rejected,
}
