using AnnotationLabExport.Json;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>Which tasks a server's project has, by the ids that they had where they come from.</summary>
internal sealed class TasksThere
{
    private readonly TaskIdSet _ids = new();

    /// <summary>How many different ids there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the project has tasks that cannot be told by such an id.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>Asks the server for the project and looks through it.</summary>
    public static TasksThere Of(IProjectServer server, ServerProject project, ServerWork work, CancellationToken cancellation)
    {
        var there = new TasksThere();
        using ServerSource source = ServerSource.Download(server, project.Key, new DownloadOptions(), work);
        Each(source, task => there.Add(IdOf(task, server.Dialect)), cancellation);
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
    public bool Has(TaskDocument task) => task.Id.IsPresent && _ids.Contains(TaskIdSet.Key(task.Id));

    /// <summary>Whether all that is there comes from a source.</summary>
    public bool AreAllIn(ITaskSource source, CancellationToken cancellation)
    {
        if (HasOthers)
            return false;
        var met = new TaskIdSet();
        int count = 0;
        Each(source, task => count += Has(task) && met.Add(TaskIdSet.Key(task.Id)) ? 1 : 0, cancellation);
        return count == Count;
    }

    /// <summary>Label Studio gives every task a new id, and keeps the old one where the dialect puts it (docs/formats.md §9, rule 2).</summary>
    private static JsonValue IdOf(TaskDocument task, ServerDialect dialect) => dialect == ServerDialect.LabelStudio
        ? task.Root.Member("meta").Member("annotation_lab").Member(MemberName.Id)
        : task.Id;

    private void Add(JsonValue id)
    {
        if (!id.IsPresent)
            HasOthers = true;
        else if (_ids.Add(TaskIdSet.Key(id)))
            Count++;
    }
}
