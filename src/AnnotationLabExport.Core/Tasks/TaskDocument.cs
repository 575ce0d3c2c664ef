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
    private readonly List<InvalidMember> _invalid = [];

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

    /// <summary>Whether the completions are Label Studio's list <c>annotations</c>.</summary>
    public bool HasAnnotations { get; private set; }

    /// <summary>The completions in source order, whatever became of them.</summary>
    public IReadOnlyList<AnnotationSet> Completions => _completions;

    /// <summary>The predictions in source order.</summary>
    public IReadOnlyList<AnnotationSet> Predictions => _predictions;

    /// <summary>Whether it has the shape of a task at all.</summary>
    public bool IsRecognised { get; private set; }

    /// <summary>What of it is of another type than it must be; mostly nothing.</summary>
    public IReadOnlyList<InvalidMember> Invalid => _invalid;

    /// <summary>Whether its list of completions is one, and holds nothing but completions.</summary>
    public bool HasReadableCompletions { get; private set; }

    /// <summary>Whether its list of predictions is one, and holds nothing but predictions and their ids.</summary>
    public bool HasReadablePredictions { get; private set; }

    /// <summary>How many elements of its predictions are numbers: Label Studio has only their ids there.</summary>
    public int NumbersInPredictions { get; private set; }

    /// <summary>Parses a task; what was loaded before is gone.</summary>
    /// <exception cref="JsonMalformedException">The task is not JSON, or nested too deeply.</exception>
    public void Load(TaskRecord record)
    {
        Record = record;
        record.ParseOnto(_tape);
        _invalid.Clear();
        NumbersInPredictions = 0;
        IsRecognised = TaskShape.Of(Root).IsTask;
        Id = Root.Member(MemberName.Id);
        JsonValue data = Root.Member(MemberName.Data);
        Data = data.Kind == JsonKind.Object ? data : default;
        if (data.IsPresent && data.Kind != JsonKind.Object)
            _invalid.Add(new InvalidMember("data", 0, data, default));
        JsonValue completions = Root.Member(MemberName.Completions);
        HasAnnotations = !completions.IsPresent;
        HasReadableCompletions = completions.IsPresent
            ? Collect("completions", completions, false, _completions)
            : Collect("annotations", Root.Member(MemberName.Annotations), false, _completions);
        HasReadablePredictions = Collect("predictions", Root.Member(MemberName.Predictions), true, _predictions);
    }

    /// <summary>Collects the annotation sets of a list; tells whether it holds nothing else.</summary>
    private bool Collect(string name, JsonValue list, bool predictions, List<AnnotationSet> sets)
    {
        sets.Clear();
        int invalid = _invalid.Count;
        if (list.IsPresent && list.Kind != JsonKind.Array)
            _invalid.Add(new InvalidMember(name, 0, list, default));
        int number = 0;
        foreach (JsonValue element in list.Elements)
        {
            number++;
            if (element.Kind == JsonKind.Object)
                sets.Add(new AnnotationSet(element, predictions));
            else if (predictions && element.Kind == JsonKind.Number)
                NumbersInPredictions++;
            else if (element.IsPresent)
                _invalid.Add(new InvalidMember(name, number, element, default));
        }

        bool isReadable = _invalid.Count == invalid;
        foreach (AnnotationSet set in sets)
            CheckResults(set);
        return isReadable;
    }

    private void CheckResults(AnnotationSet set)
    {
        JsonValue results = set.Json.Member(MemberName.Result);
        if (results.Elements.AreAll(JsonKind.Object) && results.Kind == JsonKind.Array)
            return;
        if (results.IsPresent && results.Kind != JsonKind.Array)
            _invalid.Add(new InvalidMember("result", 0, results, set));
        int number = 0;
        foreach (JsonValue element in results.Elements)
        {
            number++;
            if (element.Kind != JsonKind.Object && element.IsPresent)
                _invalid.Add(new InvalidMember("result", number, element, set));
        }
    }
}
