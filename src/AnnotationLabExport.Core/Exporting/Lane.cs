using System.Runtime.ExceptionServices;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// Takes a block of tasks through choosing to the writers of all formats, beside other lanes. Whoever waits for it then
/// merges what it did with what the other lanes did. Each task is parsed and chosen once.
/// </summary>
internal sealed class Lane : IDisposable
{
    private readonly TaskDocument _task = new();
    private readonly AskedLabels _asked;
    private readonly LaneChoice _withSkipped;
    private readonly LaneChoice _withoutSkipped;
    private readonly List<(UInt128 Key, TaskSplit? Split)> _ids = [];
    private readonly List<MetDiagnostic> _met = [];
    private readonly FormatInLane[] _formats;
    private ExceptionDispatchInfo? _fault;
    private TaskBlock? _block;
    private LaneWork? _work;

    /// <summary>Makes a lane.</summary>
    public Lane(FormatOptions options, IReadOnlyList<FormatExport> formats)
    {
        _asked = AskedLabels.Of(options.Choice);
        _withSkipped = new LaneChoice(options, keepSkipped: true);
        _withoutSkipped = new LaneChoice(options, keepSkipped: false);
        _formats = [.. formats.Select(format => new FormatInLane(format, format.Listener is null
            ? null
            : met => _met.Add(new MetDiagnostic(format, met, _ids.Count - 1))))];
    }

    /// <summary>Begins with a block, which it will dispose of.</summary>
    /// <param name="block">The block.</param>
    /// <param name="survey">Whether its tasks are only looked at.</param>
    /// <param name="onPool">Whether a thread of the pool may do it; otherwise whoever waits does.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Start(TaskBlock block, bool survey, bool onPool, CancellationToken cancellation)
    {
        _block = block;
        _work = new LaneWork(() => Process(survey, cancellation), onPool);
    }

    /// <summary>
    /// Surveys a block on this thread and leaves it to be written. A fault in it does not count: it will be met again.
    /// </summary>
    public void LookAhead(TaskBlock block)
    {
        _block = block;
        Process(survey: true, CancellationToken.None);
        _block = null;
        _fault = null;
    }

    /// <summary>Writes a block on this thread.</summary>
    public void Run(TaskBlock block)
    {
        _block = block;
        Process(survey: false, CancellationToken.None);
    }

    /// <summary>Waits until the block is done. It never throws: what went wrong is thrown by <see cref="Merge"/>.</summary>
    public void Wait()
    {
        _work?.Complete();
        _work = null;
        _block?.Dispose();
        _block = null;
    }

    /// <summary>Adds what was done to the whole, now that all blocks before it are there.</summary>
    /// <param name="ids">The ids of all tasks before.</param>
    /// <param name="asked">The labels asked for that were not met before.</param>
    public void Merge(TaskIdSet ids, AskedLabels asked)
    {
        asked.Take(_asked);
        var duplicates = new HashSet<int>();
        for (int i = 0; i < _ids.Count; i++)
        {
            if (!ids.Add(_ids[i].Key))
                duplicates.Add(i);
        }

        foreach (FormatInLane format in _formats)
            format.Format.Take(format, duplicates.Count(i => format.Format.Writes(_ids[i].Split)));
        foreach (MetDiagnostic met in _met)
        {
            if (met.Diagnostic.Code != DiagnosticCode.DuplicateTaskId || duplicates.Contains(met.Task))
                met.Format.Listener!(met.Diagnostic);
        }

        _ids.Clear();
        _met.Clear();
        ExceptionDispatchInfo? fault = _fault;
        _fault = null;
        fault?.Throw();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Wait();
        foreach (FormatInLane format in _formats)
            format.Dispose();
        _withSkipped.Dispose();
        _withoutSkipped.Dispose();
    }

    /// <summary>A fault ends the block, and is kept until its turn comes.</summary>
    private void Process(bool survey, CancellationToken cancellation)
    {
        TaskRecord record = default;
        try
        {
            foreach (TaskRecord next in _block!.Tasks)
            {
                cancellation.ThrowIfCancellationRequested();
                record = next;
                _task.Load(record);
                _withSkipped.Clear();
                _withoutSkipped.Clear();
                _asked.Look(_task);
                if (survey)
                    Survey();
                else
                    Write();
            }
        }
        catch (OutOfMemoryException exception)
        {
            _fault = ExceptionDispatchInfo.Capture(record.TooLarge(exception));
        }
        catch (Exception exception)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private void Survey()
    {
        foreach (FormatInLane format in _formats)
        {
            if (format.Format.Writer.NeedsSurvey
                && (format.Format.Format.PartsShareHeader || format.Format.Writes(_task.Record.Split)))
            {
                format.Survey(ChoiceFor(format));
            }
        }
    }

    private void Write()
    {
        bool hasId = _task.Id.IsPresent;
        if (hasId)
            _ids.Add((TaskIdSet.Key(_task.Id), _task.Record.Split));
        foreach (FormatInLane format in _formats)
        {
            if (!format.Format.Writes(_task.Record.Split))
                continue;
            if (hasId)
                format.Log.Tell(DiagnosticCode.DuplicateTaskId, _task);
            format.Write(ChoiceFor(format));
        }
    }

    private TaggedTask ChoiceFor(FormatInLane format) =>
        (format.Format.Format.KeepsSkipped ? _withSkipped : _withoutSkipped).Of(_task);
}
