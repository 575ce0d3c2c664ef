using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>What can be asked of a validation.</summary>
public sealed record ValidationOptions
{
    /// <summary>The labelling configuration, if there is one.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>How spans would lie on tokens: which of them cut one, or share one.</summary>
    public TokenOptions Tokens { get; init; } = new();

    /// <summary>Whether no text of a task is quoted.</summary>
    public bool NoExcerpt { get; init; }
}
