namespace AnnotationLabExport.Choosing;

/// <summary>Which annotations are taken, in every format (docs/formats.md §11); what is null asks for nothing.</summary>
public sealed record AnnotationFilter
{
    /// <summary>All kinds of annotations.</summary>
    public const AnnotationKind AllKinds = AnnotationKind.Entity | AnnotationKind.Assertion | AnnotationKind.Classification
        | AnnotationKind.Relation | AnnotationKind.Region | AnnotationKind.Other;

    /// <summary>Only annotations of these kinds.</summary>
    public AnnotationKind? Kinds { get; init; }

    /// <summary>Only these labels, ordinal; of kinds that none of them is of, all.</summary>
    public IReadOnlySet<string>? Include { get; init; }

    /// <summary>Not these labels, ordinal, even if they are included.</summary>
    public IReadOnlySet<string>? Exclude { get; init; }

    /// <summary>Whether everything is taken.</summary>
    public bool TakesAll => Kinds is null && Include is null && Exclude is null;
}
