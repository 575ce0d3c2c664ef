using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>Writes a project as Label Studio imports it: the list around the tasks (docs/formats.md §9, rule 1).</summary>
/// <param name="options">What was asked for.</param>
internal sealed class LabelStudioWriter(FormatOptions options) : IFormatWriter
{
    private readonly bool _isCompact = options.Of<LabelStudioOptions>().IsCompact;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Separator => ","u8;

    /// <inheritdoc/>
    public ITaskWriter CreateTaskWriter(DiagnosticLog log) => new LabelStudioTaskWriter(options, log);

    /// <inheritdoc/>
    public void Begin(Utf8Output output) => output.Write("["u8);

    /// <inheritdoc/>
    public void Finish(Utf8Output output, bool isEmpty)
    {
        if (!_isCompact && !isEmpty)
            output.Write("\n"u8);
        output.Write("]\n"u8);
    }
}
