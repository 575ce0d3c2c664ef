using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>A project on a server, in what the server tells of it. What it does not tell is null.</summary>
public sealed record AlabServerProject
{
    /// <summary>Takes what a server tells.</summary>
    /// <param name="server">The server.</param>
    /// <param name="project">What it tells of the project.</param>
    public AlabServerProject(AlabServer server, ServerProject project)
    {
        Name = project.Name;
        Id = project.Id;
        Project = project.Key;
        Server = server;
        Tasks = project.Tasks;
        TasksWithCompletions = project.TasksWithCompletions;
        Completions = project.Completions;
        Predictions = project.Predictions;
        Members = new JoinedList<string>([.. project.Members]);
        Kinds = new JoinedList<string>([.. project.Kinds]);
        Labels = new JoinedList<string>([.. project.Labels]);
        CreatedDate = project.CreatedAt;
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The server's id of it.</summary>
    public string Id { get; }

    /// <summary>Its name again, or its id if others have that name too, so that it binds to parameters of that name.</summary>
    public string Project { get; }

    /// <summary>The server, so that it binds to parameters of that name.</summary>
    public AlabServer Server { get; }

    /// <summary>How many tasks it has.</summary>
    public int? Tasks { get; }

    /// <summary>How many tasks have a completion.</summary>
    public int? TasksWithCompletions { get; }

    /// <summary>How many completions it has.</summary>
    public int? Completions { get; }

    /// <summary>How many predictions it has.</summary>
    public int? Predictions { get; }

    /// <summary>Who works on it; in the order in which their completions count, if there is one.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The kinds of its controls, such as Labels.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>The labels and choices of its configuration.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedDate { get; }
}
