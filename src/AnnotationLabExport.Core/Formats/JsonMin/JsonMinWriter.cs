using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>Writes a project as Label Studio's flat JSON (docs/formats.md §19): the list around the records.</summary>
internal sealed class JsonMinWriter : FormatWriter<JsonMinTaskWriter>, IFormatWriter
{
    /// <inheritdoc/>
    public ReadOnlySpan<byte> Separator => ","u8;

    /// <inheritdoc/>
    public int RelationsLeftOut { get; private set; }

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
        RelationsLeftOut = 0;
        output.Write("["u8);
    }

    /// <inheritdoc/>
    public void Finish(Utf8Output output, bool isEmpty) => output.Write(isEmpty ? "]\n"u8 : "\n]\n"u8);

    /// <inheritdoc/>
    protected override JsonMinTaskWriter Create(DiagnosticLog log) => new();

    /// <inheritdoc/>
    protected override void Collect(JsonMinTaskWriter tasks, Utf8Output output) => RelationsLeftOut += tasks.TakeRelations();
}
