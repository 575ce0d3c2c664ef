using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>
/// A server of projects that somebody is signed in to. Whatever uses one takes this and does not know which kind it is.
/// Safe on any thread. Every call may throw the errors of <see cref="ErrorCode"/> that begin with <c>Server</c>.
/// </summary>
public interface IProjectServer : IDisposable
{
    /// <summary>Which kind it is.</summary>
    ServerDialect Dialect { get; }

    /// <summary>Where it is.</summary>
    Uri Address { get; }

    /// <summary>Who is signed in.</summary>
    string User { get; }

    /// <summary>Which edition it is, as it calls itself; null if it does not tell.</summary>
    string? Edition { get; }

    /// <summary>Its version; null if it does not tell.</summary>
    string? Version { get; }

    /// <summary>All projects that the user sees, as a list has them: perhaps without what only the project itself tells.</summary>
    IReadOnlyList<ServerProject> Projects(ServerWork work);

    /// <summary>One project, with all that is known of it.</summary>
    /// <param name="key">Its name, or what else <see cref="ServerProject.Key"/> may be.</param>
    /// <param name="work">What the work reports to.</param>
    /// <exception cref="AlabException">There is none, or more than one.</exception>
    ServerProject Project(string key, ServerWork work);

    /// <summary>Downloads a project's tasks: JSON, or a zip of it, as the server gives it.</summary>
    /// <param name="project">The project, as <see cref="Project"/> gave it.</param>
    /// <param name="options">How it is asked for.</param>
    /// <param name="file">Takes the bytes; emptied before every try.</param>
    /// <param name="work">What the work reports to.</param>
    void Download(ServerProject project, DownloadOptions options, FileStream file, ServerWork work);

    /// <summary>Makes a project.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labelConfig">Its labelling configuration, XML; null for none.</param>
    /// <param name="work">What the work reports to.</param>
    ServerProject Create(string name, string? labelConfig, ServerWork work);

    /// <summary>Gives a project another labelling configuration.</summary>
    /// <param name="project">The project.</param>
    /// <param name="labelConfig">The configuration, XML.</param>
    /// <param name="work">What the work reports to.</param>
    void Configure(ServerProject project, string labelConfig, ServerWork work);

    /// <summary>Sends tasks to a project: all of them arrive, or none.</summary>
    /// <param name="project">The project.</param>
    /// <param name="tasks">A list of tasks in the JSON of this kind of server.</param>
    /// <param name="haveIds">Whether every task has an id, by which the server may know it again.</param>
    /// <param name="work">What the work reports to.</param>
    ServerCounts Import(ServerProject project, ReadOnlyMemory<byte> tasks, bool haveIds, ServerWork work);

    /// <summary>The e-mails of people who can be named as the makers of completions; none where that does not matter.</summary>
    IReadOnlyList<string> KnownUsers(ServerWork work);
}
