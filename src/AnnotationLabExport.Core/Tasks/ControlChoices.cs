using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>What was chosen of a control, for a task as a whole.</summary>
/// <param name="Control">The control's name; the results' type where they have none.</param>
/// <param name="First">The first of its results.</param>
/// <param name="Entries">The choices in source order, each once.</param>
/// <param name="Spelled">The same as the source spells them.</param>
public sealed record ControlChoices(string Control, Result First, IReadOnlyList<string> Entries, IReadOnlyList<JsonValue> Spelled);
