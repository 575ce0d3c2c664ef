using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>What can be asked of a validation.</summary>
public sealed record ValidationOptions
{
    /// <summary>What is looked into: unless asked otherwise all completions that are neither deleted nor skipped, and all predictions.</summary>
    public ChoiceOptions Choice { get; init; } = new() { Source = AnnotationSource.Both };

    /// <summary>The labelling configuration, if there is one.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>The field of <c>data</c> that holds the text, if the user names one.</summary>
    public string? TextFieldName { get; init; }

    /// <summary>The labels that are assertions, if the user names them; null where the configuration tells.</summary>
    public IReadOnlySet<string>? AssertionLabels { get; init; }

    /// <summary>How spans would lie on tokens: which of them cut one, or share one.</summary>
    public TokenOptions Tokens { get; init; } = new();
}
