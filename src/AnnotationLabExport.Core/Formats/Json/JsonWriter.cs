using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.Json;

/// <summary>Writes a project as JSON (docs/formats.md §4): the list around the tasks, or nothing around lines.</summary>
/// <param name="style">How it is spelled.</param>
internal sealed class JsonWriter(JsonStyle style) : IFormatWriter
{
    /// <inheritdoc/>
    public ReadOnlySpan<byte> Separator => style == JsonStyle.Lines ? default : ","u8;

    /// <inheritdoc/>
    public ITaskWriter CreateTaskWriter(DiagnosticLog log) => new JsonTaskWriter(style);

    /// <inheritdoc/>
    public void Begin(Utf8Output output)
    {
        if (style != JsonStyle.Lines)
            output.Write("["u8);
    }

    /// <inheritdoc/>
    public void Finish(Utf8Output output, bool isEmpty)
    {
        if (style == JsonStyle.Lines)
            return;
        if (style == JsonStyle.Indented && !isEmpty)
            output.Write("\n"u8);
        output.Write("]\n"u8);
    }
}
