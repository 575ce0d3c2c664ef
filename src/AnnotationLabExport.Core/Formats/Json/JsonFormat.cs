namespace AnnotationLabExport.Formats.Json;

/// <summary>A list of tasks, lossless (docs/formats.md §4).</summary>
internal sealed class JsonFormat : IFormat
{
    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Json;

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public bool EscapesCharacters => true;

    /// <inheritdoc/>
    public bool KeepsSkipped => true;

    /// <inheritdoc/>
    public bool KeepsUnrecognised => true;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption> { FormatOption.Compress, FormatOption.AsLines };

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        JsonStyle style = options.Of<JsonOptions>().Style;
        return style == JsonStyle.Lines ? new TaskByTaskWriter(_ => new JsonTaskWriter(style)) : new JsonWriter(style);
    }
}
