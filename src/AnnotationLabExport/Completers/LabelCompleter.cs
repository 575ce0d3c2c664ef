using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes labels and choices.</summary>
public sealed class LabelCompleter : SourceCompleter
{
    private protected override IEnumerable<string> Values(AlabTask task) => task.Labels;

    private protected override IEnumerable<string> Values(ProjectFigures project) => project.Labels;
}
