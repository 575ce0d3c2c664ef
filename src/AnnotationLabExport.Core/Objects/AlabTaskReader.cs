using System.Buffers;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>Reads the tasks of a source that filters choose, as objects, one at a time.</summary>
/// <param name="choice">What is chosen.</param>
/// <param name="config">The labelling configuration; without it the one that a source carries.</param>
/// <param name="textField">The field that is the text, if one is named.</param>
public sealed class AlabTaskReader(ChoiceOptions choice, LabelConfig? config = null, string? textField = null)
{
    private readonly TaskDocument _task = new();
    private readonly List<int> _dropped = [];
    private TaskChooser? _chooser;
    private LabelConfig? _carried;

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; } = AskedLabels.Of(choice);

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
                    if (Choose(record, source.Name, new CarriedRules(source.LabelConfig, null, source.AnnotatorPriority)) is { } task)
                        yield return task;
                }
            }
        }
    }

    /// <summary>A task that was read before, with what is chosen of it; null if it is not chosen.</summary>
    public AlabTask? Choose(AlabTask task) => Choose(task.Record, task.Project, new CarriedRules(task.LabelConfig, task.TextField, task.AnnotatorPriority));

    private AlabTask? Choose(TaskRecord record, string project, CarriedRules carried)
    {
        _task.Load(record);
        if (!_task.IsRecognised)
        {
            Unrecognised++;
            return null;
        }

        Asked.Look(_task);
        LabelConfig? known = config ?? carried.Config;
        ChosenTask chosen = Chooser(known).Choose(_task);
        return chosen.Outcome == ChoiceOutcome.NotChosen
            ? null
            : new AlabTask(_task, record with { Json = OwnBytes(chosen) }, project, known, textField ?? carried.TextField) { AnnotatorPriority = carried.AnnotatorPriority };
    }

    /// <summary>What is searched is the text that the objects show.</summary>
    private TaskChooser Chooser(LabelConfig? known)
    {
        if (_chooser is null || !ReferenceEquals(_carried, known))
        {
            TaskFilter filter = choice.Filter with { TextField = new TextField(known, textField) };
            _chooser = new TaskChooser(choice with { Filter = filter }, keepSkipped: true);
            _carried = known;
        }

        return _chooser;
    }

    /// <summary>The task's bytes, without the completions that the filters took away; deleted ones stay to be counted.</summary>
    private byte[] OwnBytes(ChosenTask chosen)
    {
        _dropped.Clear();
        foreach (AnnotationSet completion in chosen.Task.Completions)
        {
            if (!completion.IsDeleted && !chosen.Completions.Contains(completion))
                _dropped.Add(completion.Json.Index);
        }

        if (_dropped.Count == 0)
            return chosen.Task.Record.Json.ToArray();
        var output = new ArrayBufferWriter<byte>(chosen.Task.Record.Json.Length);
        new JsonFormatter(output, indented: false).Write(chosen.Task.Root, level: 0, _dropped);
        return output.WrittenSpan.ToArray();
    }
}
