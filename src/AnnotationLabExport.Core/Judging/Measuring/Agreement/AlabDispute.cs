namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>A place of a text that annotators read differently; it quotes nothing.</summary>
public sealed record AlabDispute
{
    /// <summary>The file, or <c>archive!entry</c>, or <c>database!project</c>, that the task is in.</summary>
    public required string Source { get; init; }

    /// <summary>The line on which the task begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The task's id; empty if it has none.</summary>
    public required string TaskId { get; init; }

    /// <summary>First UTF-16 unit of the place in the task's text.</summary>
    public required int Start { get; init; }

    /// <summary>Unit after its last.</summary>
    public required int End { get; init; }

    /// <summary>Pairs of annotators who do not have the same spans there.</summary>
    public required int Pairs { get; init; }

    /// <summary>What each annotator of the task has there, by name; perhaps nothing.</summary>
    public required IReadOnlyList<AlabReading> Readings { get; init; }
}
