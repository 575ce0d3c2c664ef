using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>What is asked of a measurement: what is chosen, and how spans lie on tokens, as an export has it.</summary>
public sealed record MeasureOptions
{
    /// <summary>What is chosen.</summary>
    public ChoiceOptions Choice { get; init; } = new();

    /// <summary>The project's labelling configuration; null if none is known.</summary>
    public LabelConfig? Config { get; init; }

    /// <summary>The field of <c>data</c> that holds the text, if the user names one.</summary>
    public string? TextFieldName { get; init; }

    /// <summary>The labels that are assertions, if the user names them; null where the configuration tells.</summary>
    public IReadOnlySet<string>? AssertionLabels { get; init; }

    /// <summary>How spans come to lie on tokens.</summary>
    public TokenOptions Tokens { get; init; } = new();

    /// <summary>The same with what a source or task carries, where nothing was asked for.</summary>
    /// <param name="config">The labelling configuration; null if there is none.</param>
    /// <param name="textField">The field that is the text; null if none was named.</param>
    public MeasureOptions Carrying(LabelConfig? config, string? textField) =>
        this with { Config = Config ?? config, TextFieldName = TextFieldName ?? textField };
}
