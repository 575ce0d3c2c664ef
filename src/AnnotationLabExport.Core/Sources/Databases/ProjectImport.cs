using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// The rules of an import, whatever the database: one transaction a batch, the next batch prepared meanwhile.
/// </summary>
internal sealed class ProjectImport : IProjectImport
{
    private readonly Func<IImportTarget> _claim;
    private readonly ImportOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly LabelConfig? _config;
    private readonly IDisposable _interrupt;
    private readonly ImportCounts _counts = new();
    private IImportTarget? _claimed;
    private ImportBatch _filling;
    private ImportBatch? _preparing;
    private long _position;

    /// <summary>Begins the import; nothing is written before the first batch.</summary>
    /// <param name="claim">Claims the project, which is made if it is missing.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="kept">The labelling configuration that the project has; null if it has none.</param>
    /// <param name="interrupt">Has a cancellation end what the database does, until it is disposed.</param>
    /// <param name="cancellation">Ends the import.</param>
    public ProjectImport(
        Func<IImportTarget> claim, ImportOptions options, LabelConfig? kept, IDisposable interrupt, CancellationToken cancellation)
    {
        _claim = claim;
        _options = options;
        _cancellation = cancellation;
        _interrupt = interrupt;
        _config = options.LabelConfig ?? kept;
        _filling = new ImportBatch(_config, first: 1);
    }

    private IImportTarget Target => _claimed ??= _claim();

    /// <inheritdoc/>
    public void Add(TaskRecord record)
    {
        _filling.Add(record);
        if (_filling.IsFull)
            PassOn();
    }

    /// <inheritdoc/>
    public ImportCounts Complete()
    {
        PassOn();
        PassOn();
        Target.Write(
            () =>
            {
                EndOrder();
                Target.Complete();
            },
            _cancellation);
        return _counts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _claimed?.Dispose();
    }

    /// <summary>Writes the batch that was being prepared, while the one that was filled is.</summary>
    private void PassOn()
    {
        (ImportBatch? ready, _preparing, _filling) = (_preparing, _filling, new ImportBatch(_config, _filling.Next));
        _preparing.Prepare(_cancellation);
        if (ready is not null)
            Write(ready);
    }

    private void Write(ImportBatch batch)
    {
        IReadOnlyList<PreparedTask> tasks = batch.Finish(out JsonMalformedException? fault);
        if (tasks.Count > 0)
            Target.Write(() => Write(tasks), _cancellation);
        if (fault is not null)
            throw fault;
    }

    private void Write(IReadOnlyList<PreparedTask> tasks)
    {
        Target.Expect(tasks);
        foreach (PreparedTask task in tasks)
        {
            _cancellation.ThrowIfCancellationRequested();
            Write(task);
        }

        Target.Flush();
    }

    private void Write(PreparedTask task)
    {
        _counts.WithoutId += task.Id is null ? 1 : 0;
        if (Target.Find(task) is not { } kept)
        {
            Target.Insert(task, _position++);
            _counts.Added++;
            return;
        }

        bool isDuplicate = !Target.Meet(kept.Key);
        if (isDuplicate)
            _counts.Duplicates++;
        else if (kept.Position != _position++)
            Target.Move(kept.Key, _position - 1);

        if (kept.IsSame)
            KeepSame(task, kept.Key, isDuplicate);
        else
            Resolve(task, kept.Key, isDuplicate);
    }

    private void KeepSame(PreparedTask task, long key, bool isDuplicate)
    {
        _counts.Unchanged += isDuplicate ? 0 : 1;
        if (Target.IsIndexStale)
            Target.Reindex(key, task);
        else if (task.IsNumbered)
            Target.Renumber(key, task);
    }

    private void Resolve(PreparedTask task, long key, bool isDuplicate)
    {
        switch (_options.OnConflict)
        {
            case ConflictAction.Fail:
                throw new AlabException(
                    ErrorCode.TaskExists,
                    $"{task.Source}: task {task.Id} is in the project already with other content; nothing of its batch was imported. Use -OnConflict Overwrite or Skip.",
                    task.Source);
            case ConflictAction.Skip:
                if (Target.IsIndexStale)
                    Target.Reindex(key, _config);
                _counts.Skipped += isDuplicate ? 0 : 1;
                break;
            default:
                Target.Update(key, task);
                _counts.Changed += isDuplicate ? 0 : 1;
                break;
        }
    }

    /// <summary>What the source no longer has goes, or stands after what it has.</summary>
    private void EndOrder()
    {
        if (_options.RemoveMissing)
        {
            _counts.Removed = Target.RemoveMissing();
            return;
        }

        _counts.Missing = Target.PutMissingBehind(_position);
        if (Target.IsIndexStale)
            Target.ReindexMissing(_config, _cancellation);
    }
}
