using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>An import into a database, which is opened, and made if it is missing, when the first task has been read.</summary>
/// <param name="database">The database.</param>
/// <param name="name">The project's name.</param>
/// <param name="options">What was asked for.</param>
/// <param name="cancellation">Ends the import.</param>
internal sealed class RunningImport(AlabDatabase database, string name, ImportOptions options, CancellationToken cancellation) : IDisposable
{
    private IProjectStore? _store;
    private IProjectImport? _import;

    /// <summary>The project's name.</summary>
    public string Name => name;

    private IProjectStore Store => _store ??= ProjectStores.OpenOrCreate(database, cancellation);

    private IProjectImport Import => _import ??= Store.Import(name, options, cancellation);

    /// <summary>Takes in a task.</summary>
    public void Add(TaskRecord record) => Import.Add(record);

    /// <summary>Takes in a whole source.</summary>
    public void Add(ITaskSource source, IWorkProgress progress)
    {
        var read = new ReadProgress();
        foreach (TaskBlock block in source.Read(read, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    Add(record);
            }

            progress.Report("importing", read);
        }
    }

    /// <summary>Ends the import.</summary>
    public ImportCounts Complete() => Import.Complete();

    /// <summary>The project as it is after the import, with what became of the tasks.</summary>
    public AlabProject Result(ImportCounts counts) => Store.Project(name, database) with { Import = counts };

    /// <inheritdoc/>
    public void Dispose()
    {
        _import?.Dispose();
        _store?.Dispose();
    }
}
