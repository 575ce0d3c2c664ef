using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Objects;

/// <summary>A project on a server, in what the server tells of it.</summary>
public sealed record AlabServerProject : AlabProject
{
    /// <summary>Takes what a server tells.</summary>
    /// <param name="server">The server.</param>
    /// <param name="project">What it tells of the project.</param>
    [SetsRequiredMembers]
    public AlabServerProject(AlabServer server, ServerProject project)
    {
        Name = project.Name;
        Source = server.Uri.AbsoluteUri;
        Server = server;
        Id = project.Id;
        Project = project.Key;
        Tasks = project.Tasks;
        TasksWithCompletions = project.TasksWithCompletions;
        TasksWithGroundTruth = null;
        Completions = project.Completions;
        Predictions = project.Predictions;
        Results = new OrderedDictionary(StringComparer.Ordinal).AsReadOnly();
        Labels = project.Labels;
        Annotators = [];
        Members = project.Members;
        Kinds = project.Kinds;
        FirstDate = project.CreatedAt;
        LastDate = null;
    }

    /// <summary>The server, so that it binds to parameters of that name.</summary>
    public AlabServer Server { get; }

    /// <summary>The server's id of it.</summary>
    public string Id { get; }

    /// <summary>Who works on it; in the order in which their completions count, if there is one.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The kinds of its controls, such as Labels.</summary>
    public IReadOnlyList<string> Kinds { get; }
}
