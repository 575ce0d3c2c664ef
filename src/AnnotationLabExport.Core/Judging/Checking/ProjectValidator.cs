using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>Finds what is wrong with a project, task by task; memory holds 16 bytes for every task id.</summary>
/// <param name="options">What was asked for.</param>
public sealed class ProjectValidator(ValidationOptions options) : IDisposable
{
    private readonly TaskValidator _validator = new(options);
    private readonly TaskDocument _task = new();
    private readonly TaskIdSet _ids = new();

    /// <summary>What is wrong with a source; malformed JSON is the last finding.</summary>
    /// <param name="source">The project.</param>
    /// <param name="report">Told how far it is, after every block.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="AlabException">The source is missing, unreadable or empty.</exception>
    public IEnumerable<AlabDiagnostic> Validate(ITaskSource source, Action<ReadProgress> report, CancellationToken cancellation)
    {
        var progress = new ReadProgress();
        using IEnumerator<TaskBlock> blocks = source.Read(progress, cancellation).GetEnumerator();
        while (true)
        {
            JsonMalformedException? malformed = null;
            try
            {
                if (!blocks.MoveNext())
                    yield break;
            }
            catch (JsonMalformedException exception)
            {
                malformed = exception;
            }

            if (malformed is not null)
            {
                yield return new AlabDiagnostic(malformed);
                yield break;
            }

            using TaskBlock block = blocks.Current;
            foreach (TaskRecord record in block.Tasks)
            {
                cancellation.ThrowIfCancellationRequested();
                IReadOnlyList<AlabDiagnostic> found = Validate(record);
                foreach (AlabDiagnostic diagnostic in found)
                    yield return diagnostic;
                if (found.Count > 0 && found[^1].Code == DiagnosticCode.JsonMalformed)
                    yield break;
            }

            report(progress);
        }
    }

    /// <summary>What is wrong with one task.</summary>
    /// <returns>The findings; the list is cleared by the next call.</returns>
    public IReadOnlyList<AlabDiagnostic> Validate(TaskRecord record)
    {
        try
        {
            _task.Load(record);
        }
        catch (JsonMalformedException exception)
        {
            return [new AlabDiagnostic(exception)];
        }

        Asked.Look(_task);
        NumbersInPredictions += _task.NumbersInPredictions;
        return _validator.Validate(_task, isDuplicate: _task.Id.IsPresent && !_ids.Add(TaskIdSet.Key(_task.Id)));
    }

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked { get; } = AskedLabels.Of(options.Choice);

    /// <summary>Numbers that stood in lists of predictions, as Label Studio has their ids there.</summary>
    public int NumbersInPredictions { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => _validator.Dispose();
}
