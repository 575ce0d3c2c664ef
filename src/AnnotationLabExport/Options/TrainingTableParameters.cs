using System.Management.Automation;
using AnnotationLabExport.Formats.TrainingTables;

namespace AnnotationLabExport.Options;

/// <summary>What is asked of the tables of assertions, relations and classes.</summary>
internal sealed class TrainingTableParameters : SharedParameters
{
    /// <summary>Gives Assertion a row with this label for every entity at whose place no assertion is.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UnannotatedLabel { get; set; }

    /// <summary>
    /// Gives Relation a row with the relation O for every other pair of entities of a sentence, but where a relation joins their
    /// places.
    /// </summary>
    [Parameter]
    public SwitchParameter NegativeRelation { get; set; }

    /// <summary>
    /// Only pairs of these labels in Relation, whichever comes first: DRUG-DOSAGE, or X-RAY|DATE where a label holds a hyphen.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? RelationPair { get; set; }

    /// <summary>
    /// How far the relations of Relation may reach: within a sentence (Sentence, the default), or anywhere, with all sentences
    /// from the first to the last that they touch (Document).
    /// </summary>
    [Parameter]
    public RelationScope RelationScope { get; set; }

    /// <summary>Only the choices of these controls in Classification, by their names in the configuration.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Control { get; set; }

    /// <summary>The formats' own options.</summary>
    public TrainingTableOptions ToOptions() => new()
    {
        UnannotatedLabel = UnannotatedLabel,
        NegativeRelation = NegativeRelation,
        RelationPairs = RelationPair,
        RelationScope = RelationScope,
        Controls = Control is null ? null : new HashSet<string>(Control, StringComparer.Ordinal),
    };
}
