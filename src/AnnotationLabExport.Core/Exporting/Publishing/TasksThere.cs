using AnnotationLabExport.Json;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>Which tasks a server's project has, by the ids that they had where they come from.</summary>
/// <param name="dialect">The kind of server.</param>
internal sealed class TasksThere(ServerDialect dialect)
{
    private readonly TaskIdSet _ids = new();

    /// <summary>How many different ids there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the project has tasks that cannot be told by such an id.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>Asks the server for the project and looks through it.</summary>
    public static TasksThere Of(IProjectServer server, ServerProject project, ServerWork work, CancellationToken cancellation)
    {
        var there = new TasksThere(server.Dialect);
        using ServerSource source = ServerSource.Download(server, project.Key, new DownloadOptions(), work);
        Each(source, task => there.Add(there.IdThere(task)), cancellation);
        return there;
    }

    /// <summary>Looks at each task of a source.</summary>
    public static void Each(ITaskSource source, Action<TaskDocument> look, CancellationToken cancellation)
    {
        var task = new TaskDocument();
        foreach (TaskBlock block in source.Read(new ReadProgress(), cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    task.Load(record);
                    look(task);
                }
            }
        }
    }

    /// <summary>Whether a task of the source is there.</summary>
    public bool Has(TaskDocument task) => IdSent(task) is { IsPresent: true } id && _ids.Contains(TaskIdSet.Key(id));

    /// <summary>Whether all that is there comes from a source, and whether all of the source is there.</summary>
    public (bool ComeFromIt, bool AreAll) Compare(ITaskSource source, CancellationToken cancellation)
    {
        var met = new TaskIdSet();
        int count = 0;
        bool areAll = true;
        Each(
            source,
            task =>
            {
                bool isThere = Has(task);
                areAll &= isThere;
                count += isThere && met.Add(TaskIdSet.Key(IdSent(task))) ? 1 : 0;
            },
            cancellation);
        return (!HasOthers && count == Count, areAll);
    }

    /// <summary>Label Studio gives every task a new id, and keeps the old one where the dialect puts it (docs/formats.md §9, rule 2).</summary>
    private JsonValue IdThere(TaskDocument task) => dialect == ServerDialect.LabelStudio ? Home(task).Member(MemberName.Id) : task.Id;

    /// <summary>The id that a task will have there: one that the dialect gave it before stays.</summary>
    private JsonValue IdSent(TaskDocument task) => Home(task).IsPresent ? IdThere(task) : task.Id;

    private static JsonValue Home(TaskDocument task) => task.Root.Member("meta").Member("annotation_lab");

    private void Add(JsonValue id)
    {
        if (!id.IsPresent)
            HasOthers = true;
        else if (_ids.Add(TaskIdSet.Key(id)))
            Count++;
    }
}
