using System.Management.Automation;
using System.Reflection;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Options;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Bases;

/// <summary>
/// What every cmdlet has: it takes the options of the shared classes in its fields, can be stopped, shows progress, and
/// lets no naked exception reach the user.
/// </summary>
/// <remarks>
/// Errors, warnings, verbose lines, progress and questions pass through here: what comes from projects and paths never
/// reaches a terminal as it is.
/// </remarks>
public abstract class AlabCommand : PSCmdlet, IDynamicParameters, IWorkProgress, ISourceListener, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ProgressDisplay _progress;
    private DynamicParameters? _shared;
    private HashSet<string> _given = [];

    /// <summary>Makes the cmdlet.</summary>
    protected AlabCommand() => _progress = new ProgressDisplay(this);

    /// <summary>Set when the pipeline is stopped.</summary>
    protected CancellationToken Cancellation => _stopping.Token;

    /// <summary>What the progress display calls the work; the cmdlet's name until that is known.</summary>
    protected string? Activity { get; set; }

    /// <summary>Whether verbose messages are shown, so that they are worth making.</summary>
    protected internal bool IsVerbose => MyInvocation.BoundParameters.TryGetValue("Verbose", out object? verbose)
        ? verbose is SwitchParameter { IsPresent: true }
        : GetVariableValue("VerbosePreference") is ActionPreference and not ActionPreference.SilentlyContinue;

    /// <summary>Told of every diagnostic when verbose messages are shown; otherwise null, which costs nothing.</summary>
    private protected Action<Diagnostic>? DiagnosticListener =>
        IsVerbose ? diagnostic => WriteVerbose(diagnostic.ToString()) : null;

    /// <inheritdoc/>
    public void Report(string doing, ReadProgress read) => Show(Activity ?? MyInvocation.MyCommand.Name, doing, read);

    /// <inheritdoc/>
    public void PassOver(AlabException fault) => WriteError(Errors.From(fault));

    /// <inheritdoc/>
    public void Tell(string message) => WriteVerbose(message);

    /// <summary>Warns.</summary>
    protected internal new void WriteWarning(string text) => base.WriteWarning(Excerpt.Printable(text));

    /// <summary>Tells what is done, with -Verbose.</summary>
    protected internal new void WriteVerbose(string text) => base.WriteVerbose(Excerpt.Printable(text));

    /// <summary>Asks, or says with -WhatIf, whether something is to be done.</summary>
    protected internal new bool ShouldProcess(string target, string action) =>
        base.ShouldProcess(Excerpt.Printable(target), Excerpt.Printable(action));

    /// <summary>Shows how far a piece of work is, unless something was just shown.</summary>
    internal void Show(string activity, string doing, ReadProgress read) => _progress.Show(activity, doing, read);

    /// <summary>Shows how far the work is.</summary>
    internal void ShowProgress(string activity, string status, int percent, ProgressRecordType type) => WriteProgress(
        new ProgressRecord(0, Excerpt.Printable(activity), Excerpt.Printable(status)) { PercentComplete = percent, RecordType = type });

    /// <summary>The parameters of the shared classes; the engine asks when it binds, completes or describes the cmdlet.</summary>
    public object GetDynamicParameters() => _shared = new DynamicParameters(this, Offers);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(() =>
    {
        _given = [.. MyInvocation.BoundParameters.Keys];
        _shared?.Assign();
        Begin();
    });

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        Guard(Finish);
        _progress.Complete();
    }

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => _stopping.Cancel();

    /// <summary>Whether a parameter was given on the command line, not by the pipeline.</summary>
    private protected bool IsGiven(string parameter) => _given.Contains(parameter);

    /// <summary>Whether an option of a shared class is a parameter of this call.</summary>
    private protected virtual bool Offers(PropertyInfo option) => true;

    /// <summary>Prepares; the parameters from the command line are bound.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Deals with one object of the pipeline.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>Ends the work; not called after a stop or an error.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Closes what is open, however the pipeline ended.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stopping.Dispose();
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (AlabException exception)
        {
            _progress.Complete();
            ThrowTerminatingError(Errors.From(exception));
        }
        catch (OutOfMemoryException exception)
        {
            _progress.Complete();
            ThrowTerminatingError(Errors.From(AlabException.TaskTooLarge(exception, subject: "A task")));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
