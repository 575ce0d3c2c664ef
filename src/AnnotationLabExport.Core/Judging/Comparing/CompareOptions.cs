using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Comparing;

/// <summary>What is asked of a comparison: what is chosen of both projects, as an export has it.</summary>
public sealed record CompareOptions
{
    /// <summary>What is chosen.</summary>
    public ChoiceOptions Choice { get; init; } = new();

    /// <summary>The projects' labelling configuration; null if none is known.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>The field of <c>data</c> that holds the text, if the user names one.</summary>
    public string? TextFieldName { get; init; }

    /// <summary>The labels that are assertions, if the user names them; null where the configuration tells.</summary>
    public IReadOnlySet<string>? AssertionLabels { get; init; }
}
