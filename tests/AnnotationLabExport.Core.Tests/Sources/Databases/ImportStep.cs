using AnnotationLabExport.Sources.Databases;

namespace AnnotationLabExport.CoreTests.Sources.Databases;

/// <summary>One import into one of several projects.</summary>
/// <param name="Project">The project.</param>
/// <param name="OnConflict">What becomes of a task that is there with other content.</param>
/// <param name="RemoveMissing">Whether tasks go that the source no longer has.</param>
/// <param name="Field">The field that a labelling configuration calls the text; null without one.</param>
/// <param name="Tasks">The tasks of the source, as spelled.</param>
public sealed record ImportStep(
    string Project, ConflictAction OnConflict, bool RemoveMissing, string? Field, IReadOnlyList<TrialTask> Tasks)
{
    public string Json => $"[{string.Join(",\n", Tasks.Select(task => task.Json))}]";

    internal ImportOptions Options => new()
    {
        OnConflict = OnConflict,
        RemoveMissing = RemoveMissing,
        LabelConfig = Field is null ? null : TrialDatabase.Config(Field),
    };

    public override string ToString() => $"{Project} {OnConflict} removing:{RemoveMissing} text:{Field} {string.Join("; ", Tasks)}";
}
