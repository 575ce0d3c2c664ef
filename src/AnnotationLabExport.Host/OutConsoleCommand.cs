using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace AnnotationLabExport.Host;

/// <summary>
/// The end of every pipeline, in place of the engine's <c>Out-Default</c>, which would break strings
/// at the width of the window and send errors to a view that needs more cmdlets than the engine has.
/// </summary>
[Cmdlet(VerbsData.Out, "Default")]
public sealed class OutConsoleCommand : PSCmdlet, IDisposable
{
    private static readonly CmdletInfo Formatter = new("Out-Default", typeof(OutDefaultCommand));

    private SteppablePipeline? _view;

    /// <summary>What to show.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    private Terminal Terminal => (Terminal)Host.PrivateData.BaseObject;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (InputObject?.BaseObject)
        {
            case null:
                break;
            case string text:
                EndView();
                Terminal.WriteOutput(text);
                break;
            case ErrorRecord error:
                Terminal.WriteError(ErrorText.Describe(error));
                break;
            default:
                _view ??= BeginView();
                Terminal.ShowView(() => _view.Process(InputObject));
                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => EndView();

    /// <inheritdoc/>
    public void Dispose() => _view?.Dispose();

    private static SteppablePipeline BeginView()
    {
        SteppablePipeline view = ScriptBlock.Create("param($formatter) & $formatter").GetSteppablePipeline(CommandOrigin.Internal, [Formatter]);
        view.Begin(expectInput: true);
        return view;
    }

    private void EndView()
    {
        if (_view is null)
            return;
        Terminal.ShowView(() => _view.End());
        _view.Dispose();
        _view = null;
    }
}
