using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>Takes of each task what is compared. Not for use by two threads.</summary>
internal sealed class ContentReader : IDisposable
{
    private readonly TaskDocument _task = new();
    private readonly AnnotationChooser _annotations;
    private readonly TaskChooser _chooser;
    private readonly TextField _field;
    private readonly SpanLocator _locator;
    private readonly TaskText _text = new();
    private readonly List<Span> _located = [];
    private readonly HashSet<int> _compared = [];
    private readonly Dictionary<UInt128, int> _turns = [];
    private TaskIdSet _keys = new();

    /// <summary>Makes a reader.</summary>
    /// <param name="options">What was asked for.</param>
    public ContentReader(CompareOptions options)
    {
        _annotations = new AnnotationChooser(
            options.Choice.Annotations, options.Config, new Assertions(options.Config, options.AssertionLabels));
        _chooser = new TaskChooser(options.Choice, keepSkipped: true, _annotations);
        _field = new TextField(options.Config, options.TextFieldName);
        _locator = new SpanLocator(_field, MismatchedSpan.Search);
        Asked = AskedLabels.Of(options.Choice);
    }

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; }

    /// <summary>What is compared of the tasks of a project that are chosen, in its order.</summary>
    public IEnumerable<TaskContent> Read(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var progress = new ReadProgress();
        _keys = new TaskIdSet();
        _turns.Clear();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (Read(record) is { } content)
                        yield return content;
                }
            }

            report(progress);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private TaskContent? Read(TaskRecord record)
    {
        _task.Load(record);
        if (!_task.IsRecognised)
            return null;
        Asked.Look(_task);
        ChosenTask chosen = _chooser.Choose(_task);
        if (chosen.Outcome == ChoiceOutcome.NotChosen)
            return null;
        FoundText text = _field.Find(_task);
        if (text.IsFound)
            _text.Load(text.Value);
        UInt128? digest = text.IsFound ? ContentDigest.Of(_text.Chars) : null;
        return new TaskContent(
            KeyOf(digest),
            _task.Id.IsPresent ? ScalarText.Of(_task.Id) : null,
            digest,
            [.. chosen.Sets.Select(set => Read(set, text.IsFound))]);
    }

    /// <summary>A task is found by its id, else by its text; of several of one id or text each by its turn.</summary>
    private UInt128 KeyOf(UInt128? text)
    {
        UInt128 key = _task.Id.IsPresent ? TaskIdSet.Key(_task.Id) : text ?? ContentDigest.Of(_task.Data);
        if (_keys.Add(key))
            return key;
        _turns[key] = _turns.GetValueOrDefault(key) + 1;
        var digest = new ContentDigest();
        digest.Add(key);
        digest.Add(_turns[key]);
        return digest.Value;
    }

    private SetContent Read(AnnotationSet set, bool hasText)
    {
        var spans = new List<SpanContent>();
        UInt128 others = UInt128.Zero;
        _located.Clear();
        _compared.Clear();
        if (hasText)
            _locator.Locate(set, _text, _located);
        foreach (Span span in _located)
        {
            if (!span.Place.IsUsable || span.Label.Length == 0 || !_annotations.Passes(span.Result, span.Label))
                continue;
            spans.Add(new SpanContent(span.Start, span.End, span.Label, ScalarText.Of(span.Result.Id)));
            _compared.Add(span.Result.Json.Index);
        }

        foreach (Result result in set.Results)
        {
            if (!_compared.Contains(result.Json.Index))
                others += ContentDigest.OfResult(result.Json);
        }

        return new SetContent
        {
            Id = ScalarText.Of(set.Id),
            Annotator = WhiteSpace.Trim(ScalarText.Of(set.CreatedUsername)).ToString(),
            IsPrediction = set.IsPrediction,
            State = set.IsPrediction ? TaskState.Untouched : TaskStates.Of(_task, set),
            IsStarred = set.IsStarred,
            Spans = [.. spans.OrderBy(span => span.Start).ThenBy(span => span.End).ThenBy(span => span.Label, StringComparer.Ordinal)],
            Others = others,
        };
    }
}
