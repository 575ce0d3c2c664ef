using System.Management.Automation;
using System.Reflection;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;

namespace AnnotationLabExport.Bases;

/// <summary>
/// A cmdlet that turns tasks from the pipeline into the lines of one format, which <see cref="ConvertsToAttribute"/> names.
/// </summary>
public abstract class ConvertCommand : AlabCommand
{
    private readonly FormatParameters _parameters = new();
    private readonly AlabFormat _format;
    private FormatOptions _options = null!;
    private TextExport? _export;

    /// <summary>Makes the cmdlet.</summary>
    protected ConvertCommand() => _format = GetType().GetCustomAttribute<ConvertsToAttribute>()!.Format;

    /// <summary>The tasks to convert, as Get-AlabTask gives them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabTask InputObject { get; set; } = null!;

    /// <inheritdoc/>
    protected sealed override void Begin()
    {
        Activity = $"Converting to {_format}";
        _options = _parameters.ToOptions(this);
        OptionUse.WarnOfKinds(this, _options.Choice.Annotations.Kinds, [_format]);
    }

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        foreach (string line in Export(InputObject).Add(InputObject.Record))
            WriteObject(line);
    }

    /// <inheritdoc/>
    protected sealed override void Finish()
    {
        foreach (string line in Export(first: null).Complete(this, Cancellation))
            WriteObject(line);
        ExportWarning.Write(this, "Pipeline", [_export!.Format], _export.Asked);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _export?.Dispose();
        base.Dispose(disposing);
    }

    private protected sealed override bool Offers(PropertyInfo option) =>
        ExportFormats.Uses(_format, option.Name) && !option.IsDefined(typeof(FileOptionAttribute));

    /// <summary>Made with the first task, which may carry a labelling configuration.</summary>
    private TextExport Export(AlabTask? first) =>
        _export ??= new TextExport(_format, _options.Carrying(first?.LabelConfig, first?.TextField), DiagnosticListener);
}
