namespace AnnotationLabExport.Tasks;

/// <summary>What annotators answer with by a labelling configuration.</summary>
/// <param name="Name">Its name: results are made by it by their <c>from_name</c>; empty if it has none, like relations.</param>
/// <param name="Kind">What its results are.</param>
/// <param name="ToName">The object that it is about; null if it names none.</param>
/// <param name="IsDynamic">Whether it takes its labels from the task: any label may be one.</param>
/// <param name="Labels">Its labels or choices in their order, those of nested elements among them.</param>
public sealed record ConfigControl(
    string Name, ControlKind Kind, string? ToName, bool IsDynamic, IReadOnlyList<ConfigLabel> Labels);
