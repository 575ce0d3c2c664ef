namespace AnnotationLabExport.Servers.AnnotationLab;

/// <summary>A project of the fake Annotation Lab.</summary>
public sealed class LabProject
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public string Sampling { get; init; } = "";

    public string Instruction { get; init; } = "";

    public string LabelConfig { get; set; } = "<View></View>";

    /// <summary>The members, the one whose completions count first at the beginning.</summary>
    public List<string> Members { get; } = ["admin"];

    /// <summary>The tasks by id, as JSON, spelled as they were imported.</summary>
    public SortedDictionary<long, string> Tasks { get; } = [];
}
