namespace AnnotationLabExport.Formats;

/// <summary>What rows of tokens stand for, in the formats that have such rows.</summary>
public sealed record RowOptions
{
    /// <summary>What a row stands for; null for what each format takes by itself.</summary>
    public RowUnit? Unit { get; init; }
}
