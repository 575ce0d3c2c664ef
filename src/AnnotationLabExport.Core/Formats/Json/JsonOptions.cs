namespace AnnotationLabExport.Formats.Json;

/// <summary>How JSON is written (docs/formats.md §4).</summary>
public sealed record JsonOptions
{
    /// <summary>How it is spelled; JSON Lines is always <see cref="JsonStyle.Lines"/>.</summary>
    public JsonStyle Style { get; init; }
}
