using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>Takes of each task what is compared. Not for use by two threads.</summary>
/// <param name="options">What was asked for.</param>
internal sealed class ContentReader(CompareOptions options) : IDisposable
{
    private readonly TaskDocument _task = new();
    private readonly TaskChooser _chooser = new(options.Choice, keepSkipped: true);
    private readonly TextField _field = new(options.Config, options.TextFieldName);
    private readonly SpanLocator _locator = new(new TextField(options.Config, options.TextFieldName), options.Mismatched);
    private readonly TaskText _text = new();
    private readonly List<Span> _located = [];

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; } = AskedLabels.Of(options.Choice);

    /// <summary>What is compared of the tasks of a project that are chosen, in its order.</summary>
    public IEnumerable<TaskContent> Read(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var progress = new ReadProgress();
        var keys = new TaskIdSet();
        foreach (TaskBlock block in source.Read(progress, cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (Read(record, keys) is { } content)
                        yield return content;
                }
            }

            report(progress);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private TaskContent? Read(TaskRecord record, TaskIdSet keys)
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
            KeyOf(digest, keys),
            _task.Id.IsPresent ? ScalarText.Of(_task.Id) : null,
            digest,
            [.. chosen.Sets.Select(set => Read(set, text.IsFound))]);
    }

    /// <summary>A task is found by its id, else by its text; of several of one id or text each by its turn.</summary>
    private UInt128 KeyOf(UInt128? text, TaskIdSet keys)
    {
        UInt128 key = _task.Id.IsPresent ? TaskIdSet.Key(_task.Id) : text ?? ContentDigest.Of(_task.Data);
        while (!keys.Add(key))
            key++;
        return key;
    }

    private SetContent Read(AnnotationSet set, bool hasText)
    {
        var spans = new List<SpanContent>();
        UInt128 others = UInt128.Zero;
        _located.Clear();
        if (hasText)
            _locator.Locate(set, _text, _located);
        int next = 0;
        foreach (Result result in set.Results)
        {
            bool isSpan = false;
            for (; next < _located.Count && _located[next].Result.Json.Index == result.Json.Index; next++)
                isSpan |= Add(spans, _located[next]);
            if (!isSpan)
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

    /// <summary>Takes a span that has a place and a label; a label that is not asked for is nothing that could change.</summary>
    private bool Add(List<SpanContent> spans, Span span)
    {
        if (!span.Place.IsUsable || span.Label.Length == 0)
            return false;
        if (options.Choice.Labels.Keeps(span.Label))
            spans.Add(new SpanContent(span.Start, span.End, span.Label, ScalarText.Of(span.Result.Id)));
        return true;
    }
}
