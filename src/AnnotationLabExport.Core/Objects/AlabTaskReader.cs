using System.Buffers;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>Reads the tasks of a source that filters choose, as objects, one at a time.</summary>
/// <param name="selection">What is chosen.</param>
public sealed class AlabTaskReader(ChoiceOptions selection)
{
    private readonly TaskDocument _task = new();
    private readonly TaskChooser _selector = new(selection, keepSkipped: true);
    private readonly List<int> _dropped = [];

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; } = AskedLabels.Of(selection);

    /// <summary>How many objects were no tasks.</summary>
    public int Unrecognised { get; private set; }

    /// <summary>The chosen tasks; each is its own and stays valid.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="AlabException">The source is missing, unreadable, malformed or cut off.</exception>
    public IEnumerable<AlabTask> Read(ITaskSource source, ReadProgress progress, CancellationToken cancellation)
    {
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (Choose(record, source.Name, source.LabelConfig) is { } task)
                        yield return task;
                }
            }
        }
    }

    /// <summary>A task that was read before, with what is chosen of it; null if it is not chosen.</summary>
    public AlabTask? Choose(AlabTask task) => Choose(task.Record, task.Project, task.LabelConfig);

    private AlabTask? Choose(TaskRecord record, string project, LabelConfig? labelConfig)
    {
        _task.Load(record);
        if (!_task.IsRecognised)
        {
            Unrecognised++;
            return null;
        }

        Asked.Look(_task);
        ChosenTask choice = _selector.Choose(_task);
        return choice.Outcome == ChoiceOutcome.NotChosen
            ? null
            : new AlabTask(_task, record with { Json = OwnBytes(choice) }, project, labelConfig);
    }

    /// <summary>The task's bytes, without the completions that the filters took away; deleted ones stay to be counted.</summary>
    private byte[] OwnBytes(ChosenTask choice)
    {
        _dropped.Clear();
        foreach (AnnotationSet completion in choice.Task.Completions)
        {
            if (!completion.IsDeleted && !choice.Completions.Contains(completion))
                _dropped.Add(completion.Json.Index);
        }

        if (_dropped.Count == 0)
            return choice.Task.Record.Json.ToArray();
        var output = new ArrayBufferWriter<byte>(choice.Task.Record.Json.Length);
        new JsonFormatter(output, indented: false).Write(choice.Task.Root, level: 0, _dropped);
        return output.WrittenSpan.ToArray();
    }
}
