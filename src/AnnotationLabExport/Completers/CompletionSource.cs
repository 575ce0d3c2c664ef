using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Looks into projects for completers: on another thread, for a second at most, and without a fault.</summary>
internal static class CompletionSource
{
    private const int TasksRead = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Values of the first tasks of files; none of a pipe, which can be read once.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> files, Func<AlabTask, IEnumerable<string>> values)
    {
        PathSource[] sources = [.. files.Select(file => new PathSource(file))];
        return Look(cancellation => sources
            .Where(source => source.CanReadTwice)
            .SelectMany(source => FirstTasks(source, cancellation))
            .SelectMany(values));
    }

    /// <summary>Values of a project in a database: those that its figures tell, else those of its first tasks.</summary>
    public static IReadOnlyList<string> Stored(
        AlabDatabase database, string project, Func<ProjectFigures, IEnumerable<string>> figures, Func<AlabTask, IEnumerable<string>> values) =>
        Look(cancellation =>
        {
            using IProjectStore store = ProjectStores.Open(database, cancellation);
            string[] known = [.. figures(store.Figures(project))];
            return known.Length > 0 ? known : [.. FirstTasks(store.Tasks(project, new TaskQuery()), cancellation).SelectMany(values)];
        });

    /// <summary>Values of a database.</summary>
    public static IReadOnlyList<string> InStore(AlabDatabase database, Func<IProjectStore, IEnumerable<string>> values) => Look(cancellation =>
    {
        using IProjectStore store = ProjectStores.Open(database, cancellation);
        return [.. values(store)];
    });

    /// <summary>The projects of a server, which remembers them for a while.</summary>
    /// <param name="server">What stands on the line; without it, the one that was connected last.</param>
    public static IReadOnlyList<string> OnServer(object? server) => Named(server)?.ProjectNames(Patience) ?? [];

    /// <summary>Values of a project on a server.</summary>
    public static IReadOnlyList<string> OnServer(object? server, string project, Func<ServerProject, IEnumerable<string>> values) =>
        Named(server) is { } named
            ? Look(cancellation => values(named.Client().Project(project, new ServerWork(null, null, cancellation))))
            : [];

    private static AlabServer? Named(object? server) =>
        (server is PSObject wrapped ? wrapped.BaseObject : server) as AlabServer ?? CurrentServer.Get();

    private static IEnumerable<AlabTask> FirstTasks(ITaskSource source, CancellationToken cancellation) =>
        new AlabTaskReader(new ChoiceOptions()).Read(source, new ReadProgress(), cancellation).Take(TasksRead);

    private static IReadOnlyList<string> Look(Func<CancellationToken, IEnumerable<string>> values)
    {
        var found = new List<string>();
        using var over = new CancellationTokenSource();
        CancellationToken cancellation = over.Token;
        Task.Run(() => Collect(values, found, cancellation), CancellationToken.None).Wait(Patience, CancellationToken.None);
        over.Cancel();
        lock (found)
            return [.. found];
    }

    private static void Collect(Func<CancellationToken, IEnumerable<string>> values, List<string> found, CancellationToken cancellation)
    {
        try
        {
            foreach (string value in values(cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                lock (found)
                    found.Add(value);
            }
        }
        catch (Exception)
        {
            // A line that is being typed may name anything; what was found until then is offered.
        }
    }
}
