namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>What is asked of the tables of assertions, relations and classes (docs/formats.md §17).</summary>
public sealed record TrainingTableOptions
{
    /// <summary>The label of entities at whose place no assertion is; null if they have no row.</summary>
    public string? UnannotatedLabel { get; init; }

    /// <summary>Whether pairs of entities of one sentence that no relation joins are rows too.</summary>
    public bool NegativeRelation { get; init; }

    /// <summary>Only pairs of these labels, both ways; null for all. Spelled with a hyphen or a bar between the labels.</summary>
    public IReadOnlyList<string>? RelationPairs { get; init; }

    /// <summary>How far a relation may reach.</summary>
    public RelationScope RelationScope { get; init; }

    /// <summary>Only choices of these controls; null for all.</summary>
    public IReadOnlySet<string>? Controls { get; init; }
}
