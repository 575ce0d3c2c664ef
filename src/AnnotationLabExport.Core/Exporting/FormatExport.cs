using AnnotationLabExport.Choosing;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>One format of an export: where it writes, and what has been counted.</summary>
public sealed class FormatExport : IDisposable
{
    private FormatCounts _counts;
    private bool _restarted;

    /// <summary>Makes the format's part of an export.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="listener">Told of each diagnostic, if given; by the thread that exports.</param>
    /// <param name="encoding">What becomes of the bytes afterwards; UTF-8 unless given.</param>
    /// <exception cref="Faults.AlabException">Assertions are asked for, and nothing tells which labels they are.</exception>
    public FormatExport(
        IFormat format, FormatOptions options, Utf8Output output, Action<Diagnostic>? listener = null, TextEncoding? encoding = null)
    {
        Encoding = encoding;
        Format = format;
        Output = output;
        Listener = listener;
        options.CheckAnnotations();
        Kinds = format.KindsWritten(options);
        Writer = format.CreateWriter(options);
        WantsPredictions = options.Choice.Source != AnnotationSource.Completions;
    }

    /// <summary>The format.</summary>
    public IFormat Format { get; }

    /// <summary>The part of a split that is written; null if all tasks are.</summary>
    public string? Split { get; init; }

    /// <summary>The shard whose tasks are written; null if all are.</summary>
    public TaskShard? Shard { get; init; }

    /// <summary>How often each label was written, if that is counted: of a format of tags as tags.</summary>
    public LabelCounts Labels { get; } = new();

    /// <summary>Whether labels are counted.</summary>
    public bool CountsLabels { get; init; }

    /// <summary>Takes the bytes.</summary>
    public Utf8Output Output { get; }

    /// <summary>What was wrong.</summary>
    public DiagnosticLog Log { get; private set; } = new();

    /// <summary>Tasks written.</summary>
    public int Tasks => _counts.Tasks;

    /// <summary>Completions written.</summary>
    public int Completions => _counts.Completions;

    /// <summary>Annotations written: results, in CoNLL spans that came out as tags.</summary>
    public int Annotations => _counts.Annotations;

    /// <summary>Tasks left out because all their completions were skipped.</summary>
    public int Skipped => _counts.Skipped;

    /// <summary>Tasks left out because nothing of them is left that can be read.</summary>
    public int Unreadable => _counts.Unreadable;

    /// <summary>Tasks chosen, whatever became of them.</summary>
    public int Chosen => _counts.Chosen;

    /// <summary>Tasks met, written or not.</summary>
    public int Met => _counts.Met;

    /// <summary>Numbers that stood in lists of predictions, as Label Studio has their ids there; they were passed over.</summary>
    public int NumbersInPredictions => _counts.NumbersInPredictions;

    /// <summary>Whether predictions were asked for.</summary>
    public bool WantsPredictions { get; }

    /// <summary>The last of the steps of choosing that took tasks out.</summary>
    public ChoiceStep LastStep => _counts.LastStep;

    /// <summary>Tasks left out because all their completions were rejected.</summary>
    public int Rejected => _counts.Rejected;

    /// <summary>Tasks written although they have nothing annotated.</summary>
    public int WithoutAnnotations => _counts.WithoutAnnotations;

    /// <summary>How the spans ended; null for a format that is not made of spans.</summary>
    public SpanAccount? Spans => Writer.Spans;

    /// <summary>Relations left out, since the format has no place for them.</summary>
    public int RelationsLeftOut => Writer.RelationsLeftOut;

    /// <summary>What the format has to say of its file besides; null if nothing.</summary>
    public string? Remark => Writer.Remark;

    internal IFormatWriter Writer { get; }

    internal AnnotationKind Kinds { get; }

    internal TextEncoding? Encoding { get; }

    internal Action<Diagnostic>? Listener { get; }

    /// <summary>
    /// Whether a header may be written before all tasks were seen, because the file can be begun again. Whoever listens
    /// would be told everything twice; a task of one part would overtake the headers of all; and tasks of other shards are not
    /// written, and would tell no header.
    /// </summary>
    internal bool MayRestart => Output.CanRestart && Listener is null && Split is null && Shard is null && !_restarted;

    /// <summary>Whether a task needed another header: the file must be begun again when all tasks were seen.</summary>
    internal bool NeedsNewHeader { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        (Writer as IDisposable)?.Dispose();
        Output.Dispose();
    }

    /// <summary>Whether a diagnostic is warned of.</summary>
    public bool Warns(DiagnosticCode code) => Writer.Warns(code);

    /// <summary>Whether it writes tasks of a part.</summary>
    internal bool Writes(TaskSplit? split) => Split is null || Split == split?.Part;

    /// <summary>Writes what stands before the first task.</summary>
    internal void Begin()
    {
        if (Encoding?.MayLose != true)
        {
            Writer.Begin(Output);
            return;
        }

        using var header = new Utf8Output();
        Writer.Begin(header);
        Log.Count(DiagnosticCode.CharacterLost, Encoding.CountLost(header.Written));
        Output.Append(header);
    }

    /// <summary>Forgets what was written; the header comes again, by what was found meanwhile.</summary>
    internal void Restart()
    {
        _restarted = true;
        NeedsNewHeader = false;
        _counts = default;
        Labels.Clear();
        Log = new DiagnosticLog();
        Output.Restart();
        Begin();
    }

    /// <summary>Takes over what a lane wrote, counted and found, and how many of its tasks have an id met before.</summary>
    internal void Take(FormatInLane lane, int duplicates)
    {
        Writer.Collect(lane.Writer, Output);
        NeedsNewHeader |= lane.Writer.NeedsNewHeader;
        if (NeedsNewHeader)
        {
            lane.Output.Shorten(0);
            lane.Labels.Clear();
            return;
        }

        if (lane.Output.Written.Length > 0 && _counts.Tasks > 0)
            Output.Write(Writer.Separator);
        Output.Append(lane.Output);
        _counts.Add(lane.TakeCounts());
        Labels.Take(lane.Labels);
        Log.Take(lane.Log);
        Log.Count(DiagnosticCode.DuplicateTaskId, duplicates);
    }

    /// <summary>Writes what stands after the last task.</summary>
    internal void Finish()
    {
        Writer.Finish(Output, isEmpty: _counts.Tasks == 0);
        Output.Flush();
    }
}
