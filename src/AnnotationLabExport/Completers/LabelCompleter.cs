using AnnotationLabExport.Objects;

namespace AnnotationLabExport.Completers;

/// <summary>Completes labels and choices.</summary>
public sealed class LabelCompleter : SourceCompleter
{
    private protected override IEnumerable<string> Values(AlabTask task) => task.Labels;

    private protected override IEnumerable<string> Values(AlabProject project) => project.Labels;
}
