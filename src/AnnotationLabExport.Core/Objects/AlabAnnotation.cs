namespace AnnotationLabExport.Objects;

/// <summary>One annotation: a labelled span, a choice, a relation, a rating …</summary>
public sealed record AlabAnnotation
{
    /// <summary>The task's id.</summary>
    public object? TaskId { get; init; }

    /// <summary>The task's title.</summary>
    public string? Title { get; init; }

    /// <summary>The completion's id; null for a prediction's annotation.</summary>
    public object? CompletionId { get; init; }

    /// <summary>The prediction's id; null for a completion's annotation.</summary>
    public object? PredictionId { get; init; }

    /// <summary>Who made it.</summary>
    public string? Annotator { get; init; }

    /// <summary>Whether its completion is starred.</summary>
    public bool IsGroundTruth { get; init; }

    /// <summary>The result's id.</summary>
    public object? ResultId { get; init; }

    /// <summary>What kind of result it is, such as <c>labels</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The control that made it.</summary>
    public string? FromName { get; init; }

    /// <summary>The object it is about.</summary>
    public string? ToName { get; init; }

    /// <summary>Its label or choice; several are joined by a comma and a space.</summary>
    public string? Label { get; init; }

    /// <summary>First unit of its span as the source has it; null if that is no integer.</summary>
    public long? Start { get; init; }

    /// <summary>Unit after the last, as the source has it; null if that is no integer.</summary>
    public long? End { get; init; }

    /// <summary>
    /// The text it quotes or holds; several are joined by line feeds. Of a span that quotes nothing, what stands at its
    /// offsets.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>How sure its maker was; null if that is no number.</summary>
    public double? Confidence { get; init; }

    /// <summary>A relation's first result.</summary>
    public object? FromId { get; init; }

    /// <summary>A relation's second result.</summary>
    public object? ToId { get; init; }

    /// <summary>A relation's direction.</summary>
    public string? Direction { get; init; }

    /// <summary>What its annotator remarked; if there is more than a remark, all of it as JSON. Null if there is nothing.</summary>
    public string? Meta { get; init; }

    /// <summary>Its labels one by one.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
