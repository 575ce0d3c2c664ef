using System.Buffers.Text;
using System.Text.Json;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>Writes tasks as Label Studio imports them (docs/formats.md §9).</summary>
internal sealed class LabelStudioTaskWriter : ITaskWriter
{
    private const string Home = "annotation_lab";
    private const string UnknownModel = "annotation-lab";
    private readonly StudioJson _json;
    private readonly StudioResults _results;
    private readonly Dictionary<string, string> _knownUsers = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticLog _log;

    /// <summary>Makes the writer.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="log">Told what is wrong with the tasks.</param>
    public LabelStudioTaskWriter(FormatOptions options, DiagnosticLog log)
    {
        LabelStudioOptions own = options.Of<LabelStudioOptions>();
        foreach (string user in own.KnownUsers)
            _knownUsers.TryAdd(user, user);
        _json = new StudioJson(!own.IsCompact);
        _results = new StudioResults(options, _json, log);
        _log = log;
    }

    /// <inheritdoc/>
    public int? Write(TaggedTask tagged, Utf8Output output)
    {
        TaskDocument task = tagged.Task;
        if (task.Data.Kind != JsonKind.Object)
        {
            // The server refuses a whole import for it. One of another type is told by all formats; one that is missing here.
            if (!task.Root.Member(MemberName.Data).IsPresent)
                _log.Add(DiagnosticCode.MemberInvalid, task, detail: () => "data is missing");
            return null;
        }

        try
        {
            return Write(tagged.Chosen, output);
        }
        catch (JsonException exception)
        {
            throw task.Record.TooDeep(exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _results.Dispose();

    private int Write(ChosenTask chosen, Utf8Output output)
    {
        TaskDocument task = chosen.Task;
        int written = 0;
        _results.Load(task);
        _json.Begin(output);
        _json.BeginObject();
        _json.Name("data"u8);
        _json.Value(task.Data);
        _json.Name("meta"u8);
        WriteMeta(task);
        _json.Name("annotations"u8);
        _json.BeginList();
        foreach (AnnotationSet completion in chosen.Completions)
            written += WriteAnnotation(task, completion);
        _json.EndList();
        _json.Name("predictions"u8);
        _json.BeginList();
        foreach (AnnotationSet prediction in chosen.Predictions)
            written += WritePrediction(task, prediction);
        _json.EndList();
        _json.EndObject();
        if (_json.RepairedTexts > 0)
            _log.Add(DiagnosticCode.TextInvalid, task);
        if (_json.SpelledNumbers > 0)
            _log.Add(DiagnosticCode.NumberTooLarge, task);
        return written;
    }

    /// <summary>The server keeps neither id nor dates of a task; what its makers wrote there stays.</summary>
    private void WriteMeta(TaskDocument task)
    {
        _json.BeginObject();
        bool hasHome = false;
        foreach (JsonMember member in task.Root.Member("meta").Members)
        {
            _json.Name(member.NameText);
            _json.Value(member.Value);
            hasHome |= member.NameEquals(Home);
        }

        if (!hasHome)
        {
            _json.Name("annotation_lab"u8);
            _json.BeginObject();
            WriteIfPresent("id"u8, task.Id);
            WriteIfPresent("created_at"u8, task.Root.Member(MemberName.CreatedAt));
            WriteIfPresent("created_by"u8, task.Root.Member(MemberName.CreatedBy));
            _json.EndObject();
        }

        _json.EndObject();
    }

    private void WriteIfPresent(ReadOnlySpan<byte> name, JsonValue value)
    {
        if (!value.IsPresent)
            return;
        _json.Name(name);
        _json.Value(value);
    }

    private int WriteAnnotation(TaskDocument task, AnnotationSet completion)
    {
        _json.BeginElement();
        _json.BeginObject();
        int written = _results.Write(task, completion);
        _json.Name("was_cancelled"u8);
        _json.Boolean(completion.IsSkipped);
        _json.Name("ground_truth"u8);
        _json.Boolean(completion.IsStarred);
        if (IsNumberBetween(completion.LeadTime, 0, double.MaxValue))
            WriteIfPresent("lead_time"u8, completion.LeadTime);
        if (IsInteger(completion.Id))
            WriteIfPresent("id"u8, completion.Id);
        if (KnownUser(completion) is { } email)
        {
            _json.Name("completed_by"u8);
            _json.BeginObject();
            _json.Name("email"u8);
            _json.Text(email);
            _json.EndObject();
        }

        _json.EndObject();
        return written;
    }

    private int WritePrediction(TaskDocument task, AnnotationSet prediction)
    {
        _json.BeginElement();
        _json.BeginObject();
        int written = _results.Write(task, prediction);
        _json.Name("model_version"u8);
        WriteModel(prediction);
        JsonValue score = prediction.Json.Member("score");
        if (IsNumberBetween(score, 0, 1))
            WriteIfPresent("score"u8, score);
        _json.EndObject();
        return written;
    }

    private void WriteModel(AnnotationSet prediction)
    {
        JsonValue model = prediction.Json.Member("model_version");
        if (WhiteSpace.IsBlank(ScalarText.Of(model)))
            model = prediction.CreatedUsername;
        string text = ScalarText.Of(model);
        if (WhiteSpace.IsBlank(text))
            _json.Text(UnknownModel);
        else if (model.IsString)
            _json.Value(model);
        else
            _json.Text(text);
    }

    /// <summary>The member of the server that made a completion, by any of the names that it gives its annotator.</summary>
    private string? KnownUser(AnnotationSet completion) => _knownUsers.Count == 0
        ? null
        : Annotator.NamesOf(completion).Select(name => _knownUsers.GetValueOrDefault(name)).FirstOrDefault(known => known is not null);

    private static bool IsNumberBetween(JsonValue value, double least, double most) =>
        value.Kind == JsonKind.Number && StudioText.IsNumberBetween(value.Raw, least, most);

    private static bool IsInteger(JsonValue value) =>
        value.Kind == JsonKind.Number && Utf8Parser.TryParse(value.Raw, out long _, out int used) && used == value.Raw.Length;
}
