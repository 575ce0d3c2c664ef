using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Reading;
using AnnotationLabExport.Selection;

namespace AnnotationLabExport.Export;

/// <summary>
/// Takes tasks from a source, or as they arrive, through selection to the writers of several formats at once: blocks of
/// tasks side by side in <see cref="ExportLanes"/>, merged in the order of the source. Not for use by two threads;
/// progress and diagnostics are told on the thread that calls.
/// </summary>
/// <param name="selection">What is chosen.</param>
/// <param name="formats">The formats; they stay the caller's to dispose.</param>
public sealed class ExportSession(SelectionOptions selection, IReadOnlyList<FormatExport> formats) : IDisposable
{
    private const int BlockSize = 512 * 1024;
    private readonly ExportLanes _lanes = new(selection, formats);
    private List<TaskRecord> _arrived = [];
    private long _arrivedBytes;
    private TaskSpool? _spool;

    /// <summary>Whether every task must be surveyed before the first is written.</summary>
    public bool NeedsSurvey { get; } = formats.Any(format => format.Writer.NeedsSurvey);

    /// <summary>Runs a whole source through; one that can be read only once is kept in a temporary file meanwhile.</summary>
    /// <param name="source">Where the tasks come from.</param>
    /// <param name="progress">Told how far it is, and asked to show it after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Run(ITaskSource source, IExportProgress progress, CancellationToken cancellation)
    {
        using (this)
        {
            if (NeedsSurvey && !source.CanReadTwice)
            {
                _spool = new TaskSpool(source.Name, source.Location);
                Survey(source, "reading", progress, cancellation);
                source = _spool;
            }
            else if (NeedsSurvey)
            {
                Survey(source, "looking for columns", progress, cancellation);
            }

            Write(source, progress, cancellation);
        }
    }

    /// <summary>
    /// Takes one task that has arrived; its bytes must stay as they are. It is kept in a temporary file if all must be
    /// seen first. A fault of an earlier task may be thrown here.
    /// </summary>
    /// <exception cref="JsonMalformedException">A task is not JSON.</exception>
    public void Add(TaskRecord record)
    {
        _arrived.Add(record);
        _arrivedBytes += record.Json.Length;
        if (_arrivedBytes >= BlockSize || _arrived.Count == TaskBlock.MostTasks)
            StartArrived();
    }

    /// <summary>Writes what is left of the tasks that arrived, and what stands after the last.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Complete(IExportProgress progress, CancellationToken cancellation)
    {
        StartArrived();
        _lanes.MergeAll();
        if (_spool is null)
            Finish();
        else
            Write(_spool, progress, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lanes.Dispose();
        _spool?.Dispose();
        _spool = null;
    }

    /// <summary>Writes a task at once.</summary>
    internal void Write(TaskRecord record)
    {
        Begin();
        _lanes.Run(new TaskBlock([record]), survey: false);
    }

    /// <summary>The tasks that were added and kept, to be written now that all were seen; each valid until the next.</summary>
    internal IEnumerable<TaskRecord> Kept(IExportProgress progress, CancellationToken cancellation)
    {
        StartArrived();
        _lanes.MergeAll();
        if (_spool is null)
            yield break;
        var read = new ReadProgress();
        foreach (TaskBlock block in _spool.Read(read, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    yield return record;
            }

            progress.Report("writing", read);
        }
    }

    /// <summary>Writes what stands after the last task.</summary>
    internal void Finish()
    {
        foreach (FormatExport format in formats)
            format.Finish();
    }

    private void Survey(ITaskSource source, string doing, IExportProgress progress, CancellationToken cancellation) =>
        Pass(source, survey: true, doing, progress, cancellation);

    private void Write(ITaskSource source, IExportProgress progress, CancellationToken cancellation)
    {
        Begin();
        Pass(source, survey: false, "writing", progress, cancellation);
        Finish();
    }

    private void Begin()
    {
        foreach (FormatExport format in formats)
            format.Begin();
    }

    private void StartArrived()
    {
        if (_arrived.Count == 0)
            return;
        if (NeedsSurvey)
            Keep(_arrived);
        else
            Begin();
        _lanes.Start(new TaskBlock(_arrived), survey: NeedsSurvey, CancellationToken.None);
        _arrived = [];
        _arrivedBytes = 0;
    }

    private void Keep(IReadOnlyList<TaskRecord> tasks)
    {
        _spool ??= new TaskSpool("", "");
        foreach (TaskRecord record in tasks)
            _spool.Add(record);
    }

    /// <summary>Runs the blocks of a source through the lanes.</summary>
    private void Pass(ITaskSource source, bool survey, string doing, IExportProgress progress, CancellationToken cancellation)
    {
        var read = new ReadProgress();
        using IEnumerator<TaskBlock> blocks = source.Read(read, cancellation).GetEnumerator();
        while (MoveNext(blocks))
        {
            if (survey && _spool is not null)
                Keep(blocks.Current.Tasks);
            _lanes.Start(blocks.Current, survey, cancellation);
            cancellation.ThrowIfCancellationRequested();
            progress.Report(doing, read);
        }

        _lanes.MergeAll();
    }

    /// <summary>A fault of the source comes after those of the tasks before it.</summary>
    private bool MoveNext(IEnumerator<TaskBlock> blocks)
    {
        try
        {
            return blocks.MoveNext();
        }
        catch (AlabException)
        {
            _lanes.MergeAll();
            throw;
        }
    }
}
