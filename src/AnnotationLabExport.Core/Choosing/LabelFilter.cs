namespace AnnotationLabExport.Choosing;

/// <summary>Labels in and out, by name as in the source, ordinal (docs/formats.md §6, Choices).</summary>
public sealed record LabelFilter
{
    /// <summary>Only these; null for all.</summary>
    public IReadOnlySet<string>? Include { get; init; }

    /// <summary>Not these, even if they are included.</summary>
    public IReadOnlySet<string>? Exclude { get; init; }

    /// <summary>Whether a label is left.</summary>
    public bool Keeps(string label) =>
        (Include is null || Include.Contains(label)) && (Exclude is null || !Exclude.Contains(label));
}
