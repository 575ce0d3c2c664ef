using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Model;
using AnnotationLabExport.Reading;
using AnnotationLabExport.Selection;

namespace AnnotationLabExport.Export;

/// <summary>
/// Takes tasks from a source through selection to the writers of several formats at once. Each task is parsed and
/// chosen once, whatever the number of formats. Not for use by two threads.
/// </summary>
/// <param name="selection">What is chosen.</param>
/// <param name="formats">The formats; they stay the caller's to dispose.</param>
public sealed class ExportSession(SelectionOptions selection, IReadOnlyList<FormatExport> formats)
{
    private readonly TaskDocument _task = new();
    private readonly TaskSelector _forJson = new(selection, keepSkipped: true);
    private readonly TaskSelector _forOthers = new(selection, keepSkipped: false);
    private readonly TaskIdSet _ids = new();

    /// <summary>Whether every task must be surveyed before the first is written.</summary>
    public bool NeedsSurvey { get; } = formats.Any(format => format.NeedsSurvey);

    /// <summary>Runs a whole source through; one that can be read only once is kept in a temporary file meanwhile.</summary>
    /// <param name="source">Where the tasks come from.</param>
    /// <param name="progress">Told how far it is, and asked to show it after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Run(ITaskSource source, IExportProgress progress, CancellationToken cancellation)
    {
        if (NeedsSurvey && !source.CanReadTwice)
        {
            using var spool = new TaskSpool(source.Name, source.Location);
            foreach (TaskRecord record in Records(source, "reading", progress, cancellation))
            {
                Survey(record);
                spool.Add(record);
            }

            WriteSpooled(spool, progress, cancellation);
            return;
        }

        if (NeedsSurvey)
        {
            foreach (TaskRecord record in Records(source, "looking for columns", progress, cancellation))
                Survey(record);
        }

        foreach (TaskRecord record in Records(source, "writing", progress, cancellation))
            Write(record);
        Finish();
    }

    /// <summary>Looks at a task that will be written.</summary>
    /// <exception cref="JsonMalformedException">The task is not JSON.</exception>
    public void Survey(TaskRecord record)
    {
        _task.Load(record);
        Selection.Selection choice = _forOthers.Choose(_task);
        foreach (FormatExport format in formats)
        {
            if (format.NeedsSurvey)
                format.Survey(choice);
        }
    }

    /// <summary>Writes a task in every format.</summary>
    /// <exception cref="JsonMalformedException">The task is not JSON.</exception>
    public void Write(TaskRecord record)
    {
        _task.Load(record);
        bool isDuplicate = _task.Id.IsPresent && !_ids.Add(_task.Id);
        Selection.Selection? forJson = null;
        Selection.Selection? forOthers = null;
        foreach (FormatExport format in formats)
        {
            if (isDuplicate)
                format.Log.Add(DiagnosticCode.DuplicateTaskId, _task);
            format.Write(format.KeepsSkipped
                ? forJson ??= _forJson.Choose(_task)
                : forOthers ??= _forOthers.Choose(_task));
        }
    }

    /// <summary>Writes what stands after the last task.</summary>
    public void Finish()
    {
        foreach (FormatExport format in formats)
            format.Finish();
    }

    /// <summary>Ends an export of tasks that were surveyed and kept: writes them all.</summary>
    /// <param name="spool">The tasks; null if none were kept.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void WriteSpooled(TaskSpool? spool, IExportProgress progress, CancellationToken cancellation)
    {
        foreach (TaskRecord record in Spooled(spool, progress, cancellation))
            Write(record);
        Finish();
    }

    internal static IEnumerable<TaskRecord> Spooled(
        TaskSpool? spool, IExportProgress progress, CancellationToken cancellation) =>
        spool is null ? [] : Records(spool, "writing", progress, cancellation);

    /// <summary>The tasks of a source one by one, each valid until the next.</summary>
    private static IEnumerable<TaskRecord> Records(
        ITaskSource source, string doing, IExportProgress progress, CancellationToken cancellation)
    {
        var read = new ReadProgress();
        foreach (TaskBlock block in source.Read(read, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    yield return record;
            }

            cancellation.ThrowIfCancellationRequested();
            progress.Report(doing, read);
        }
    }
}
