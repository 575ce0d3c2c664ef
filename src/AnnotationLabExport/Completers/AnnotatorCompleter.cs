using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names of those who made completions.</summary>
public sealed class AnnotatorCompleter : SourceCompleter
{
    private protected override IEnumerable<string> Values(AlabTask task) =>
        task.Completions.Select(completion => completion.CreatedBy).OfType<string>();

    private protected override IEnumerable<string> Values(ProjectFigures project) => project.Annotators;
}
