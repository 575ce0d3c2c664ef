using System.Collections;

namespace AnnotationLabExport.Tasks;

/// <summary>What a project holds, in figures. Deleted completions do not count.</summary>
public sealed record ProjectFigures
{
    /// <summary>Whether they are those of the whole project; false if a database has not yet got all of its tasks.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>How many tasks it has.</summary>
    public required int Tasks { get; init; }

    /// <summary>How many tasks have a completion.</summary>
    public required int TasksWithCompletions { get; init; }

    /// <summary>How many tasks have a starred completion.</summary>
    public required int TasksWithGroundTruth { get; init; }

    /// <summary>How many completions it has.</summary>
    public required int Completions { get; init; }

    /// <summary>How many predictions it has.</summary>
    public required int Predictions { get; init; }

    /// <summary>How many results there are of each type, in completions and predictions.</summary>
    public required IDictionary Results { get; init; }

    /// <summary>The labels, in ordinal order.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Who made completions, in ordinal order.</summary>
    public required IReadOnlyList<string> Annotators { get; init; }

    /// <summary>The first date of a task or an annotation set, in UTC; null if there is none.</summary>
    public required DateTimeOffset? FirstDate { get; init; }

    /// <summary>The last date of a task or an annotation set, in UTC; null if there is none.</summary>
    public required DateTimeOffset? LastDate { get; init; }
}
