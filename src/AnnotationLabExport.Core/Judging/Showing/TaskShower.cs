using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Showing;

/// <summary>
/// Makes of tasks what people look at, with the same choice of completions as an export that leaves skipped ones out
/// (docs/formats.md §3). Not for use by two threads.
/// </summary>
public sealed class TaskShower : IDisposable
{
    private readonly TaskChooser _chooser;
    private readonly TextField _field;
    private readonly TaskDocument _task = new();
    private readonly TaskText _text = new();
    private readonly SetShower _sets;

    /// <summary>Makes one for a project.</summary>
    /// <param name="choice">What is chosen of a task.</param>
    /// <param name="config">The labelling configuration, if there is one: tells the text and which labels are assertions.</param>
    /// <param name="textField">The field that is the text, if the user names one.</param>
    /// <param name="assertionLabels">The labels that are assertions, if the user names them.</param>
    public TaskShower(ChoiceOptions choice, LabelConfig? config, string? textField, IReadOnlySet<string>? assertionLabels)
    {
        Asked = AskedLabels.Of(choice);
        var annotations = new AnnotationChooser(choice.Annotations, config, new Assertions(config, assertionLabels));
        _chooser = new TaskChooser(choice, keepSkipped: false, annotations);
        _field = new TextField(config, textField);
        _sets = new SetShower(_field, annotations);
    }

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; }

    /// <summary>How many objects were no tasks.</summary>
    public int Unrecognised { get; private set; }

    /// <summary>Looks at a task.</summary>
    /// <returns>What is shown of it; null if it is none, or was not chosen.</returns>
    /// <exception cref="JsonMalformedException">It is not JSON, or nested too deeply.</exception>
    public ShownTask? Show(TaskRecord record)
    {
        _task.Load(record);
        if (!_task.IsRecognised)
        {
            Unrecognised++;
            return null;
        }

        Asked.Look(_task);
        ChosenTask chosen = _chooser.Choose(_task);
        return chosen.Outcome == ChoiceOutcome.NotChosen ? null : Show(chosen);
    }

    /// <summary>What is shown of a task of which others chose.</summary>
    public ShownTask Show(ChosenTask chosen)
    {
        TaskDocument task = chosen.Task;
        FoundText text = _field.Find(task);
        if (text.IsFound)
            _text.Load(text.Value);
        return new ShownTask
        {
            Id = ScalarText.Of(task.Id),
            Title = Surrogates.Replace(ScalarText.Of(task.Title)),
            Text = text.IsFound ? Surrogates.Replace(_text.Chars.ToString()) : null,
            Missing = text.Missing,
            Sets = [.. chosen.Sets.Select(set => _sets.Show(set, text.IsFound ? _text : null))],
            Skipped = chosen.Skipped.Count,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();
}
