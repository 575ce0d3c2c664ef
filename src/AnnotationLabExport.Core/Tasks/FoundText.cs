using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>The text of a task, or why there is none.</summary>
/// <param name="Value">A string, or absent: the task has no text.</param>
/// <param name="Missing">Why, if there is none.</param>
public readonly record struct FoundText(JsonValue Value, TextMissingReason Missing)
{
    /// <summary>Whether there is a text.</summary>
    public bool IsFound => Value.IsString;

    internal static FoundText Lacking(TextMissingReason reason) => new(default, reason);
}
