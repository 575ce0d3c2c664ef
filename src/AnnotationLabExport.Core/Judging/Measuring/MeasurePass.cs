using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>
/// Shows the tasks of a project to counters, one by one: whatever is measured is measured in one pass. Not for use by two
/// threads.
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="counters">Count the tasks that are chosen.</param>
public sealed class MeasurePass(MeasureOptions options, params IReadOnlyList<ITaskCounter> counters) : IDisposable
{
    private readonly MeasuredTask _task = new(options);

    /// <summary>How many tasks were met.</summary>
    public int Met { get; private set; }

    /// <summary>How many of them were chosen.</summary>
    public int Chosen => _task.Number;

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; } = AskedLabels.Of(options.Choice);

    /// <summary>Counts a source.</summary>
    /// <param name="source">The project.</param>
    /// <param name="report">Told how far it is, after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AlabException">The source is missing, unreadable, malformed or cut off.</exception>
    public void Run(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var progress = new ReadProgress();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Add(record);
                }
            }

            report(progress);
        }
    }

    /// <summary>Counts a task; an object that is none does not count.</summary>
    /// <exception cref="JsonMalformedException">It is not JSON.</exception>
    public void Add(TaskRecord record)
    {
        bool isChosen = _task.Load(record);
        if (!_task.Document.IsRecognised)
            return;
        Met++;
        Asked.Look(_task.Document);
        if (!isChosen)
            return;
        foreach (ITaskCounter counter in counters)
            counter.Add(_task);
    }

    /// <inheritdoc/>
    public void Dispose() => _task.Dispose();
}
