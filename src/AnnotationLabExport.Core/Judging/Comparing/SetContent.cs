using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>An annotation set, as far as it is compared.</summary>
internal sealed class SetContent
{
    /// <summary>Its id; empty if it has none.</summary>
    public required string Id { get; init; }

    /// <summary>Who made it; empty if nobody is named.</summary>
    public required string Annotator { get; init; }

    /// <summary>Whether it is a prediction.</summary>
    public required bool IsPrediction { get; init; }

    /// <summary>How far the work on it is; of a prediction nothing.</summary>
    public required TaskState State { get; init; }

    /// <summary>Whether it is ground truth.</summary>
    public required bool IsStarred { get; init; }

    /// <summary>Its spans in order of place and label.</summary>
    public required IReadOnlyList<SpanContent> Spans { get; init; }

    /// <summary>A digest of its other results, in whatever order.</summary>
    public required UInt128 Others { get; init; }
}
