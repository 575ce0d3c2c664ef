using System.Globalization;
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
    public static IReadOnlyList<Offer> Read(IEnumerable<string> files, Func<AlabTask, IEnumerable<Offer>> values)
    {
        PathSource[] sources = [.. files.Select(file => new PathSource(file))];
        return Look(cancellation => sources
            .Where(source => source.CanReadTwice)
            .SelectMany(source => FirstTasks(source, cancellation))
            .SelectMany(values));
    }

    /// <summary>Values of a project in a database: those that its figures tell, else those of its first tasks.</summary>
    public static IReadOnlyList<Offer> Stored(
        string database, string project, Func<ProjectFigures, IEnumerable<Offer>> figures, Func<AlabTask, IEnumerable<Offer>> values) =>
        Look(cancellation =>
        {
            using IProjectStore store = ProjectStores.Open(database);
            Offer[] known = [.. figures(store.Figures(project))];
            return known.Length > 0 ? known : [.. FirstTasks(store.Tasks(project, new TaskQuery()), cancellation).SelectMany(values)];
        });

    /// <summary>The projects of a database, all of them at once, then what each holds.</summary>
    public static IReadOnlyList<Offer> InStore(string database) => Look(_ => Projects(database));

    /// <summary>The projects of a server, which remembers them for a while.</summary>
    /// <param name="server">What stands on the line; without it, the one that was connected last.</param>
    public static IEnumerable<Offer> OnServer(object? server) =>
        Named(server)?.Projects(Patience).Select(project => new Offer(project.Key, project.Tasks is { } tasks ? Tip(tasks) : "a project")) ?? [];

    /// <summary>Values of a project on a server.</summary>
    public static IReadOnlyList<Offer> OnServer(object? server, string project, Func<ServerProject, IEnumerable<Offer>> values) =>
        Named(server) is { } named
            ? Look(cancellation => values(named.Client().Project(project, new ServerWork(null, null, cancellation))))
            : [];

    private static IEnumerable<Offer> Projects(string database)
    {
        using IProjectStore store = ProjectStores.Open(database);
        IReadOnlyList<string> names = store.ProjectNames;
        foreach (string name in names)
            yield return new Offer(name, "a project");
        foreach (string name in names)
            yield return new Offer(name, Tip(store.Figures(name).Tasks));
    }

    private static string Tip(int tasks) => string.Create(CultureInfo.InvariantCulture, $"{tasks:N0} tasks");

    private static AlabServer? Named(object? server) =>
        (server is PSObject wrapped ? wrapped.BaseObject : server) as AlabServer ?? CurrentServer.Get();

    private static IEnumerable<AlabTask> FirstTasks(ITaskSource source, CancellationToken cancellation) =>
        new AlabTaskReader(new ChoiceOptions()).Read(source, new ReadProgress(), cancellation).Take(TasksRead);

    private static IReadOnlyList<Offer> Look(Func<CancellationToken, IEnumerable<Offer>> values)
    {
        var found = new List<Offer>();
        using var over = new CancellationTokenSource();
        CancellationToken cancellation = over.Token;
        Task.Run(() => Collect(values, found, cancellation), CancellationToken.None).Wait(Patience, CancellationToken.None);
        over.Cancel();
        lock (found)
            return [.. found];
    }

    private static void Collect(Func<CancellationToken, IEnumerable<Offer>> values, List<Offer> found, CancellationToken cancellation)
    {
        try
        {
            foreach (Offer value in values(cancellation))
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
