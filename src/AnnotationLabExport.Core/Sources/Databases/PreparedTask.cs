using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>A task with all that is kept of it.</summary>
internal sealed class PreparedTask
{
    /// <summary>Prepares a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="config">The project's labelling configuration: it tells which field is the text.</param>
    /// <param name="number">Its number among all that the import was given, from 1; null if it comes from elsewhere.</param>
    public PreparedTask(TaskDocument task, LabelConfig? config, long? number)
    {
        var field = new TextField(config);
        ReadOnlySpan<byte> json = task.Record.Json.Span;
        Id = task.Id.IsPresent ? ScalarText.Of(task.Id) : null;
        Title = ScalarText.Of(task.Title);
        Text = field.Find(task).Value.AsString();
        Hash = ContentHash.Of(task);
        Length = json.Length;
        Content = StoredContent.Pack(json);
        Figures = new TaskFigures(task);
        Source = task.Record.Source;
        ShardHash = Choosing.Parts.ShardHash.Of(task, field, number) is { } hash ? Choosing.Parts.ShardHash.Signed(hash) : null;
    }

    /// <summary>Its id as text; null if it has none.</summary>
    public string? Id { get; }

    /// <summary>Its title, perhaps empty.</summary>
    public string Title { get; }

    /// <summary>Its text; null if it has none.</summary>
    public string? Text { get; }

    /// <summary>What tells whether it is as it was.</summary>
    public byte[] Hash { get; }

    /// <summary>The length of its own bytes.</summary>
    public int Length { get; }

    /// <summary>Its own bytes as they are kept.</summary>
    public byte[] Content { get; }

    /// <summary>What it counts for.</summary>
    public TaskFigures Figures { get; }

    /// <summary>By what it falls into a shard; null if only its number would tell, and is not known.</summary>
    public long? ShardHash { get; }

    /// <summary>Whether only its number tells it from others.</summary>
    public bool IsNumbered => Id is null && Text is null;

    /// <summary>Where it was found.</summary>
    public string Source { get; }
}
