using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// A task, parsed once and reused for the next: everything after reading looks at this. Not for use by two threads.
/// </summary>
public sealed class TaskDocument
{
    private readonly JsonTape _tape = new();
    private readonly List<AnnotationSet> _completions = [];
    private readonly List<AnnotationSet> _predictions = [];

    /// <summary>Where the task was found.</summary>
    public TaskRecord Record { get; private set; }

    /// <summary>The whole task.</summary>
    public JsonValue Root => _tape.Root;

    /// <summary>Its id; absent if there is none.</summary>
    public JsonValue Id { get; private set; }

    /// <summary>Its <c>data</c>; absent if that is not an object.</summary>
    public JsonValue Data { get; private set; }

    /// <summary><c>data.title</c>.</summary>
    public JsonValue Title => Data.Member(MemberName.Title);

    /// <summary>The completions in source order, whatever became of them.</summary>
    public IReadOnlyList<AnnotationSet> Completions => _completions;

    /// <summary>The predictions in source order.</summary>
    public IReadOnlyList<AnnotationSet> Predictions => _predictions;

    /// <summary>Parses a task; what was loaded before is gone.</summary>
    /// <exception cref="JsonMalformedException">The task is not JSON, or nested too deeply.</exception>
    public void Load(TaskRecord record)
    {
        Record = record;
        record.ParseOnto(_tape);
        Id = Root.Member(MemberName.Id);
        Data = Root.Member(MemberName.Data) is { Kind: JsonKind.Object } data ? data : default;
        JsonValue completions = Root.Member(MemberName.Completions);
        Collect(completions.IsPresent ? completions : Root.Member(MemberName.Annotations), false, _completions);
        Collect(Root.Member(MemberName.Predictions), true, _predictions);
    }

    private static void Collect(JsonValue list, bool predictions, List<AnnotationSet> sets)
    {
        sets.Clear();
        foreach (JsonValue element in list.Elements)
        {
            if (element.Kind == JsonKind.Object)
                sets.Add(new AnnotationSet(element, predictions));
        }
    }
}
