using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// Takes tasks from a source, or as they arrive, through choosing to the writers of several formats at once: blocks of
/// tasks side by side in <see cref="Lanes"/>, merged in the order of the source. Not for use by two threads;
/// progress and diagnostics are reported on the thread that calls.
/// <para>
/// A header that needs all tasks is written by what the first block holds. If a later task needs another, the tasks go
/// through once more, for the formats that need it. Where what was written cannot be taken back, all tasks are
/// surveyed first.
/// </para>
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="formats">The formats; they stay the caller's to dispose.</param>
/// <param name="onOneThread">Whether the thread that calls does all the work, because others have work of their own.</param>
public sealed class ExportSession(FormatOptions options, IReadOnlyList<FormatExport> formats, bool onOneThread = false) : IDisposable
{
    private const int BlockSize = 512 * 1024;
    private readonly bool _needsSurvey = formats.Any(format => format.Writer.NeedsSurvey);
    private Lanes _lanes = new(options, formats, onOneThread);
    private List<TaskRecord> _arrived = [];
    private long _arrivedBytes;
    private TaskSpool? _spool;
    private bool _begun;

    /// <summary>Whether every task must be surveyed before the first is written.</summary>
    public bool SurveysFirst { get; } = formats.Any(format => format.Writer.NeedsSurvey && !format.MayRestart);

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked => _lanes.Asked;

    /// <summary>Runs a whole source through; one that can be read only once may be kept in a temporary file meanwhile.</summary>
    /// <param name="source">Where the tasks come from.</param>
    /// <param name="progress">Told how far it is, and asked to show it after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Run(ITaskSource source, IWorkProgress progress, CancellationToken cancellation)
    {
        using (this)
        {
            if (_needsSurvey && !source.CanReadTwice)
                _spool = new TaskSpool(source.Name, source.Location);
            if (SurveysFirst)
            {
                Pass(source, survey: true, _spool is null ? "looking for columns" : "reading", progress, cancellation);
                source = _spool ?? source;
            }

            Pass(source, survey: false, "writing", progress, cancellation);
            WriteAgain(_spool ?? source, progress, cancellation);
            Finish();
        }
    }

    /// <summary>
    /// Takes one task that has arrived; its bytes must stay as they are. It is kept in a temporary file too if a header
    /// needs all tasks. A fault of an earlier task may be thrown here.
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
    public void Complete(IWorkProgress progress, CancellationToken cancellation)
    {
        StartArrived();
        _lanes.MergeAll();
        if (_spool is not null)
        {
            if (SurveysFirst)
                Pass(_spool, survey: false, "writing", progress, cancellation);
            WriteAgain(_spool, progress, cancellation);
        }

        Finish();
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
        _lanes.Run(new TaskBlock([record]));
    }

    /// <summary>The tasks that were added and kept, to be written now that all were seen; each valid until the next.</summary>
    internal IEnumerable<TaskRecord> Kept(IWorkProgress progress, CancellationToken cancellation)
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
        Begin();
        foreach (FormatExport format in formats)
            format.Finish();
    }

    private void StartArrived()
    {
        if (_arrived.Count == 0)
            return;
        if (_needsSurvey)
        {
            _spool ??= new TaskSpool("", "");
            Keep(_arrived);
        }

        Start(new TaskBlock(_arrived), SurveysFirst, CancellationToken.None);
        _arrived = [];
        _arrivedBytes = 0;
    }

    private void Keep(IReadOnlyList<TaskRecord> tasks)
    {
        foreach (TaskRecord record in tasks)
            _spool!.Add(record);
    }

    /// <summary>Runs the blocks of a source through the lanes.</summary>
    private void Pass(ITaskSource source, bool survey, string doing, IWorkProgress progress, CancellationToken cancellation)
    {
        var read = new ReadProgress();
        using IEnumerator<TaskBlock> blocks = source.Read(read, cancellation).GetEnumerator();
        while (MoveNext(blocks))
        {
            if (_spool is not null && !ReferenceEquals(_spool, source))
                Keep(blocks.Current.Tasks);
            Start(blocks.Current, survey, cancellation);
            cancellation.ThrowIfCancellationRequested();
            progress.Report(doing, read);
        }

        _lanes.MergeAll();
    }

    /// <summary>Writes the files that need a new header once more, now that all tasks were seen.</summary>
    private void WriteAgain(ITaskSource source, IWorkProgress progress, CancellationToken cancellation)
    {
        FormatExport[] again = [.. formats.Where(format => format.NeedsNewHeader)];
        if (again.Length == 0)
            return;
        _lanes.Dispose();
        _lanes = new Lanes(options, again, onOneThread);
        foreach (FormatExport format in again)
            format.Restart();
        Pass(source, survey: false, "writing", progress, cancellation);
    }

    private void Start(TaskBlock block, bool survey, CancellationToken cancellation)
    {
        if (!survey && !_begun)
        {
            if (_needsSurvey && !SurveysFirst)
                _lanes.LookAhead(block);
            Begin();
        }

        _lanes.Start(block, survey, cancellation);
    }

    /// <summary>Late, because a header may need the survey; before the first task is written, or if there is none.</summary>
    private void Begin()
    {
        if (_begun)
            return;
        _begun = true;
        foreach (FormatExport format in formats)
            format.Begin();
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
