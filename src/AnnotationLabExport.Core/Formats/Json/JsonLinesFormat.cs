namespace AnnotationLabExport.Formats.Json;

/// <summary>A task a line, lossless (docs/formats.md §4).</summary>
internal sealed class JsonLinesFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.JsonLines;

    /// <inheritdoc/>
    public string Extension => ".jsonl";

    /// <inheritdoc/>
    public bool EscapesCharacters => true;

    /// <inheritdoc/>
    public bool KeepsSkipped => true;

    /// <inheritdoc/>
    public bool KeepsUnrecognised => true;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>();

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options) => new TaskByTaskWriter(_ => new JsonTaskWriter(JsonStyle.Lines));
}
