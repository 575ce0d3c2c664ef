using System.Collections;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>A project in figures. Deleted completions do not count.</summary>
public record AlabProject
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required string Source { get; init; }

    /// <summary>The database that it is in, so that it binds to parameters of that name; null if it is not in one.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// Its name again, so that it binds to parameters of that name; of a project on a server its id if others have its name
    /// too.
    /// </summary>
    public string Project
    {
        get => field ?? Name;
        init;
    }

    /// <summary>Whether its last import into the database came to its end; true for what is not in a database.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>What became of the tasks of the import that gave this; null if none did.</summary>
    public ImportCounts? Import { get; init; }

    /// <summary>How many tasks it has. This and the other numbers are null where a server does not tell them.</summary>
    public required int? Tasks { get; init; }

    /// <summary>How many tasks have a completion.</summary>
    public required int? TasksWithCompletions { get; init; }

    /// <summary>How many tasks have a starred completion.</summary>
    public required int? TasksWithGroundTruth { get; init; }

    /// <summary>How many completions it has.</summary>
    public required int? Completions { get; init; }

    /// <summary>How many predictions it has.</summary>
    public required int? Predictions { get; init; }

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
