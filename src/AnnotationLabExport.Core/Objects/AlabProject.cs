using System.Collections;
using System.Collections.Specialized;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Objects;

/// <summary>A project in figures. Deleted completions do not count.</summary>
public sealed record AlabProject
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required string Source { get; init; }

    /// <summary>The database that it is in, so that it binds to parameters of that name; null if it is not in one.</summary>
    public string? Database { get; init; }

    /// <summary>The server that it is on, so that it binds to parameters of that name; null if it is not on one.</summary>
    public AlabServer? Server { get; init; }

    /// <summary>The server's id of it; null if it is not on one.</summary>
    public string? Id { get; init; }

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

    /// <summary>Who works on it, where a server tells; in the order in which their completions count, if there is one.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The kinds of its controls, such as Labels, where a server tells its configuration.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The first date of a task or an annotation set, in UTC; null if there is none.</summary>
    public required DateTimeOffset? FirstDate { get; init; }

    /// <summary>The last date of a task or an annotation set, in UTC; null if there is none.</summary>
    public required DateTimeOffset? LastDate { get; init; }

    /// <summary>A project on a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="project">What it tells of the project.</param>
    public static AlabProject Of(AlabServer server, ServerProject project) => new()
    {
        Name = project.Name,
        Source = server.Uri.AbsoluteUri,
        Server = server,
        Id = project.Id,
        Project = project.Key,
        Tasks = project.Tasks,
        TasksWithCompletions = project.TasksWithCompletions,
        TasksWithGroundTruth = null,
        Completions = project.Completions,
        Predictions = project.Predictions,
        Results = new OrderedDictionary(StringComparer.Ordinal).AsReadOnly(),
        Labels = project.Labels,
        Annotators = [],
        Members = project.Members,
        Kinds = project.Kinds,
        FirstDate = project.CreatedAt,
        LastDate = null,
    };
}
