namespace AnnotationLabExport.Objects;

/// <summary>What completions and predictions have in common.</summary>
public abstract record AlabAnnotationSet
{
    /// <summary>Its id: an integer, or a string; null if it has none.</summary>
    public object? Id { get; init; }

    /// <summary>Who or what made it.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>When it was made, as the source spells it.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>When it was last changed, as the source spells it.</summary>
    public string? UpdatedAt { get; init; }

    /// <summary><see cref="CreatedAt"/> as a moment in UTC; null if it is no date.</summary>
    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary><see cref="UpdatedAt"/> as a moment in UTC; null if it is no date.</summary>
    public DateTimeOffset? UpdatedDate { get; init; }

    /// <summary>Seconds of work on it.</summary>
    public double? LeadTime { get; init; }

    /// <summary>Whether it is starred; never of a prediction.</summary>
    public bool IsGroundTruth { get; init; }

    /// <summary>Whether it was submitted.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>Whether it was skipped; never of a prediction.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Its results.</summary>
    public IReadOnlyList<AlabAnnotation> Annotations { get; init; } = [];

    /// <summary>What errors call it: by its id, since it may hold text.</summary>
    public sealed override string ToString() => $"{(this is AlabPrediction ? "Prediction" : "Completion")} {Id}";
}
