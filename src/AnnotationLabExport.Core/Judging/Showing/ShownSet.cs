namespace AnnotationLabExport.Judging.Showing;

/// <summary>A completion or a prediction as people look at it.</summary>
public sealed record ShownSet
{
    /// <summary>Its id; empty if it has none.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what made it; empty if nothing says so.</summary>
    public required string By { get; init; }

    /// <summary>Whether a model made it.</summary>
    public required bool IsPrediction { get; init; }

    /// <summary>Whether it is ground truth.</summary>
    public bool IsStarred { get; init; }

    /// <summary>Whether it was submitted.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>When it was last worked on, in UTC; null if no date says so.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>Seconds of work on it; null if nothing says so.</summary>
    public double? LeadTime { get; init; }

    /// <summary>Its spans of the text that have a place, by start, longer ones first.</summary>
    public required IReadOnlyList<ShownSpan> Spans { get; init; }

    /// <summary>Its spans of the text that have none.</summary>
    public required IReadOnlyList<ShownSpan> Unplaced { get; init; }

    /// <summary>Its relations.</summary>
    public required IReadOnlyList<ShownRelation> Relations { get; init; }

    /// <summary>All its other results: choices, ratings, words, regions.</summary>
    public required IReadOnlyList<ShownAnswer> Answers { get; init; }
}
