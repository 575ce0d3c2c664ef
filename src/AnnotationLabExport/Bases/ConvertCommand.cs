using System.Management.Automation;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>A cmdlet that turns tasks from the pipeline into the lines of one format.</summary>
public abstract class ConvertCommand : SelectingCommand
{
    private FormatOptions _options = null!;
    private TextExport? _export;

    /// <summary>The tasks to convert, as Get-AlabTask gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <summary>The format.</summary>
    private protected abstract AlabFormat Format { get; }

    /// <inheritdoc/>
    protected sealed override void Begin()
    {
        Activity = $"Converting to {Format}";
        _options = Options();
    }

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        foreach (string line in Export(InputObject.LabelConfig).Add(InputObject.Record))
            WriteObject(line);
    }

    /// <inheritdoc/>
    protected sealed override void Finish()
    {
        foreach (string line in Export(carried: null).Complete(this, Cancellation))
            WriteObject(line);
        WarnOf("Pipeline", [_export!.Format]);
    }

    /// <summary>What was asked for.</summary>
    private protected abstract FormatOptions Options();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _export?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Made with the first task, which may carry a labelling configuration.</summary>
    private TextExport Export(LabelConfig? carried) =>
        _export ??= new TextExport(Format, _options with { Config = _options.Config ?? carried }, DiagnosticListener);
}
