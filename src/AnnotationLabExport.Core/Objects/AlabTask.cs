using System.Collections.Specialized;
using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>
/// One document to annotate. It carries the bytes of its source, so that it can be exported without a loss; what a
/// property needs is read from them when the property is first used.
/// </summary>
public sealed class AlabTask
{
    private readonly Lazy<Content> _content;

    internal AlabTask(TaskDocument task, TaskRecord record, string project, LabelConfig? labelConfig = null)
    {
        Record = record;
        Project = project;
        LabelConfig = labelConfig;
        Id = JsonObjects.Id(task.Id);
        Title = JsonObjects.Text(task.Title);
        _content = new Lazy<Content>(() => new Content(record, labelConfig));
    }

    /// <summary>Its id: an integer, or a string; null if it has none.</summary>
    public object? Id { get; }

    /// <summary><c>data.title</c>; null if there is none.</summary>
    public string? Title { get; }

    /// <summary>The text that is annotated, by <see cref="LabelConfig"/> if there is one; null if there is none.</summary>
    public string? Text => _content.Value.Text;

    /// <summary>When it was made, as the source spells it.</summary>
    public string? CreatedAt => _content.Value.CreatedAt;

    /// <summary><see cref="CreatedAt"/> as a moment in UTC; null if it is no ISO 8601 date and time.</summary>
    public DateTimeOffset? CreatedDate => TaskDates.Moment(CreatedAt);

    /// <summary>Who made it.</summary>
    public string? CreatedBy => _content.Value.CreatedBy;

    /// <summary>The fields of its data; names are told apart by case.</summary>
    public OrderedDictionary Data => _content.Value.Data;

    /// <summary>What people annotated, without deleted completions.</summary>
    public IReadOnlyList<AlabCompletion> Completions => _content.Value.Completions;

    /// <summary>What models annotated.</summary>
    public IReadOnlyList<AlabPrediction> Predictions => _content.Value.Predictions;

    /// <summary>Whether a completion is starred.</summary>
    public bool HasGroundTruth => Completions.Any(completion => completion.IsGroundTruth);

    /// <summary>The labels of all its annotations, each once, by order of first appearance.</summary>
    public IReadOnlyList<string> Labels => _content.Value.Labels;

    /// <summary>The file it comes from, or <c>archive!entry</c>.</summary>
    public string Source => Record.Source;

    /// <summary>The name of its project, after the file or folder it comes from.</summary>
    public string Project { get; }

    /// <summary>The labelling configuration that a database keeps with its project; null if there is none.</summary>
    public LabelConfig? LabelConfig { get; }

    /// <summary>Its own bytes, and where they stand.</summary>
    public TaskRecord Record { get; }

    /// <summary>The task as JSON, as the source spells it.</summary>
    public string ToJson() => Encoding.UTF8.GetString(Record.Json.Span);

    /// <inheritdoc/>
    public override string ToString() => Title is null ? $"Task {Id}" : $"Task {Id}: {Title}";

    private sealed class Content
    {
        public Content(TaskRecord record, LabelConfig? labelConfig)
        {
            var task = new TaskDocument();
            task.Load(record);
            var field = new TextField(labelConfig);
            JsonValue text = field.Find(task).Value;
            Text = text.AsString();
            using TaskText? spanned = text.IsPresent ? new TaskText() : null;
            spanned?.Load(text);
            var objects = new AnnotationObjects(task, spanned, field);
            CreatedAt = JsonObjects.Text(task.Root.Member(MemberName.CreatedAt));
            CreatedBy = JsonObjects.Text(task.Root.Member(MemberName.CreatedBy));
            Data = JsonObjects.Dictionary(task.Data).AsReadOnly();
            Completions = [.. task.Completions.Where(set => !set.IsDeleted).Select(objects.Completion)];
            Predictions = [.. task.Predictions.Select(objects.Prediction)];
            Labels = [.. Completions.Cast<AlabAnnotationSet>().Concat(Predictions)
                .SelectMany(set => set.Annotations)
                .SelectMany(annotation => annotation.Labels)
                .Distinct(StringComparer.Ordinal)];
        }

        public string? Text { get; }

        public string? CreatedAt { get; }

        public string? CreatedBy { get; }

        public OrderedDictionary Data { get; }

        public List<AlabCompletion> Completions { get; }

        public List<AlabPrediction> Predictions { get; }

        public List<string> Labels { get; }
    }
}
