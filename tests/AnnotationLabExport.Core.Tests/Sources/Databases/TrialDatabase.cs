using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>A database of projects of its own, used as cmdlets use one: opened for every single thing.</summary>
internal abstract class TrialDatabase : IDisposable
{
    /// <summary>Where it is.</summary>
    public abstract AlabDatabase Place { get; }

    /// <summary>What errors call it.</summary>
    public string Location => Place.Location;

    /// <summary>A configuration whose text is a field of the data.</summary>
    public static LabelConfig Config(string field) => LabelConfig.Parse(
        Encoding.UTF8.GetBytes($"""<View><Text name="shown" value="${field}"/><Labels name="label" toName="shown"/></View>"""), "trial")!;

    public ImportCounts Import(string project, string json, ImportOptions? options = null) =>
        Import(project, Encoding.UTF8.GetBytes(json), options);

    public ImportCounts Import(string project, byte[] json, ImportOptions? options = null)
    {
        using IProjectStore store = ProjectStores.OpenOrCreate(Place);
        using IProjectImport import = store.Import(project, options ?? new(), CancellationToken.None);
        Feed(import, new MemorySource(json));
        return import.Complete();
    }

    /// <summary>Gives an import the tasks of a source.</summary>
    public static void Feed(IProjectImport import, ITaskSource source)
    {
        foreach (TaskBlock block in source.Read(new ReadProgress(), CancellationToken.None))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    import.Add(record);
            }
        }
    }

    /// <summary>Does something with the opened database.</summary>
    public T Read<T>(Func<IProjectStore, T> reading)
    {
        using IProjectStore store = ProjectStores.Open(Place);
        return reading(store);
    }

    /// <summary>The bytes of a project's tasks, a character a byte, in their order.</summary>
    public List<string> Tasks(string project, TaskQuery? query = null) =>
        Read(store => FoundTask.Of(store.Tasks(project, query ?? new())).ConvertAll(task => task.Json));

    /// <summary>The tasks that filters and a search choose.</summary>
    public List<AlabTask> Chosen(string project, ChoiceOptions selection, string? search = null) => Read(store =>
        new AlabTaskReader(selection)
            .Read(store.Tasks(project, new() { Choice = selection, Search = search }), new ReadProgress(), CancellationToken.None)
            .ToList());

    /// <summary>The ids of the tasks that a search finds, parted by spaces.</summary>
    public string Found(string search, string project = "p") =>
        string.Join(' ', Chosen(project, new(), search).Select(task => task.Id));

    /// <summary>A value by SQL, past everything that is tested.</summary>
    public abstract object? Sql(string sql);

    /// <summary>The database's own judgement, and that nothing is left without what it belongs to.</summary>
    public abstract void AssertSound();

    /// <summary>Does something while another one, who has changed something, has not ended its write.</summary>
    public abstract void WhileWriting(string sql, Action action);

    public abstract void Dispose();
}
