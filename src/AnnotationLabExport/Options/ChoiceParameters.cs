using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Options;

/// <summary>All options that choose what of tasks is used: completions, predictions, annotations.</summary>
internal sealed class ChoiceParameters : SharedParameters
{
    private readonly GroundTruthParameters _groundTruth = new();
    private readonly CompletionParameters _completions = new();
    private readonly AnnotationParameters _annotations = new();

    /// <summary>The choice with these options.</summary>
    public ChoiceOptions ApplyTo(ChoiceOptions choice) => _annotations.ApplyTo(_completions.ApplyTo(_groundTruth.ApplyTo(choice)));
}
