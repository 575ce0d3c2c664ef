using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>
/// A task as counters look at it: what was chosen of it, and its spans on its tokens. Overwritten by the next task. Not for
/// use by two threads.
/// </summary>
public sealed class MeasuredTask : IDisposable
{
    private readonly TaskChooser _chooser;
    private readonly AnnotationChooser _annotations;
    private readonly SpanLocator _locator;
    private readonly List<Span> _spans = [];

    internal MeasuredTask(MeasureOptions options)
    {
        var field = new TextField(options.Config, options.TextFieldName);
        var assertions = new Assertions(options.Config, options.AssertionLabels);
        HasAssertions = assertions.AreKnown;
        _annotations = new AnnotationChooser(options.Choice.Annotations, options.Config, assertions);
        _chooser = new TaskChooser(options.Choice, keepSkipped: false, _annotations);
        _locator = new SpanLocator(field, options.Tokens.Mismatched);
        Tagged = new TaggedTask(options.Tokens, _annotations, field);
    }

    /// <summary>The task.</summary>
    public TaskDocument Document { get; } = new();

    /// <summary>What was chosen of it.</summary>
    public ChosenTask Chosen { get; private set; } = null!;

    /// <summary>Its number among the chosen tasks, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether anything tells which labels are assertions.</summary>
    internal bool HasAssertions { get; }

    /// <summary>Its text, tokens and documents.</summary>
    internal TaggedTask Tagged { get; }

    /// <summary>Loads a task.</summary>
    /// <returns>Whether it is one, and chosen.</returns>
    /// <exception cref="Faults.JsonMalformedException">It is not JSON.</exception>
    internal bool Load(TaskRecord record)
    {
        Document.Load(record);
        if (!Document.IsRecognised)
            return false;
        Chosen = _chooser.Choose(Document);
        if (Chosen.Outcome == ChoiceOutcome.NotChosen)
            return false;
        Number++;
        Tagged.Load(Chosen);
        return true;
    }

    /// <summary>
    /// The spans of an annotation set in the task's text, entities and assertions, one for each label that is asked for.
    /// </summary>
    /// <returns>None if the task has no text; the list is overwritten by the next call.</returns>
    internal List<Span> Spans(AnnotationSet set)
    {
        _spans.Clear();
        if (!Tagged.HasText)
            return _spans;
        _locator.Locate(set, Tagged.TaskText, _spans);
        _spans.RemoveAll(span => span.Label.Length == 0 || !Passes(span.Result, span.Label));
        return _spans;
    }

    /// <summary>Whether a label of a result is asked for.</summary>
    internal bool Passes(Result result, string label) => _annotations.Passes(result, label);

    /// <summary>The kind of a label of a result.</summary>
    internal AnnotationKind KindOf(Result result, string label) => ResultLabels.KindOf(result) switch
    {
        LabelledKind.Span => _annotations.IsAssertion(result, label) ? AnnotationKind.Assertion : AnnotationKind.Entity,
        LabelledKind.Region => AnnotationKind.Region,
        LabelledKind.Choices or LabelledKind.Taxonomy => AnnotationKind.Classification,
        LabelledKind.Relation => AnnotationKind.Relation,
        _ => AnnotationKind.Other,
    };

    /// <inheritdoc/>
    public void Dispose() => Tagged.Dispose();
}
