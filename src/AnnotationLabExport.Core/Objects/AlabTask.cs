using System.Collections;
using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>
/// One document to annotate. It carries the bytes of its source, so that it can be exported without a loss; what a
/// property needs is read from them when the property is first used.
/// </summary>
/// <remarks>What it carries for that is internal: no shell shows it, or writes it into a table or as JSON.</remarks>
public sealed class AlabTask
{
    private readonly Lazy<Content> _content;

    internal AlabTask(TaskDocument task, TaskRecord record, string project, LabelConfig? labelConfig = null, string? textField = null)
    {
        Record = record;
        Project = project;
        LabelConfig = labelConfig;
        TextField = textField;
        Id = JsonObjects.Id(task.Id);
        Title = JsonObjects.Text(task.Title);
        _content = new Lazy<Content>(() => new Content(record, new TextField(labelConfig, textField)));
    }

    /// <summary>Makes the object of a task that was read one at a time.</summary>
    /// <param name="record">The task's own bytes, which stay as they are.</param>
    /// <param name="project">The name of its project.</param>
    /// <exception cref="JsonMalformedException">The bytes are not JSON.</exception>
    public static AlabTask Of(TaskRecord record, string project)
    {
        var task = new TaskDocument();
        task.Load(record);
        return new AlabTask(task, record, project);
    }

    private AlabTask(AlabTask task, TaskRecord record)
    {
        Record = record;
        Project = task.Project;
        LabelConfig = task.LabelConfig;
        TextField = task.TextField;
        AnnotatorPriority = task.AnnotatorPriority;
        Id = task.Id;
        Title = task.Title;
        _content = task._content;
    }

    /// <summary>Its id: an integer, or a string; null if it has none.</summary>
    public object? Id { get; }

    /// <summary><c>data.title</c>; null if there is none.</summary>
    public string? Title { get; }

    /// <summary>
    /// The text that is annotated, by -TextField or the labelling configuration if there is one; null if there is
    /// none.
    /// </summary>
    public string? Text => _content.Value.Text;

    /// <summary>When it was made, as the source spells it.</summary>
    public string? CreatedAt => _content.Value.CreatedAt;

    /// <summary><see cref="CreatedAt"/> as a moment in UTC; null if it is no date.</summary>
    public DateTimeOffset? CreatedDate => _content.Value.CreatedDate;

    /// <summary>Who made it.</summary>
    public string? CreatedBy => _content.Value.CreatedBy;

    /// <summary>The fields of its data; names are told apart by case.</summary>
    public IDictionary Data => _content.Value.Data;

    /// <summary>What people annotated, without deleted completions.</summary>
    public IReadOnlyList<AlabCompletion> Completions => _content.Value.Completions;

    /// <summary>What models annotated.</summary>
    public IReadOnlyList<AlabPrediction> Predictions => _content.Value.Predictions;

    /// <summary>Whether a completion is starred.</summary>
    public bool HasGroundTruth => Completions.Any(completion => completion.IsGroundTruth);

    /// <summary>The labels of all its annotations, each once, by order of first appearance.</summary>
    public IReadOnlyList<string> Labels => _content.Value.Labels;

    /// <summary>The order of annotators of the server's project that it comes from; null if there is none.</summary>
    internal IReadOnlyList<string>? AnnotatorPriority { get; init; }

    /// <summary>The part that Split-AlabTask put it into; null if it was not split.</summary>
    public string? Split => Record.Split?.Part;

    /// <summary>The file it comes from, or <c>archive!entry</c>.</summary>
    public string Source => Record.Source;

    /// <summary>The name of its project, after the file or folder it comes from.</summary>
    public string Project { get; }

    /// <summary>
    /// The labelling configuration that was given when it was read, or that a database keeps with its project; null if
    /// there is none.
    /// </summary>
    internal LabelConfig? LabelConfig { get; }

    /// <summary>The field that was named as its text when it was read; null if none was.</summary>
    internal string? TextField { get; }

    /// <summary>Its own bytes, and where they stand.</summary>
    internal TaskRecord Record { get; }

    /// <summary>The task as JSON, as the source spells it.</summary>
    public string ToJson() => Encoding.UTF8.GetString(Record.Json.Span);

    /// <summary>The same task with what else is known of its bytes.</summary>
    internal AlabTask With(TaskRecord record) => new(this, record);

    /// <summary>What errors call it: by its id, since its title is one of its data.</summary>
    public override string ToString() => $"Task {Id}";

    private sealed class Content
    {
        public Content(TaskRecord record, TextField field)
        {
            var task = new TaskDocument();
            task.Load(record);
            JsonValue text = field.Find(task).Value;
            Text = text.AsString();
            using TaskText? spanned = text.IsPresent ? new TaskText() : null;
            spanned?.Load(text);
            var objects = new AnnotationObjects(task, spanned, field);
            JsonValue createdAt = task.Root.Member(MemberName.CreatedAt);
            CreatedAt = JsonObjects.Text(createdAt);
            CreatedDate = TaskDates.Moment(createdAt);
            CreatedBy = JsonObjects.Text(task.Root.Member(MemberName.CreatedBy));
            Data = new TaskData(JsonObjects.Members(task.Data));
            Completions = new JoinedList<AlabCompletion>([.. task.Completions.Where(set => !set.IsDeleted).Select(objects.Completion)]);
            Predictions = new JoinedList<AlabPrediction>([.. task.Predictions.Select(objects.Prediction)]);
            Labels = new JoinedList<string>([.. Completions.Cast<AlabAnnotationSet>().Concat(Predictions)
                .SelectMany(set => set.Annotations)
                .SelectMany(annotation => annotation.Labels)
                .Distinct(StringComparer.Ordinal)]);
        }

        public string? Text { get; }

        public string? CreatedAt { get; }

        public DateTimeOffset? CreatedDate { get; }

        public string? CreatedBy { get; }

        public IDictionary Data { get; }

        public IReadOnlyList<AlabCompletion> Completions { get; }

        public IReadOnlyList<AlabPrediction> Predictions { get; }

        public IReadOnlyList<string> Labels { get; }
    }
}
