using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>How tasks are split (docs/formats.md §12).</summary>
public sealed record PartOptions
{
    /// <summary>The parts.</summary>
    public PartRatios Parts { get; init; } = new();

    /// <summary>Shuffles the parts that are found by hash.</summary>
    public long Seed { get; init; }

    /// <summary>The field of <c>data</c> by whose value tasks are grouped; null if they are not, or by something else.</summary>
    public string? GroupField { get; init; }

    /// <summary>Whether tasks are grouped by a value that comes with each.</summary>
    public bool HasGroups { get; init; }

    /// <summary>Whether labels are spread over the parts by their ratios.</summary>
    public bool Stratify { get; init; }

    /// <summary>From which Jaccard index on texts are near-duplicates, which share a part; null if nobody looks for them.</summary>
    public double? Similarity { get; init; }

    /// <summary>Which labels are looked at.</summary>
    public AnnotationFilter Annotations { get; init; } = new();

    /// <summary>The labelling configuration; null where tasks may carry one.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>The field of <c>data</c> that holds the text, if the user names one.</summary>
    public string? TextFieldName { get; init; }

    /// <summary>The labels that are assertions, if the user names them; null where the configuration tells.</summary>
    public IReadOnlySet<string>? AssertionLabels { get; init; }

    /// <summary>Decides which field is the text of tasks.</summary>
    /// <param name="carried">What they carry.</param>
    internal TextField TextFieldOf(CarriedRules carried) => new(Config ?? carried.Config, TextFieldName ?? carried.TextField);

    /// <summary>Whether a task's part can be told before the tasks after it are seen.</summary>
    public bool Streams => !Stratify && Similarity is null;
}
