using System.Management.Automation;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Bases;

/// <summary>What every cmdlet has: it can be stopped, shows progress, and lets no naked exception reach the user.</summary>
public abstract class AlabCommand : PSCmdlet, IWorkProgress, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ProgressDisplay _progress;

    /// <summary>Makes the cmdlet.</summary>
    protected AlabCommand() => _progress = new ProgressDisplay(this);

    /// <summary>Set when the pipeline is stopped.</summary>
    protected CancellationToken Cancellation => _stopping.Token;

    /// <summary>What the progress display calls the work.</summary>
    protected string Activity { get; set; } = "";

    /// <summary>Whether verbose messages are shown, so that they are worth making.</summary>
    protected internal bool IsVerbose => MyInvocation.BoundParameters.TryGetValue("Verbose", out object? verbose)
        ? verbose is SwitchParameter { IsPresent: true }
        : GetVariableValue("VerbosePreference") is ActionPreference and not ActionPreference.SilentlyContinue;

    /// <inheritdoc/>
    public void Report(string doing, ReadProgress read) => _progress.Show(Activity, doing, read);

    /// <summary>Warns; what comes from projects and paths never reaches a terminal as it is.</summary>
    protected internal new void WriteWarning(string text) => base.WriteWarning(Excerpt.Printable(text));

    /// <summary>Tells what is done, with -Verbose; what comes from projects and paths never reaches a terminal as it is.</summary>
    protected internal new void WriteVerbose(string text) => base.WriteVerbose(Excerpt.Printable(text));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(Begin);

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
            ThrowTerminatingError(Errors.From(Errors.TooLarge(exception)));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
