using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Json;

/// <summary>Writes a project as JSON (docs/formats.md §4): the list around the tasks.</summary>
/// <param name="style">How it is spelled.</param>
internal sealed class JsonWriter(JsonStyle style) : IFormatWriter
{
    /// <inheritdoc/>
    public ReadOnlySpan<byte> Separator => ","u8;

    /// <inheritdoc/>
    public ITaskWriter CreateTaskWriter(DiagnosticLog log) => new JsonTaskWriter(style);

    /// <inheritdoc/>
    public void Begin(Utf8Output output) => output.Write("["u8);

    /// <inheritdoc/>
    public void Finish(Utf8Output output, bool isEmpty)
    {
        if (style == JsonStyle.Indented && !isEmpty)
            output.Write("\n"u8);
        output.Write("]\n"u8);
    }
}
